package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.spendingreview.claims.Quantity;

/**
 * What comes out of printed figures, and between which bounds it can lie since each of them is
 * rounded.
 *
 * @param value of the figures as printed
 * @param low the least that figures printed like this can give
 * @param high the most
 */
record Computed(BigDecimal value, BigDecimal low, BigDecimal high) {
  static final Computed NOTHING = new Computed(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
  private static final MathContext EXACT_ENOUGH = new MathContext(34, RoundingMode.HALF_UP);
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  static Computed of(Quantity q) {
    BigDecimal half = q.half();
    return new Computed(q.amount(), q.amount().subtract(half), q.amount().add(half));
  }

  Computed plus(Computed other) {
    return new Computed(value.add(other.value), low.add(other.low), high.add(other.high));
  }

  Computed negated() {
    return new Computed(value.negate(), high.negate(), low.negate());
  }

  Computed times(int sign) {
    return sign < 0 ? negated() : this;
  }

  /** Percent of another; null where that can be 0 or less. */
  Computed percentOf(Computed whole) {
    if (whole.low.signum() <= 0) {
      return null;
    }
    BigDecimal lowest = low.divide(low.signum() < 0 ? whole.low : whole.high, EXACT_ENOUGH);
    BigDecimal highest = high.divide(high.signum() < 0 ? whole.high : whole.low, EXACT_ENOUGH);
    return new Computed(
        value.divide(whole.value, EXACT_ENOUGH).multiply(HUNDRED),
        lowest.multiply(HUNDRED),
        highest.multiply(HUNDRED));
  }

  /** Whether a printed figure is this one. */
  Verdict verdictOn(Quantity printed) {
    BigDecimal rounded = rounded(value, printed.place());
    if (rounded.compareTo(printed.amount()) == 0) {
      return Verdict.AGREES;
    }
    BigDecimal half = printed.half();
    boolean canBe =
        low.compareTo(printed.amount().add(half)) < 0
            && high.compareTo(printed.amount().subtract(half)) > 0;
    return canBe ? Verdict.ROUNDING : Verdict.CONTRADICTS;
  }

  private static BigDecimal rounded(BigDecimal amount, BigDecimal place) {
    return amount.divide(place, 0, RoundingMode.HALF_UP).multiply(place);
  }
}
