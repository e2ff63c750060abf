package org.spendingreview.lake;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;

/**
 * A column of a table in the lake.
 *
 * @param name for example {@code change_rate}
 * @param ddl the Spark type as it stands in a table definition, for example {@code DECIMAL(28,2)}
 * @param shown how people see a cell
 * @param chinese the Chinese term
 * @param english the English term
 */
public record TableColumn(String name, String ddl, Shown shown, String chinese, String english) {

  /** How people see a cell; stored and exported cells do not depend on it. */
  public enum Shown {
    /** As it is. */
    PLAIN,
    /** A fraction, as percent with two decimals. */
    RATE,
    /** As the row's {@code measure} asks: percent for a rate or a share, else a number. */
    MEASURE,
    /** A text kept as {@code 中文 / English}, of which one side is shown. */
    BILINGUAL
  }

  /** The comment that the column carries in the lake: {@code 中文 / English}. */
  public String comment() {
    return chinese + " / " + english;
  }

  /** Whether the type begins with this name, for example {@code DECIMAL}. */
  public boolean isOf(String typeName) {
    return ddl.startsWith(typeName);
  }

  /** The column as Spark writes it: nullable, with its comment. */
  public StructField field() {
    return new StructField(
        name,
        DataType.fromDDL(ddl),
        true,
        new MetadataBuilder().putString("comment", comment()).build());
  }
}
