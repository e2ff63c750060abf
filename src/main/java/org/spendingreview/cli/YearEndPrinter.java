package org.spendingreview.cli;

import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.Release;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.report.YearEndText;
import org.spendingreview.yearend.Outcome;

/** Prints what came of a year end, and says which exit code that is. */
final class YearEndPrinter {
  private static final int RELEASED = 0;
  private static final int NOT_ALL_COMPLETE = 3;

  private final Output output;

  YearEndPrinter(Output output) {
    this.output = output;
  }

  int print(Outcome outcome, Configuration configuration) {
    if (outcome.release().isEmpty()) {
      outcome.faults().forEach(output::error);
      output.progress("cli.notReleased");
      return NOT_ALL_COMPLETE;
    }
    Release release = outcome.release().get();
    ReleaseReader reader = Lake.open(outcome.lake(), configuration).read(release);
    YearEndText text = new YearEndText(reader, output.wording());
    output.out().println();
    output.out().println(text.ranking());
    output.out().println(text.deliveries());
    output.result("cli.released", release.id(), outcome.lake());
    String tables =
        release.tableVersions().keySet().stream().sorted().collect(Collectors.joining(" "));
    output.result("cli.tables", tables);
    output.result("cli.tryShow", outcome.lake(), release.fiscalYear());
    if (release.departmentsIncomplete() > 0) {
      output.result("cli.tryRejected", outcome.lake());
    }
    // a run for one department releases the others as they were, withheld ones included
    boolean allComplete =
        outcome.faults().isEmpty()
            && release.departmentsIncomplete() == 0
            && release.departmentsWithheld() == 0;
    return allComplete ? RELEASED : NOT_ALL_COMPLETE;
  }
}
