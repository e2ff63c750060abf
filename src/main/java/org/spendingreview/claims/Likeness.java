package org.spendingreview.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Whether two amounts can be meant as one (数值相近). Words are read by rules and can be misread; two
 * figures that have nothing in common are more likely about two things than a contradiction.
 */
public final class Likeness {
  private static final BigDecimal FAR = new BigDecimal("0.3");

  private Likeness() {}

  /** Whether they are near each other, share all digits but one, or differ by their unit only. */
  public static boolean isNear(BigDecimal one, BigDecimal other) {
    BigDecimal larger = one.abs().max(other.abs());
    if (larger.signum() == 0) {
      return true;
    }
    BigDecimal apart = one.subtract(other).abs().divide(larger, 6, RoundingMode.HALF_UP);
    return apart.compareTo(FAR) < 0 || isOtherUnit(one, other) || isOneDigit(one.subtract(other));
  }

  private static boolean isOtherUnit(BigDecimal one, BigDecimal other) {
    return one.signum() != 0
        && other.signum() != 0
        && one.stripTrailingZeros()
            .unscaledValue()
            .equals(other.stripTrailingZeros().unscaledValue());
  }

  /** Whether a difference has one digit only, as one wrong digit makes it. */
  public static boolean isOneDigit(BigDecimal difference) {
    return difference.signum() != 0
        && difference.abs().stripTrailingZeros().unscaledValue().toString().length() == 1;
  }

  /** Whether a number is another with one digit mistyped or two neighbours changed over. */
  public static boolean isSlip(String printed, String meant) {
    boolean isLong = printed.replace(".", "").replaceAll("0+$", "").length() >= 4;
    if (!isLong || printed.length() != meant.length()) {
      return false;
    }
    int first = -1;
    int last = -1;
    int apart = 0;
    for (int i = 0; i < printed.length(); i++) {
      if (printed.charAt(i) != meant.charAt(i)) {
        first = first < 0 ? i : first;
        last = i;
        apart++;
      }
    }
    boolean isTurned =
        apart == 2
            && last == first + 1
            && printed.charAt(first) == meant.charAt(last)
            && printed.charAt(last) == meant.charAt(first);
    return apart == 1 || isTurned;
  }

  /** Whether two prints of one amount say the same. */
  public static boolean isSame(Quantity one, Quantity other) {
    BigDecimal apart = one.amount().subtract(other.amount()).abs();
    Quantity coarser = one.place().compareTo(other.place()) >= 0 ? one : other;
    return one.place().compareTo(other.place()) == 0
        ? apart.signum() == 0
        : apart.compareTo(coarser.half()) <= 0;
  }
}
