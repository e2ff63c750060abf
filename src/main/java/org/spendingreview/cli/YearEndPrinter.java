package org.spendingreview.cli;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.Release;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.report.WrappedText;
import org.spendingreview.report.YearEndText;
import org.spendingreview.wording.Wording;
import org.spendingreview.yearend.Outcome;

/** Prints what came of a year end, and says which exit code that is. */
final class YearEndPrinter {
  private static final int RELEASED = 0;
  private static final int NOT_ALL_COMPLETE = 3;

  private final Output output;

  YearEndPrinter(Output output) {
    this.output = output;
  }

  private void log(Outcome outcome, Release release) {
    Wording wording = output.wording();
    outcome
        .faults()
        .forEach(fault -> output.event("WARN", Map.of(), "delivery.fault", fault.in(wording)));
    output.event(
        "INFO",
        Map.of(
            "release_id",
            release.id(),
            "departments_complete",
            release.departmentsComplete(),
            "departments_incomplete",
            release.departmentsIncomplete(),
            "departments_withheld",
            release.departmentsWithheld()),
        "cli.released",
        wording.say("cli.released", release.id(), outcome.lake()));
  }

  int print(Outcome outcome, Configuration configuration) {
    if (outcome.release().isEmpty()) {
      outcome.faults().forEach(output::error);
      output.progress("cli.notReleased");
      return NOT_ALL_COMPLETE;
    }
    Release release = outcome.release().get();
    log(outcome, release);
    ReleaseReader reader = Lake.open(outcome.lake(), configuration).read(release);
    YearEndText text = new YearEndText(reader, output.wording(), output.colours());
    output.out().println();
    output.out().println(text.ranking());
    output.out().println(WrappedText.text(text.deliveries()));
    output.result("cli.released", release.id(), outcome.lake());
    String tables =
        release.tableVersions().keySet().stream().sorted().collect(Collectors.joining(" "));
    output.out().print(WrappedText.text(output.wording().say("cli.tables", tables)));
    output.result("cli.tryShow", outcome.lake(), release.fiscalYear());
    output.result("cli.tryExport", outcome.lake(), release.fiscalYear());
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
