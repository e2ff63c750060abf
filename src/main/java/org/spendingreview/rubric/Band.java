package org.spendingreview.rubric;

import java.math.BigDecimal;

/**
 * An interval of the rate and the points it is worth.
 *
 * @param lower the lower end in percent, null where there is none
 * @param lowerClosed whether the lower end itself belongs to the band
 * @param upper the upper end in percent, null where there is none
 * @param upperClosed whether the upper end itself belongs to the band
 * @param points for a rate inside
 */
public record Band(
    BigDecimal lower,
    boolean lowerClosed,
    BigDecimal upper,
    boolean upperClosed,
    BigDecimal points) {

  /** Whether no rate at all lies inside. */
  boolean isEmpty() {
    if (lower == null || upper == null) {
      return false;
    }
    int order = lower.compareTo(upper);
    return order > 0 || (order == 0 && !(lowerClosed && upperClosed));
  }

  /** The band as people write it: {@code (0, 10]}. */
  String text() {
    return (lowerClosed ? "[" : "(")
        + (lower == null ? "-∞" : lower.toPlainString())
        + ", "
        + (upper == null ? "∞" : upper.toPlainString())
        + (upperClosed ? "]" : ")");
  }
}
