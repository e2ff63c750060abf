package org.spendingreview.sql;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Rows that several queries read. */
public final class Kept {
  private Kept() {}

  /**
   * The same rows, computed once and kept. Their plan begins here: each query over a view drags the
   * whole plan behind it through the analyzer, and a dozen queries over one another grow without
   * bound. The lineage stays, so that rows lost with an executor are computed again.
   */
  public static Dataset<Row> rows(SparkSession spark, Dataset<Row> rows) {
    return spark
        .createDataFrame(rows.toJavaRDD(), rows.schema())
        .persist(StorageLevel.MEMORY_AND_DISK());
  }
}
