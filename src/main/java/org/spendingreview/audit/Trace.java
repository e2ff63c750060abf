package org.spendingreview.audit;

import java.util.List;
import java.util.stream.Stream;
import org.spendingreview.lake.Release;

/**
 * What stands behind one figure, rate or cell of a department's year.
 *
 * @param release that was traced
 * @param fiscalYear of the figure
 * @param departmentCode whose it is
 * @param departmentName as released
 * @param figure the figure or cell, or null where a rate was asked for
 * @param rate the rate, or null where a figure was asked for
 */
public record Trace(
    Release release,
    int fiscalYear,
    String departmentCode,
    String departmentName,
    TracedFigure figure,
    TracedRate rate) {

  /** Every figure behind it, those of a numerator first. */
  public List<TracedFigure> figures() {
    return rate == null
        ? List.of(figure)
        : Stream.concat(rate.numerator().figures().stream(), rate.denominator().figures().stream())
            .toList();
  }

  /**
   * Ends the call where the release contradicts its own lines.
   *
   * @throws org.spendingreview.wording.CannotProceed naming what differs
   */
  public void expectToTie() {
    boolean differs = rate == null ? figure.verdict() == Verdict.DIFFERS : rate.differs();
    if (differs) {
      throw AuditErrors.doesNotTie(this);
    }
  }
}
