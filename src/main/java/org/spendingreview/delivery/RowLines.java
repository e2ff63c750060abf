package org.spendingreview.delivery;

import java.util.List;
import java.util.Optional;
import org.spendingreview.delivery.csv.RecordsOfFile;
import org.spendingreview.delivery.csv.SourceRecord;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.Problem;

/**
 * What the rows of a file become, once its header is known. Unless a layout says otherwise each row
 * is one of the table, whole by itself.
 */
interface RowLines {

  /** What is wrong with the header; the file is withheld where anything is. */
  List<Problem> headerProblems();

  /** How many cells a row has. */
  int width();

  /** Whether a row is no part of the table, as sums and repeated headers are. */
  default boolean skips(SourceRecord record) {
    return false;
  }

  /**
   * A row with what its empty cells mean; told every row of the table in order, faulty ones too.
   */
  default SourceRecord whole(SourceRecord record) {
    return record;
  }

  /** Whether a row is one of those that yield lines. */
  default boolean takes(SourceRecord record) {
    return true;
  }

  /** Whether a row is the total of those that begin with the next one. */
  default boolean isAbove(SourceRecord record, SourceRecord next) {
    return false;
  }

  /** How a row's one line is made from bytes; empty where it has to be made from text. */
  Optional<LineCells> cells(RecordsOfFile records);

  /** The lines that a row yields in a ledger. */
  List<CanonicalLine> lines(Ledger ledger, SourceRecord record);

  /** Whose a row is that yields no line; null where that cannot be told. */
  String departmentOf(Ledger ledger, SourceRecord record);
}
