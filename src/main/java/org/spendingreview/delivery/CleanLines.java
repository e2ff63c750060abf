package org.spendingreview.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.spendingreview.delivery.csv.ByteRecords;
import org.spendingreview.delivery.csv.RecordsOfFile;
import org.spendingreview.ledger.Ledger;

/**
 * The lines of a file, one a row, made from its bytes as long as nothing is to be said about them:
 * everything else is left to be read as records. The rules themselves are those of records: they
 * are asked once about each combination of what they look at.
 */
final class CleanLines {
  /** Where the ledger's columns begin in a row. */
  private static final int FIRST = 2;

  private final SourceFile file;
  private final RecordsOfFile records;
  private final RowLines rows;
  private final Tallies tallies;
  private final CleanSink out;
  private final Ledger ledger;
  private final int control;
  private final LineCells cells;
  private final int[] marks;
  private final Judgements<LineKind> kinds;
  private final Map<String, UTF8String> departments = new HashMap<>();
  private final int last;
  private final Object[] values;
  private final GenericInternalRow row;

  CleanLines(
      SourceFile file,
      RecordsOfFile records,
      RowLines rows,
      LineCells cells,
      Tallies tallies,
      CleanSink out) {
    this.file = file;
    this.records = records;
    this.rows = rows;
    this.cells = cells;
    this.tallies = tallies;
    this.out = out;
    this.ledger = file.ledgersFed().get(0);
    this.control = ledger.controlColumn().map(ledger.columns()::indexOf).orElse(-1);
    this.marks = new int[cells.marks()];
    this.kinds = new Judgements<>(marks.length);
    this.last = ledger.columns().size() + FIRST;
    this.values = new Object[last + 3];
    this.row = new GenericInternalRow(values);
    values[0] = file.entry().fiscalYear();
    values[last] = UTF8String.fromString(file.entry().path());
  }

  /** Takes the record at hand; false where it must be read as a record. */
  boolean take() {
    ByteRecords record = records.bytes();
    if (record == null
        || record.count() != rows.width()
        || !cells.read(record, values, FIRST, marks)) {
      return false;
    }
    LineKind kind = kinds.of(marks);
    if (kind == null) {
      kind = judge();
      kinds.put(marks, kind);
    }
    if (kind.isWanted()) {
      give(kind, record.line());
    }
    return kind.isClean();
  }

  private LineKind judge() {
    List<CanonicalLine> lines = rows.lines(ledger, records.decoded());
    if (lines.size() != 1) {
      return LineKind.notClean();
    }
    CanonicalLine line = lines.get(0);
    if (!line.problems().isEmpty() || !line.warnings().isEmpty()) {
      return LineKind.notClean();
    }
    String department = line.departmentCode();
    return LineKind.clean(
        departments.computeIfAbsent(department, UTF8String::fromString),
        UTF8String.fromString(line.excludedReason()),
        file.wants(department) ? tallies.of(ledger, department) : null);
  }

  private void give(LineKind kind, long line) {
    values[1] = kind.department();
    values[last + 1] = line;
    values[last + 2] = kind.excluded();
    long fen = control < 0 ? 0 : fen(values[control + FIRST]);
    kind.tally().add(fen);
    out.take(ledger, kind, row, line, fen);
  }

  private static long fen(Object amount) {
    return amount instanceof Decimal yuan ? yuan.toUnscaledLong() : 100L * (Integer) amount;
  }
}
