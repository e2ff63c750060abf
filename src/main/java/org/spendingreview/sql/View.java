package org.spendingreview.sql;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * A few rows of definitions that SQL reads under a name.
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

  /** Makes the rows known to a session under the view's name. */
  public void register(SparkSession spark) {
    spark.createDataFrame(rows, schema).createOrReplaceTempView(name);
  }
}
