package org.spendingreview.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.Release;
import org.spendingreview.report.DepartmentComparison;
import org.spendingreview.report.TableFormat;
import org.spendingreview.wording.CannotProceed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: prints departments side by side, without Spark. */
@Command(name = "compare", resourceBundle = "messages.help")
final class CompareCommand implements Callable<Integer> {
  private static final int LEAST = 2;
  private static final int MOST = 6;

  private final Output output;

  @Mixin GlobalOptions global;

  @Parameters(arity = "1..*", paramLabel = "CODE", descriptionKey = "compared")
  private List<String> departments = new ArrayList<>();

  @Option(names = "--lake", required = true, paramLabel = "DIR", descriptionKey = "lake")
  private String lake;

  @Option(
      names = "--fiscal-year",
      required = true,
      paramLabel = "YEAR",
      descriptionKey = "comparedYear")
  private int fiscalYear;

  @Option(names = "--release", paramLabel = "N", descriptionKey = "release")
  private Long release;

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "table|csv|json",
      descriptionKey = "format",
      completionCandidates = Candidates.Formats.class)
  private TableFormat format;

  CompareCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    QuietLogs.none();
    List<String> codes = departments.stream().distinct().toList();
    if (codes.size() < LEAST || codes.size() > MOST) {
      throw CannotProceed.wrongCall("cli.notToCompare", String.join(", ", codes), LEAST, MOST);
    }
    Lake opened = Lake.open(lake, new Configuration());
    Release compared = opened.releaseOrLatest(release);
    DepartmentComparison.of(opened.read(compared), fiscalYear, codes)
        .print(format, output.wording(), output.colours(), output.out());
    return 0;
  }
}
