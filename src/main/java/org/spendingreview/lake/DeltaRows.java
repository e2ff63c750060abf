package org.spendingreview.lake;

import io.delta.kernel.data.Row;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.util.NoSuchElementException;

/** The rows of a Delta table that a filter accepts exactly, whatever its files' statistics say. */
final class DeltaRows implements TableRows {
  private final DeltaTable table;
  private final CloseableIterator<Row> rows;
  private final RowFilter filter;
  private KernelRows reader;
  private TableRow next;

  DeltaRows(DeltaTable table, CloseableIterator<Row> rows, RowFilter filter) {
    this.table = table;
    this.rows = rows;
    this.filter = filter;
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && rows.hasNext()) {
        Row row = rows.next();
        if (reader == null) {
          reader = new KernelRows(table.definition(), row.getSchema());
        }
        next = reader.accepts(filter, row) ? reader.of(row) : null;
      }
      return next != null;
    } catch (RuntimeException e) { // a missing or broken data file; Kernel has no common type
      throw table.unreadable(e);
    }
  }

  @Override
  public TableRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    TableRow row = next;
    next = null;
    return row;
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw table.unreadable(e);
    }
  }
}
