package org.spendingreview.cli;

import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.audit.Trace;
import org.spendingreview.audit.Tracer;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.Release;
import org.spendingreview.report.TraceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trace}: prints the ledger lines behind a figure or rate, without Spark. */
@Command(name = "trace", resourceBundle = "messages.help")
final class TraceCommand implements Callable<Integer> {
  private final Output output;

  @Mixin GlobalOptions global;

  @Option(names = "--lake", required = true, paramLabel = "DIR", descriptionKey = "lake")
  private String lake;

  @Option(
      names = "--fiscal-year",
      required = true,
      paramLabel = "YEAR",
      descriptionKey = "tracedYear")
  private int fiscalYear;

  @Option(
      names = "--department",
      required = true,
      paramLabel = "CODE",
      descriptionKey = "tracedDepartment")
  private String department;

  @Option(
      names = "--figure",
      required = true,
      paramLabel = "CODE",
      descriptionKey = "figure",
      completionCandidates = Candidates.Figures.class)
  private String figure;

  @Option(names = "--release", paramLabel = "N", descriptionKey = "release")
  private Long release;

  TraceCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    QuietLogs.none();
    Lake opened = Lake.open(lake, new Configuration());
    Release traced = opened.releaseOrLatest(release);
    Trace trace = new Tracer(opened.read(traced), fiscalYear, department).of(figure);
    new TraceText(trace, output.wording(), output.colours()).print(output.out());
    trace.expectToTie();
    return 0;
  }
}
