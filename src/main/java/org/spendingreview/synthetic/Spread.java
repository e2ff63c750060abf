package org.spendingreview.synthetic;

import java.util.List;

/**
 * How the payments of a spending that has too many for memory spread over the year's months, and
 * those of a month over rounds. They stand in a row; whoever pays a run of them pays its share of
 * the sum, so that all runs together pay the sum to the fen.
 */
final class Spread {
  private static final int MONTHS = 12;

  private final Spending spending;
  private final long payments;

  /** How many are paid until the end of each month; none until the beginning of the first. */
  private final long[] until = new long[MONTHS + 1];

  /**
   * A spread.
   *
   * @param weights of the twelve months
   */
  Spread(Spending spending, long payments, List<Integer> weights) {
    this.spending = spending;
    this.payments = payments;
    long whole = weights.stream().mapToLong(Integer::longValue).sum();
    long weight = 0;
    for (int month = 1; month <= MONTHS; month++) {
      weight += weights.get(month - 1);
      until[month] = Fen.share(payments, weight, whole);
    }
  }

  /** How many are paid in a month. */
  long in(int month) {
    return until[month] - until[month - 1];
  }

  /** What a month's round pays, counted from 0; perhaps no payment at all. */
  Instalments in(int month, long round, long rounds) {
    long from = until[month - 1] + Fen.share(in(month), round, rounds);
    long to = until[month - 1] + Fen.share(in(month), round + 1, rounds);
    long fen = Fen.share(spending.fen(), to, payments) - Fen.share(spending.fen(), from, payments);
    return new Instalments(spending.withFen(fen), Math.toIntExact(to - from));
  }
}
