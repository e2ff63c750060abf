package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.spendingreview.delivery.csv.SourceRecord;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.Problem;

/** Decides what becomes of each record of a file in each ledger that the file feeds. */
final class RecordFates {
  private static final String OTHER_YEAR = "delivery.otherYear";

  private final SourceFile file;
  private final List<Ledger> ledgers;
  private final Consumer<InternalRow> out;
  private final Tallies tallies;
  private List<String> header = List.of();
  private SourceRecord waiting;
  private long count;
  private long countOfOtherYears;
  private Problem firstOfOtherYears;

  RecordFates(SourceFile file, Tallies tallies, Consumer<InternalRow> out) {
    this.file = file;
    this.ledgers = file.ledgersFed();
    this.tallies = tallies;
    this.out = out;
  }

  /** Tells the header, which rows may repeat. */
  void header(SourceRecord record) {
    header = record.cells();
  }

  /** Counts a record that has had its fate: nothing is to be said about it. */
  void clean() {
    count++;
  }

  /** That every row is dated outside the year it was delivered as, or null. */
  Problem allOfAnotherYear() {
    boolean enough = count > 1 || (count == 1 && file.piece() != null);
    return enough && count == countOfOtherYears
        ? Problem.of(
            "delivery.allOfOtherYear",
            file.entry().fiscalYear(),
            firstOfOtherYears.arguments().get(1))
        : null;
  }

  /** Gives out a record's rows, or keeps it until the next one tells whether it is a total. */
  void of(SourceRecord record, RowLines rows) {
    count++;
    boolean fine = record.fault() == null;
    if (fine && rows.skips(record)) {
      skip(record, rows);
    } else if (fine && record.cells().equals(header)) {
      reject(record.withFault(Problem.of("delivery.headerAgain")), BigDecimal.ZERO);
    } else {
      ofTable(rows.whole(fine ? withAllCells(record, rows) : record), rows);
    }
  }

  private void ofTable(SourceRecord record, RowLines rows) {
    if (record.fault() != null) {
      reject(record, null);
    } else if (!rows.takes(record)) {
      skip(record, rows);
    } else {
      give(record, rows);
      waiting = record;
      if (file.layout().upperLevels() == null) {
        give(null, rows);
      }
    }
  }

  /**
   * Gives out the rows of the record that still waits for the next one, which is null at the end.
   */
  void give(SourceRecord next, RowLines rows) {
    if (waiting != null && next != null && rows.isAbove(waiting, next)) {
      skip(waiting, rows);
    } else if (waiting != null) {
      for (Ledger ledger : ledgers) {
        read(ledger, waiting, rows);
      }
    }
    waiting = null;
  }

  /** Rejects a record that cannot be read. */
  private void reject(SourceRecord record, BigDecimal amount) {
    Set<Problem> reasons = reasons(record);
    reasons.add(record.fault());
    for (Ledger ledger : ledgers) {
      reject(ledger, record, file.entry().departmentCode(), amount, reasons);
    }
  }

  private void skip(SourceRecord record, RowLines rows) {
    for (Ledger ledger : ledgers) {
      skip(ledger, record, rows.departmentOf(ledger, record));
    }
  }

  private SourceRecord withAllCells(SourceRecord record, RowLines rows) {
    int cells = record.cells().size();
    boolean trailing =
        file.layout().form().trailingDelimiter()
            && cells == rows.width() + 1
            && record.cells().get(cells - 1).isBlank();
    return cells == rows.width() || trailing
        ? record
        : record.withFault(Problem.of("delivery.rowWidth", rows.width(), cells));
  }

  private void read(Ledger ledger, SourceRecord record, RowLines rows) {
    List<CanonicalLine> lines = rows.lines(ledger, record);
    String department =
        lines.isEmpty() ? rows.departmentOf(ledger, record) : lines.get(0).departmentCode();
    if (!file.wants(department)) {
      return;
    }
    Set<Problem> reasons = reasons(record);
    lines.forEach(line -> reasons.addAll(line.problems()));
    noteYear(ledger, reasons);
    if (!reasons.isEmpty()) {
      reject(ledger, record, department, controlAmount(lines), reasons);
    } else if (lines.isEmpty()) {
      skip(ledger, record, department);
    } else {
      accept(record, lines);
    }
  }

  private void accept(SourceRecord record, List<CanonicalLine> lines) {
    warnOnce(lines);
    CanonicalLine first = lines.get(0);
    tallies.add(first.ledger(), first.departmentCode(), controlAmount(lines));
    for (int i = 0; i < lines.size(); i++) {
      out.accept(SourceRowSchema.accepted(file, record, lines.get(i), i == 0));
    }
  }

  private void reject(
      Ledger ledger,
      SourceRecord record,
      String department,
      BigDecimal amount,
      Set<Problem> reasons) {
    tallies.add(ledger, department, amount);
    out.accept(
        SourceRowSchema.rejected(file, record, ledger, department, amount, List.copyOf(reasons)));
  }

  private void skip(Ledger ledger, SourceRecord record, String department) {
    if (file.wants(department)) {
      tallies.add(ledger, department, null);
      out.accept(SourceRowSchema.skipped(file, record, ledger, department));
    }
  }

  /** What is wrong with a record already. */
  private static Set<Problem> reasons(SourceRecord record) {
    Set<Problem> reasons = new LinkedHashSet<>();
    if (record.invalid() != null) {
      reasons.add(record.invalid());
    }
    return reasons;
  }

  private void noteYear(Ledger ledger, Set<Problem> reasons) {
    if (ledger.equals(ledgers.get(0))) {
      reasons.stream()
          .filter(reason -> reason.key().equals(OTHER_YEAR))
          .findFirst()
          .ifPresent(
              reason -> {
                countOfOtherYears++;
                firstOfOtherYears = firstOfOtherYears == null ? reason : firstOfOtherYears;
              });
    }
  }

  /** Warnings are counted by source row, as everything is, which its first line stands for. */
  private static void warnOnce(List<CanonicalLine> lines) {
    for (CanonicalLine line : lines.subList(1, lines.size())) {
      lines.get(0).warnings().addAll(line.warnings());
      line.warnings().clear();
    }
  }

  /** Of a row's lines together; null where one of them cannot be read. */
  private static BigDecimal controlAmount(List<CanonicalLine> lines) {
    List<BigDecimal> amounts = new ArrayList<>();
    for (CanonicalLine line : lines) {
      amounts.add(line.controlAmount().orElse(null));
    }
    return amounts.contains(null)
        ? null
        : amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
