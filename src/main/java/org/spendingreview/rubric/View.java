package org.spendingreview.rubric;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Rows that the scoring SQL reads under a name.
 *
 * @param name the view's name
 * @param schema the columns
 * @param rows in order
 */
public record View(String name, StructType schema, List<Row> rows) {

  /** Copies the rows. */
  public View {
    rows = List.copyOf(rows);
  }
}
