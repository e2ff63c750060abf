package org.spendingreview.delivery;

import java.math.BigDecimal;

/** A sum of amounts in yuan, exact however large it becomes. */
final class ExactSum {
  private BigDecimal yuan = BigDecimal.ZERO;
  private long fen;

  void add(BigDecimal amount) {
    yuan = yuan.add(amount);
  }

  /** Adds an amount in fen (分). */
  void add(long amount) {
    long sum = fen + amount;
    boolean overflows = ((fen ^ sum) & (amount ^ sum)) < 0;
    if (overflows) {
      yuan = yuan.add(BigDecimal.valueOf(fen, 2));
    }
    fen = overflows ? amount : sum;
  }

  /** The sum, with two decimals or more. */
  BigDecimal value() {
    return yuan.add(BigDecimal.valueOf(fen, 2));
  }
}
