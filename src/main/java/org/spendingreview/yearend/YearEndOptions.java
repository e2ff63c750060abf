package org.spendingreview.yearend;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a year end is asked to do.
 *
 * @param extracts the delivery folder, any Hadoop path
 * @param lake where results are released, any Hadoop path
 * @param fiscalYear the year it releases for
 * @param rubric the name of a shipped rubric, or a file
 * @param layouts the folder of the city's own layouts
 * @param classifications the folder of the city's own classifications
 * @param departments the only departments to load; empty for all
 * @param choices what is done differently from the default
 * @param runId by which logs and reports call this run
 */
public record YearEndOptions(
    String extracts,
    String lake,
    int fiscalYear,
    String rubric,
    Optional<String> layouts,
    Optional<String> classifications,
    List<String> departments,
    Set<Choice> choices,
    String runId) {

  /** What may be done differently. */
  public enum Choice {
    /** Release nothing unless every department delivered is complete. */
    STRICT,
    /** Do not keep the accepted ledger rows in the lake, only the leaf totals. */
    NO_LINES
  }

  /** Copies the collections. */
  public YearEndOptions {
    departments = List.copyOf(departments);
    choices = Set.copyOf(choices);
  }
}
