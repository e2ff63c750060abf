package org.spendingreview.cli;

import org.spendingreview.yearend.Outcome;

/** Prints what came of a year end. */
final class YearEndPrinter {
  private final Output output;
  private final int fiscalYear;

  YearEndPrinter(Output output, int fiscalYear) {
    this.output = output;
    this.fiscalYear = fiscalYear;
  }

  int print(Outcome outcome) {
    outcome.records().forEach(r -> output.out().println(r.row()));
    output.out().println(fiscalYear + " " + outcome.published());
    return 0;
  }
}
