package org.spendingreview.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as printed (所印数字) and what it stands for. What is printed stands for all values within
 * half of its last place; but a 0 is taken for nothing at all.
 *
 * @param printed its digits without separators and blanks, and without a sign
 * @param value the number in the printed unit; negative where the text says that something fell
 * @param unit as printed, empty where there is none
 * @param kind of unit: money, percent, persons, area, points, count …
 * @param factor from the printed unit to yuan, persons, square metres, percent or points
 * @param isApproximate whether the text says "more than", "about"
 */
public record Quantity(
    String printed,
    BigDecimal value,
    String unit,
    String kind,
    BigDecimal factor,
    boolean isApproximate) {

  /** The number in yuan, persons, square metres, percent or points. */
  public BigDecimal amount() {
    return value.multiply(factor);
  }

  /** The last printed place, as {@link #amount}. */
  public BigDecimal place() {
    return BigDecimal.ONE.movePointLeft(value.scale()).multiply(factor);
  }

  /** Half of the last printed place, as {@link #amount}; 0 for a printed 0 and what is counted. */
  public BigDecimal half() {
    boolean isCounted = kind.equals("points") || kind.equals("persons") || kind.equals("count");
    return value.signum() == 0 || isCounted
        ? BigDecimal.ZERO
        : place().multiply(new BigDecimal("0.5"));
  }

  /** An amount as it would be printed here: in this unit, with at least two decimals. */
  public String print(BigDecimal amount) {
    int decimals = Math.max(2, value.scale());
    return amount.divide(factor, decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** The number itself with its sign and at least two decimals. */
  public String print() {
    return print(amount());
  }
}
