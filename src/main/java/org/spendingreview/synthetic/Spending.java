package org.spendingreview.synthetic;

import java.io.Serializable;

/**
 * What a unit really spends on a purpose in a year; the vouchers add up to it.
 *
 * @param purpose what for
 * @param accountCode the expenditure account, empty for the unit's usual one
 * @param counterUnitCode the unit that receives a transfer, or an empty text
 * @param fen the year's sum
 */
record Spending(Purpose purpose, String accountCode, String counterUnitCode, long fen)
    implements Serializable {
  /** Spending from the unit's usual expenditure account. */
  static Spending of(Purpose purpose, long fen) {
    return new Spending(purpose, "", "", fen);
  }

  /** The same for another sum. */
  Spending withFen(long other) {
    return new Spending(purpose, accountCode, counterUnitCode, other);
  }
}
