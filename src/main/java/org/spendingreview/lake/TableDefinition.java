package org.spendingreview.lake;

import io.delta.kernel.internal.types.DataTypeJsonSerDe;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table of the lake: its columns in order and its grain.
 *
 * @param name for example {@code key_figures}; the table lies in the lake's folder of that name
 * @param columns exactly these, in this order
 * @param key the names of the grain's columns in the order by which rows are sorted
 */
public record TableDefinition(String name, List<TableColumn> columns, List<String> key) {

  /** The columns as Spark writes them: all nullable, each with its comment in both languages. */
  public StructType schema() {
    return new StructType(columns.stream().map(TableColumn::field).toArray(StructField[]::new));
  }

  /** The same as Delta Kernel knows it. */
  io.delta.kernel.types.StructType kernelSchema() {
    return DataTypeJsonSerDe.deserializeStructType(schema().json());
  }

  /** The table as seen by who needs only some of its columns, so that the others are not read. */
  public TableDefinition only(Set<String> names) {
    return new TableDefinition(
        name, columns.stream().filter(c -> names.contains(c.name())).toList(), key);
  }

  /** The column of that name, if the table has it. */
  public Optional<TableColumn> column(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }

  /** The place of a column, counted from 0, or -1 if the table lacks it. */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) { // asked for every cell, so it makes no list
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }
}
