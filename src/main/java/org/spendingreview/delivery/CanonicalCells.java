package org.spendingreview.delivery;

import java.util.List;
import org.spendingreview.delivery.csv.ByteRecords;
import org.spendingreview.delivery.csv.RecordsOfFile;
import org.spendingreview.delivery.layout.FiscalYear;
import org.spendingreview.ledger.LedgerColumn;

/** The cells of lines whose columns are the canonical ones. */
final class CanonicalCells implements LineCells {
  private final CleanCells[] cells;
  private final int[] positions;

  CanonicalCells(SourceFile file, RecordsOfFile records, CanonicalRows rows) {
    FiscalYear year = FiscalYear.calendar(file.entry().fiscalYear());
    List<LedgerColumn> columns = file.ledgersFed().get(0).columns();
    this.cells =
        columns.stream()
            .map(column -> CleanCells.of(column, year, records))
            .toArray(CleanCells[]::new);
    this.positions = columns.stream().mapToInt(rows::position).toArray();
  }

  @Override
  public int marks() {
    return cells.length;
  }

  @Override
  public boolean read(ByteRecords record, Object[] values, int from, int[] marks) {
    for (int i = 0; i < cells.length; i++) {
      int cell = positions[i];
      boolean read =
          cell < 0
              ? cells[i].readNothing()
              : cells[i].read(record.bytes(), record.from(cell), record.to(cell));
      if (!read) {
        return false;
      }
      values[from + i] = cells[i].value;
      marks[i] = cells[i].mark;
    }
    return true;
  }
}
