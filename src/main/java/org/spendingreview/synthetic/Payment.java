package org.spendingreview.synthetic;

import java.time.LocalDate;

/**
 * One payment, or what takes one back.
 *
 * @param date when
 * @param spending what it is part of
 * @param fen the amount, above zero whatever the kind
 * @param kind whether it pays or takes back
 */
record Payment(LocalDate date, Spending spending, long fen, Kind kind) {
  /** What happens to the money. */
  enum Kind {
    /** An ordinary payment. */
    PAID,
    /** A wrong payment taken back by a negative amount on the same side. */
    RED_DEBIT,
    /** A wrong payment taken back by an entry on the other side. */
    RED_CREDIT,
    /** Money paid too much that really came back. */
    REFUND
  }
}
