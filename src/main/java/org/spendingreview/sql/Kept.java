package org.spendingreview.sql;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/** Rows that several queries of a run read: computed once, given up when the run ends. */
public final class Kept implements AutoCloseable {
  private final org.apache.spark.sql.classic.SparkSession spark;
  private final List<JavaRDD<InternalRow>> kept = new ArrayList<>();

  /** Nothing kept yet. */
  public Kept(SparkSession spark) {
    this.spark = (org.apache.spark.sql.classic.SparkSession) spark;
  }

  /**
   * The same rows, computed once. Their plan begins here: each query over a view drags the whole
   * plan behind it through the analyzer, and a dozen queries over one another grow without bound.
   * The lineage stays, so that rows lost with an executor are computed again.
   */
  public Dataset<Row> rows(Dataset<Row> rows) {
    JavaRDD<InternalRow> computed =
        ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution().toRdd().toJavaRDD();
    return rows(computed.map(InternalRow::copy), rows.schema());
  }

  /** Rows of a source of our own, read once; each must be an object of its own. */
  public Dataset<Row> rows(JavaRDD<InternalRow> rows, StructType schema) {
    JavaRDD<InternalRow> persisted = rows.persist(StorageLevel.MEMORY_AND_DISK());
    kept.add(persisted);
    return spark.internalCreateDataFrame(persisted.rdd(), schema, false);
  }

  @Override
  public void close() {
    kept.forEach(rows -> rows.unpersist(false));
  }
}
