package org.spendingreview.delivery;

import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.spendingreview.ledger.Ledger;

/** Takes accepted lines that were made from bytes. */
interface CleanSink {
  /**
   * Takes a line, which is the only one of its source row and of which nothing is to be said.
   *
   * @param kind what the rules say of it
   * @param row in the columns of the ledger's table; it changes with the next line
   * @param line the physical line of its file
   * @param control its control amount in fen, or a hundred times its persons; 0 where the ledger
   *     has none
   */
  void take(Ledger ledger, LineKind kind, GenericInternalRow row, long line, long control);
}
