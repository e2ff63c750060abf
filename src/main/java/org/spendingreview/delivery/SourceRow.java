package org.spendingreview.delivery;

import java.util.Map;

/**
 * A source row whose cells are known by column name.
 *
 * @param record as it stands in the file
 * @param positions of the columns by name
 */
record SourceRow(SourceRecord record, Map<String, Integer> positions, int fiscalYear) {

  /** The cell of a column; empty where the file has no such column. */
  String cell(String column) {
    Integer position = positions.get(column);
    return position == null ? "" : record.cells().get(position);
  }

  /** The cell of a column, or one of the built-in values that a layout may use. */
  String value(String name) {
    return switch (name) {
      case "fiscal_year" -> Integer.toString(fiscalYear);
      case "row" -> Long.toString(record.line());
      default -> cell(name);
    };
  }
}
