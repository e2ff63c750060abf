package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.Problem;

/**
 * Source rows and control amounts (yuan) of a file, for one ledger and department.
 *
 * @param rows all source rows: accepted + rejected + skipped
 * @param unreadable rejected rows whose control amount cannot be read
 * @param read what the reader counted for itself
 * @param firstRejectedLine where its rejected rows begin, or null where there are none
 * @param warned accepted rows that something is to be said about
 */
record FileTotals(
    long rows,
    long accepted,
    long rejected,
    long skipped,
    long unreadable,
    BigDecimal controlAmount,
    BigDecimal acceptedAmount,
    BigDecimal rejectedAmount,
    Read read,
    Long firstRejectedLine,
    Warned warned) {
  static final FileTotals NOTHING =
      new FileTotals(
          0,
          0,
          0,
          0,
          0,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          new Read(0, BigDecimal.ZERO),
          null,
          new Warned(0, null));

  /** Source rows and yuan as the reader of the file counted them. */
  record Read(long rows, BigDecimal amount) {}

  /** How many rows, and the line of the first, or null where there are none. */
  record Warned(long rows, Long firstLine) {}

  /** From a row of {@code delivery/file_totals.sql}. */
  static FileTotals of(Row row) {
    boolean control = Ledger.named(row.getAs("ledger")).flatMap(Ledger::controlColumn).isPresent();
    return new FileTotals(
        row.<Long>getAs("row_count"),
        row.<Long>getAs("accepted_count"),
        row.<Long>getAs("rejected_count"),
        row.<Long>getAs("skipped_count"),
        control ? row.<Long>getAs("unreadable_count") : 0,
        row.getAs("control_amount"),
        row.getAs("accepted_amount"),
        row.getAs("rejected_amount"),
        new Read(row.<Long>getAs("read_count"), row.getAs("read_amount")),
        row.getAs("first_rejected_line"),
        new Warned(row.<Long>getAs("warning_count"), row.getAs("first_warning_line")));
  }

  /** What is to be said of accepted rows. */
  List<Problem> warnings() {
    return warned.rows() == 0
        ? List.of()
        : List.of(Problem.of("delivery.warnings", warned.rows(), warned.firstLine()));
  }

  /** Whether every row read has ended in one place, and every yuan with it. */
  boolean areEqual() {
    return rows == read.rows()
        && rows == accepted + rejected + skipped
        && controlAmount.compareTo(read.amount()) == 0
        && controlAmount.compareTo(acceptedAmount.add(rejectedAmount)) == 0;
  }
}
