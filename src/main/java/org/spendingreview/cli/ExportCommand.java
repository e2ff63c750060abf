package org.spendingreview.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.report.Edition;
import org.spendingreview.report.ExportFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: writes what people read of a release, without Spark. */
@Command(name = "export", resourceBundle = "messages.help")
final class ExportCommand implements Callable<Integer> {
  private final Output output;

  @Mixin GlobalOptions global;

  @Option(names = "--lake", required = true, paramLabel = "DIR", descriptionKey = "lake")
  private String lake;

  @Option(
      names = "--fiscal-year",
      required = true,
      paramLabel = "YEAR",
      descriptionKey = "fiscalYear")
  private int fiscalYear;

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "exportOut")
  private String out;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "html,xlsx,csv",
      descriptionKey = "exportFormat")
  private List<ExportFormat> formats = List.of(ExportFormat.values());

  ExportCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    QuietLogs.none();
    Configuration configuration = new Configuration();
    Lake opened = Lake.open(lake, configuration);
    ReleaseReader release = opened.read(opened.latestRelease());
    // a year that was never delivered is a wrong call, not an export without faults
    release.sortedRows(
        TableCatalog.existing("deliveries"), new RowFilter(Set.of(fiscalYear), Set.of()));
    ExportFolder folder = new ExportFolder(out, configuration);
    List<Path> lists = folder.writeFaultLists(release, fiscalYear, output.wording());
    output.result("cli.faultLists", lists.size(), out);
    Edition edition = new Edition(release, fiscalYear, output.wording());
    for (ExportFormat format : EnumSet.copyOf(formats)) {
      List<Path> written = format.write(edition, folder);
      output.result("cli.exported_" + format, written.size(), out, fiscalYear);
    }
    return 0;
  }
}
