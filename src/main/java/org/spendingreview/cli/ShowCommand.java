package org.spendingreview.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.Release;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.report.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show}: prints a released table, without Spark. */
@Command(name = "show", resourceBundle = "messages.help")
final class ShowCommand implements Callable<Integer> {
  private final Output output;

  @Mixin GlobalOptions global;

  @Parameters(
      paramLabel = "TABLE",
      descriptionKey = "table",
      completionCandidates = Candidates.Tables.class)
  private String table;

  @Option(names = "--lake", required = true, paramLabel = "DIR", descriptionKey = "lake")
  private String lake;

  @Option(names = "--fiscal-year", paramLabel = "YEAR", descriptionKey = "onlyYear")
  private Integer fiscalYear;

  @Option(names = "--department", paramLabel = "CODE", descriptionKey = "onlyDepartment")
  private List<String> departments = new ArrayList<>();

  @Option(names = "--release", paramLabel = "N", descriptionKey = "release")
  private Long release;

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "table|csv|json",
      descriptionKey = "format",
      completionCandidates = Candidates.Formats.class)
  private TableFormat format;

  ShowCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    QuietLogs.none();
    TableDefinition definition = TableCatalog.existing(table);
    Lake opened = Lake.open(lake, new Configuration());
    Release shown = opened.releaseOrLatest(release);
    RowFilter filter =
        new RowFilter(fiscalYear == null ? Set.of() : Set.of(fiscalYear), Set.copyOf(departments));
    format.print(
        definition,
        opened.read(shown).sortedRows(definition, filter),
        output.wording(),
        output.colours(),
        output.out());
    return 0;
  }
}
