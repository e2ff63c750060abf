package org.spendingreview.audit;

import java.math.BigDecimal;
import java.util.List;
import org.spendingreview.ledger.Formula;

/**
 * The numerator or the denominator of a rate.
 *
 * @param formula as the release defines it
 * @param figures those of the formula's terms, in their order
 * @param minimum what the side is raised to where it is less, or null
 * @param released the amount that the release holds, or null where it holds none
 */
public record TracedSide(
    Formula formula, List<TracedFigure> figures, BigDecimal minimum, BigDecimal released) {

  /** Copies the figures. */
  public TracedSide {
    figures = List.copyOf(figures);
  }

  /** The side computed once more; null where one of its figures is not known. */
  public BigDecimal amount() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (int i = 0; i < figures.size(); i++) {
      BigDecimal amount = figures.get(i).amount();
      if (amount == null) {
        return null;
      }
      int coefficient = formula.terms().get(i).coefficient();
      sum = sum.add(amount.multiply(BigDecimal.valueOf(coefficient)));
    }
    return minimum == null ? sum : sum.max(minimum);
  }

  /** The released amount contradicts what was computed once more. */
  boolean differs() {
    return figures.stream().anyMatch(figure -> figure.verdict() == Verdict.DIFFERS)
        || Differences.between(released, amount());
  }
}
