package org.spendingreview.sql;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.PartitionPruningRDD;
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
   * On a cluster the lineage stays, so that rows lost with an executor are computed again.
   */
  public Dataset<Row> rows(Dataset<Row> rows) {
    return MeasuredRows.of(computed(rows)).as(spark, rows.schema());
  }

  /** The same rows, computed once when they are first asked for, partition by partition. */
  public Parts parts(Dataset<Row> rows) {
    return new Parts(spark, computed(rows), rows.schema());
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

  /** Kept rows of which some partitions can be asked for. */
  public static final class Parts {
    private final org.apache.spark.sql.classic.SparkSession spark;
    private final JavaRDD<InternalRow> rows;
    private final StructType schema;

    private Parts(
        org.apache.spark.sql.classic.SparkSession spark,
        JavaRDD<InternalRow> rows,
        StructType schema) {
      this.spark = spark;
      this.rows = rows;
      this.schema = schema;
    }

    /** All rows. */
    public Dataset<Row> all() {
      return spark.internalCreateDataFrame(rows.rdd(), schema, false);
    }

    /** The rows of some partitions, by their numbers from 0. */
    public Dataset<Row> only(Collection<Integer> partitions) {
      Wanted wanted = new Wanted(Set.copyOf(partitions));
      return spark.internalCreateDataFrame(
          PartitionPruningRDD.create(rows.rdd(), wanted), schema, false);
    }
  }

  /** Which partitions are asked for, as Spark sends it along with a task. */
  private static final class Wanted extends scala.runtime.AbstractFunction1<Object, Object>
      implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashSet<Object> partitions;

    Wanted(Set<?> partitions) {
      this.partitions = new HashSet<>(partitions);
    }

    @Override
    public Object apply(Object partition) {
      return partitions.contains(partition);
    }
  }

  @Override
  public void close() {
    kept.forEach(rows -> rows.unpersist(false));
  }
}
