package org.spendingreview.lake;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a new version of a table is made of.
 *
 * @param rows that are to be written, if there are any; their columns are taken by name and cast to
 *     the table's types
 * @param ready data files that belong to it as they are, and how many rows each must have
 * @param staying data files that the newest version has and this one too, and how many rows each
 *     has
 */
public record TableParts(
    Optional<Dataset<Row>> rows, Map<String, Long> ready, Map<String, Long> staying) {

  /** Rows only. */
  public static TableParts of(Dataset<Row> rows) {
    return new TableParts(Optional.of(rows), Map.of(), Map.of());
  }
}
