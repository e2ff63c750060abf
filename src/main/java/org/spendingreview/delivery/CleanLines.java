package org.spendingreview.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.spendingreview.delivery.csv.ByteRecords;
import org.spendingreview.delivery.csv.RecordsOfFile;
import org.spendingreview.delivery.layout.FiscalYear;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;

/**
 * The lines of a file whose columns are the canonical ones, made from its bytes as long as nothing
 * is to be said about them: everything else is left to be read as records. The rules themselves are
 * those of records: they are asked once about each combination of what they look at.
 */
final class CleanLines {
  private final SourceFile file;
  private final RecordsOfFile records;
  private final CanonicalRows rows;
  private final Tallies tallies;
  private final CleanSink out;
  private final Ledger ledger;
  private final int control;
  private final CleanCells[] cells;
  private final int[] positions;
  private final int[] marks;
  private final Judgements<LineKind> kinds;
  private final Map<String, UTF8String> departments = new HashMap<>();
  private final Object[] values;
  private final GenericInternalRow row;

  CleanLines(
      SourceFile file, RecordsOfFile records, CanonicalRows rows, Tallies tallies, CleanSink out) {
    this.file = file;
    this.records = records;
    this.rows = rows;
    this.tallies = tallies;
    this.out = out;
    this.ledger = file.ledgersFed().get(0);
    this.control = ledger.controlColumn().map(ledger.columns()::indexOf).orElse(-1);
    FiscalYear year = FiscalYear.calendar(file.entry().fiscalYear());
    List<LedgerColumn> columns = ledger.columns();
    this.cells =
        columns.stream()
            .map(column -> CleanCells.of(column, year, records))
            .toArray(CleanCells[]::new);
    this.positions = columns.stream().mapToInt(rows::position).toArray();
    this.marks = new int[cells.length];
    this.kinds = new Judgements<>(cells.length);
    this.values = new Object[cells.length + 5];
    this.row = new GenericInternalRow(values);
    values[0] = file.entry().fiscalYear();
    values[cells.length + 2] = UTF8String.fromString(file.entry().path());
  }

  /** Takes the record at hand; false where it must be read as a record. */
  boolean take() {
    ByteRecords record = records.bytes();
    if (record == null || record.count() != rows.width() || !read(record)) {
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

  private boolean read(ByteRecords record) {
    for (int i = 0; i < cells.length; i++) {
      int cell = positions[i];
      boolean read =
          cell < 0
              ? cells[i].readNothing()
              : cells[i].read(record.bytes(), record.from(cell), record.to(cell));
      if (!read) {
        return false;
      }
      values[i + 2] = cells[i].value;
      marks[i] = cells[i].mark;
    }
    return true;
  }

  private LineKind judge() {
    CanonicalLine line = rows.lines(ledger, records.decoded()).get(0);
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
    int last = cells.length + 2;
    values[1] = kind.department();
    values[last + 1] = line;
    values[last + 2] = kind.excluded();
    long fen = control < 0 ? 0 : fen(values[control + 2]);
    kind.tally().add(fen);
    out.take(ledger, kind, row, line, fen);
  }

  private static long fen(Object amount) {
    return amount instanceof Decimal yuan ? yuan.toUnscaledLong() : 100L * (Integer) amount;
  }
}
