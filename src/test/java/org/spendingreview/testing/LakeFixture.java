package org.spendingreview.testing;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import scala.jdk.javaapi.CollectionConverters;

/** Writes small lakes with Spark, as a run of the year end does. */
public final class LakeFixture {
  private final Path lake;

  /** A lake in a folder that may not be there yet. */
  public LakeFixture(Path lake) {
    this.lake = lake;
  }

  /** Writes a table anew, as its next version. */
  public LakeFixture write(String table, Object[]... rows) {
    save(TableCatalog.existing(table), SaveMode.Overwrite, rows);
    return this;
  }

  /** Adds a release of these tables' versions to the table {@code releases}. */
  public LakeFixture release(long id, int fiscalYear, Map<String, Long> versions) {
    Object[] row = {
      id,
      fiscalYear,
      Timestamp.from(Instant.parse("2022-03-01T00:00:00Z").plusSeconds(id)),
      "hunan",
      "rubric-fingerprint",
      "input-fingerprint",
      "0.1.0",
      CollectionConverters.asScala(versions),
      22,
      1,
      1
    };
    save(TableCatalog.existing("releases"), SaveMode.Append, row);
    return this;
  }

  private void save(TableDefinition table, SaveMode mode, Object[]... rows) {
    List<Row> sparkRows = Stream.of(rows).map(RowFactory::create).toList();
    SharedSpark.session()
        .createDataFrame(sparkRows, table.schema())
        .coalesce(1)
        .write()
        .format("delta")
        .mode(mode)
        .save(lake.resolve(table.name()).toString());
  }
}
