package org.spendingreview.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate and what stands behind both sides of it.
 *
 * @param code of the indicator or measure
 * @param name in both languages
 * @param kind CONTROL for the measured indicators, MEASURE for other ranked rates, RUBRIC for those
 *     that a rubric defines
 * @param numerator the side above the line
 * @param denominator the side below the line
 * @param released the rate as a fraction, or null where the release holds none
 * @param status MEASURED, NOT_APPLICABLE or MISSING; null where the release keeps none
 * @param note why it is not measured, in both languages, or null
 */
public record TracedRate(
    String code,
    String name,
    String kind,
    TracedSide numerator,
    TracedSide denominator,
    BigDecimal released,
    String status,
    String note) {
  private static final int DECIMALS = 6;

  /** The rate computed once more, rounded once; null where a side is not known or zero below. */
  public BigDecimal rate() {
    BigDecimal above = numerator.amount();
    BigDecimal below = denominator.amount();
    return above == null || below == null || below.signum() == 0
        ? null
        : above.divide(below, DECIMALS, RoundingMode.HALF_UP);
  }

  /** Whether the rate, a side or one of their figures contradicts what was released. */
  public boolean differs() {
    return numerator.differs() || denominator.differs() || Differences.between(released, rate());
  }
}
