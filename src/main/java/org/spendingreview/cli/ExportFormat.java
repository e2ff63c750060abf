package org.spendingreview.cli;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.spendingreview.report.Edition;
import org.spendingreview.report.ExportFolder;
import org.spendingreview.report.ReleasedTables;
import org.spendingreview.report.page.ReviewPage;
import org.spendingreview.report.publication.PublishedTables;
import org.spendingreview.report.workbook.BureauWorkbook;

/**
 * What {@code export} can write. A format more is a line more, its name in the parameter's label of
 * {@link ExportCommand}, and what the program says of it, {@code cli.exported_NAME}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions are methods without a state
enum ExportFormat {
  /** The page that the bureau looks at. */
  HTML(ReviewPage::write),
  /** The bureau's workbook, and a workbook of tables to publish a department. */
  XLSX(
      (edition, folder) ->
          Stream.of(BureauWorkbook.write(edition, folder), PublishedTables.write(edition, folder))
              .flatMap(List::stream)
              .toList()),
  /** The released tables for people's spreadsheets. */
  CSV(ReleasedTables::write);

  private final BiFunction<Edition, ExportFolder, List<Path>> writer;

  ExportFormat(BiFunction<Edition, ExportFolder, List<Path>> writer) {
    this.writer = writer;
  }

  /** Writes a year, and tells the files. */
  List<Path> write(Edition edition, ExportFolder folder) {
    return writer.apply(edition, folder);
  }
}
