package org.spendingreview.delivery;

import org.spendingreview.delivery.csv.ByteRecords;

/** How the cells of a line are made from the bytes of its row. */
interface LineCells {
  /** How many marks a line has. */
  int marks();

  /**
   * Reads the cells of a record's line; false where the record has to be looked at as such.
   *
   * @param values where those of the line go, in the order of the ledger's columns
   * @param from where the first of them goes
   * @param marks where goes all that can make a difference to the rules
   */
  boolean read(ByteRecords record, Object[] values, int from, int[] marks);
}
