package org.spendingreview.rubric;

import java.math.BigDecimal;
import java.util.Optional;
import org.spendingreview.ledger.Formula;

/**
 * A rate that a rubric defines itself, beside those of {@code indicators.csv}.
 *
 * @param indicatorCode the indicator it is the rate of
 * @param numerator the figures above the line
 * @param denominator the figures below the line
 * @param numeratorMinimum what the numerator is raised to where it is less; null where there is
 *     none
 */
public record OwnRate(
    String indicatorCode, Formula numerator, Formula denominator, BigDecimal numeratorMinimum) {

  /** What the numerator is raised to where it is less, in the figures' unit. */
  public Optional<BigDecimal> minimum() {
    return Optional.ofNullable(numeratorMinimum);
  }
}
