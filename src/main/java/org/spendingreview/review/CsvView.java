package org.spendingreview.review;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.sql.View;

/** Definitions that SQL reads as they stand in a CSV resource; an empty cell is NULL. */
final class CsvView {
  private CsvView() {}

  /**
   * The rows of {@code NAME.csv} as the view of that name.
   *
   * @param ddl the columns that SQL reads; texts, whole numbers and decimals
   */
  static View of(String name, String ddl) {
    StructType schema = StructType.fromDDL(ddl);
    return new View(
        name,
        schema,
        CsvResource.rows(name + ".csv").stream().map(cells -> row(cells, schema)).toList());
  }

  private static Row row(Map<String, String> cells, StructType schema) {
    return RowFactory.create(
        Arrays.stream(schema.fields())
            .map(field -> value(cells.get(field.name()), field))
            .toArray());
  }

  private static Object value(String cell, StructField field) {
    if (cell.isEmpty()) {
      return null;
    } else if (field.dataType() instanceof DecimalType type) {
      return new BigDecimal(cell).setScale(type.scale());
    }
    return field.dataType() instanceof IntegerType ? Integer.valueOf(cell) : cell;
  }
}
