package org.spendingreview.lake;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of a release as views of a Spark session, each pinned to the version that the release
 * names: a later run changes nothing of them. Nothing is read before a query asks for it.
 */
public final class ReleasedViews {
  /** In a column's metadata: how people see its cells, a {@link TableColumn.Shown}. */
  public static final String SHOWN = "shown";

  /** In a column's metadata: its comment, {@code 中文 / English}. */
  public static final String COMMENT = "comment";

  private ReleasedViews() {}

  /**
   * Makes every table that the release has known under its own name.
   *
   * @param prefix before each name, for who looks at two releases at once; may be empty
   * @throws org.spendingreview.wording.CannotProceed if a table cannot be read at its version
   */
  public static void register(SparkSession spark, ReleaseReader reader, String prefix) {
    for (TableDefinition table : TableCatalog.all()) {
      if (reader.has(table)) {
        DataFiles.read(spark, schema(table), reader.files(table))
            .createOrReplaceTempView(prefix + table.name());
      }
    }
  }

  private static StructType schema(TableDefinition table) {
    return new StructType(
        table.columns().stream().map(ReleasedViews::field).toArray(StructField[]::new));
  }

  private static StructField field(TableColumn column) {
    StructField field = column.field();
    Metadata metadata =
        new MetadataBuilder()
            .withMetadata(field.metadata())
            .putString(SHOWN, column.shown().name())
            .build();
    return new StructField(field.name(), field.dataType(), field.nullable(), metadata);
  }
}
