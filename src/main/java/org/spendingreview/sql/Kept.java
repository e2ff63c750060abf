package org.spendingreview.sql;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
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
   * On a cluster the lineage stays, so that rows lost with an executor are computed again.
   */
  public Dataset<Row> rows(Dataset<Row> rows) {
    return MeasuredRows.of(computed(rows)).as(spark, rows.schema());
  }

  /** The same rows, computed once when they are first asked for. */
  public Dataset<Row> whenAsked(Dataset<Row> rows) {
    return spark.internalCreateDataFrame(computed(rows).rdd(), rows.schema(), false);
  }

  private JavaRDD<InternalRow> computed(Dataset<Row> rows) {
    return keep(
        ((org.apache.spark.sql.classic.Dataset<Row>) rows)
            .queryExecution()
            .toRdd()
            .toJavaRDD()
            .map(InternalRow::copy));
  }

  private synchronized JavaRDD<InternalRow> keep(JavaRDD<InternalRow> rows) {
    kept.add(rows.persist(StorageLevel.MEMORY_AND_DISK()));
    if (spark.sparkContext().isLocal()) {
      // No executor can be lost, so nothing is computed again: without the lineage the tasks of
      // each later query are small to send.
      rows.rdd().localCheckpoint();
    }
    return rows;
  }

  @Override
  public void close() {
    kept.forEach(rows -> rows.unpersist(false));
  }
}
