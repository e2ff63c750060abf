package org.spendingreview.lake;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A row of a released table.
 *
 * @param table whose columns the values stand for
 * @param values a value a column in the table's order, each {@code null} or a {@link String},
 *     {@link Integer}, {@link Long}, {@link java.math.BigDecimal}, {@link Boolean}, {@link
 *     java.time.LocalDate}, {@link java.time.Instant}, {@link List} or {@link java.util.Map}
 */
public record TableRow(TableDefinition table, List<Object> values) {

  /** A row of values in the table's order. */
  public static TableRow of(TableDefinition table, Object... values) {
    if (values.length != table.columns().size()) {
      throw new IllegalArgumentException(
          table.name() + " has " + table.columns().size() + " columns, not " + values.length);
    }
    return new TableRow(table, Collections.unmodifiableList(Arrays.asList(values)));
  }

  /** The value of a column, {@code null} where the cell is; a wrong name is a programming error. */
  public Object value(String column) {
    int index = table.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(table.name() + " has no column " + column);
    }
    return values.get(index);
  }
}
