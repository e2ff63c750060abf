package org.spendingreview.delivery;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.spendingreview.ledger.Ledger;

/** Takes accepted lines that were made from bytes. */
interface CleanSink {
  /**
   * Takes a line, which is the only one of its source row and of which nothing is to be said.
   *
   * @param department whose line it is; often the very same text as that of the line before
   * @param row of the columns of the ledger's table; it changes with the next line
   * @param line the physical line of its file
   * @param control its control amount in fen, or a hundred times its persons; 0 where the ledger
   *     has none
   */
  void take(Ledger ledger, UTF8String department, InternalRow row, long line, long control);
}
