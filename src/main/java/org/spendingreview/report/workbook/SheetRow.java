package org.spendingreview.report.workbook;

import org.spendingreview.lake.TableRow;

/**
 * A row of a sheet: a row of a table, and the row of a second table that belongs to it.
 *
 * @param second null where there is none
 */
record SheetRow(TableRow first, TableRow second) {

  static SheetRow of(TableRow row) {
    return new SheetRow(row, null);
  }

  /** The value of a column, null where the second table has no such row. */
  Object value(String table, String column) {
    if (first.table().name().equals(table)) {
      return first.value(column);
    }
    return second == null ? null : second.value(column);
  }
}
