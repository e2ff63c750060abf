package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.spendingreview.ledger.Ledger;

/**
 * What the reader of a file counted while reading, by ledger and department: what the rows in the
 * tables must add up to.
 */
final class Tallies {
  private final SourceFile file;
  private final Map<Key, Tally> tallies = new LinkedHashMap<>();

  /** Whose rows are counted; the department is null where it cannot be told. */
  private record Key(Ledger ledger, String department) {}

  /** What was counted for one ledger and department. */
  static final class Tally {
    private final ExactSum amount = new ExactSum();
    private long rows;

    /** Counts a source row and its control amount in fen. */
    void add(long fen) {
      rows++;
      amount.add(fen);
    }
  }

  Tallies(SourceFile file) {
    this.file = file;
  }

  /** Counts a source row and its control amount in yuan, null where there is none. */
  void add(Ledger ledger, String department, BigDecimal amount) {
    Tally tally = of(ledger, department);
    tally.rows++;
    if (amount != null) {
      tally.amount.add(amount);
    }
  }

  /** That of a ledger and department, which has a row from now on. */
  Tally of(Ledger ledger, String department) {
    return tallies.computeIfAbsent(new Key(ledger, department), key -> new Tally());
  }

  /** A row for each ledger and department. */
  Stream<InternalRow> rows() {
    return tallies.entrySet().stream()
        .map(
            entry ->
                SourceRowSchema.tally(
                    file,
                    entry.getKey().ledger(),
                    entry.getKey().department(),
                    entry.getValue().rows,
                    entry.getValue().amount.value()));
  }
}
