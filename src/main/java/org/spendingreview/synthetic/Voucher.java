package org.spendingreview.synthetic;

import java.time.LocalDate;
import java.util.List;

/**
 * A voucher (凭证), whose debits equal its credits.
 *
 * @param unitCode whose books
 * @param date when
 * @param state whether it counts
 * @param entries its lines in order
 */
record Voucher(String unitCode, LocalDate date, State state, List<Entry> entries) {
  /** Whether a voucher counts. */
  enum State {
    POSTED,
    UNPOSTED,
    VOIDED,
    CLOSING
  }

  /** The same lines in another state. */
  Voucher as(State other, LocalDate day) {
    return new Voucher(unitCode, day, other, entries);
  }
}
