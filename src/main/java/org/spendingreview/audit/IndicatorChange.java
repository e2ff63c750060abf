package org.spendingreview.audit;

import org.spendingreview.lake.TableRow;

/**
 * An indicator whose rate or points are not what they were; both sides of a pair are null where
 * that did not change, and one where there was, or is, no such row.
 *
 * @param code of the indicator
 * @param rateBefore the row of {@code control_rates} a release before
 * @param rate that row now
 * @param scoreBefore the row of {@code indicator_scores} a release before
 * @param score that row now
 */
public record IndicatorChange(
    String code, TableRow rateBefore, TableRow rate, TableRow scoreBefore, TableRow score) {

  /** Whether numerator, denominator, rate or status changed. */
  public boolean rateChanged() {
    return rateBefore != null || rate != null;
  }

  /** Whether the points changed. */
  public boolean pointsChanged() {
    return scoreBefore != null || score != null;
  }
}
