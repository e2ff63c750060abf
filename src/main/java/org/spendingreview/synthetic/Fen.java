package org.spendingreview.synthetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalLong;

/** Money as a whole number of fen (0.01 yuan), so that sums are exact and fast. */
final class Fen {
  /** A hundred yuan: budgets are granted in round sums. */
  static final long ROUND_SUM = 10_000;

  private Fen() {}

  /** Yuan with two decimals, as the standard layout writes it. */
  static String text(long fen) {
    long size = Math.abs(fen);
    long cents = size % 100;
    return (fen < 0 ? "-" : "") + size / 100 + (cents < 10 ? ".0" : ".") + cents;
  }

  /** The fen of a cell, or nothing if it is not an amount with at most two decimals. */
  static OptionalLong parse(String cell) {
    try {
      return OptionalLong.of(new BigDecimal(cell).movePointRight(2).longValueExact());
    } catch (NumberFormatException | ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  /** The amount rounded down to a hundred yuan. */
  static long rounded(long fen) {
    return fen - Math.floorMod(fen, ROUND_SUM);
  }

  /** What a part of a whole has of a total, rounded down; exact however large the numbers are. */
  static long share(long total, long part, long whole) {
    BigInteger product = BigInteger.valueOf(total).multiply(BigInteger.valueOf(part));
    return product.divide(BigInteger.valueOf(whole)).longValueExact();
  }

  /**
   * Breaks a total into parts that add up to it exactly. Every part is above zero if the total is
   * at least the number of parts times a hundred fen.
   */
  static long[] split(long total, int parts, Dice dice) {
    int[] weights = new int[parts];
    long sum = 0;
    for (int i = 0; i < parts; i++) {
      weights[i] = dice.between(600, 1400);
      sum += weights[i];
    }
    long grain = grain(total / parts, dice);
    long[] split = new long[parts];
    long before = 0;
    long weight = 0;
    for (int i = 0; i < parts - 1; i++) {
      weight += weights[i];
      long until = total / sum * weight + total % sum * weight / sum;
      until -= until % grain;
      split[i] = until - before;
      before = until;
    }
    split[parts - 1] = total - before;
    return split;
  }

  /** What a payment of about that size is rounded to: fen, yuan, ten yuan, a hundred. */
  private static long grain(long size, Dice dice) {
    long grain = new long[] {1, 100, 1000, ROUND_SUM}[dice.between(0, 3)];
    return size < grain * 10 ? 1 : grain;
  }
}
