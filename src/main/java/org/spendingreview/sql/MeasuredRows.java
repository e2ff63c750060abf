package org.spendingreview.sql;

import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.plans.logical.Statistics;
import org.apache.spark.sql.catalyst.plans.physical.Partitioning;
import org.apache.spark.sql.catalyst.plans.physical.SinglePartition$;
import org.apache.spark.sql.catalyst.plans.physical.UnknownPartitioning;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.math.BigInt;

/**
 * Computed rows and how many bytes they are. Spark takes rows of an unknown size for endless: every
 * join of them sorts and shuffles both sides. Told the size, it sends the small side along; and few
 * rows in one partition, known to be one, need no shuffle for anything.
 */
record MeasuredRows(JavaRDD<InternalRow> rows, long count, long bytes) {
  /** Up to this size one task does the work faster than several that have to meet. */
  private static final long ONE_TASK = 32L << 20;

  /** Computes the rows, which should be kept. */
  static MeasuredRows of(JavaRDD<InternalRow> rows) {
    long[] size =
        rows.mapPartitions(MeasuredRows::measure)
            .fold(new long[2], (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]});
    return new MeasuredRows(rows, size[0], size[1]);
  }

  private static Iterator<long[]> measure(Iterator<InternalRow> rows) {
    long[] size = new long[2];
    while (rows.hasNext()) {
      size[0]++;
      size[1] += ((UnsafeRow) rows.next()).getSizeInBytes();
    }
    return java.util.List.of(size).iterator();
  }

  /** The rows as a table whose size is known. */
  Dataset<Row> as(SparkSession spark, StructType schema) {
    // no partition at all is not one: a sum over it would have no row
    boolean few = bytes <= ONE_TASK && rows.getNumPartitions() > 0;
    JavaRDD<InternalRow> parts = few ? rows.coalesce(1) : rows;
    Partitioning partitioning = few ? SinglePartition$.MODULE$ : new UnknownPartitioning(0);
    LogicalRDD unknown =
        (LogicalRDD) spark.internalCreateDataFrame(parts.rdd(), schema, false).logicalPlan();
    Statistics any = unknown.computeStats();
    Statistics measured =
        any.copy(
            BigInt.apply(Math.max(1, bytes)),
            Option.apply(BigInt.apply(count)),
            any.attributeStats(),
            any.isRuntime());
    LogicalRDD plan =
        new LogicalRDD(
            unknown.output(),
            parts.rdd(),
            partitioning,
            unknown.outputOrdering(),
            false,
            Option.empty(),
            spark,
            Option.apply(measured),
            Option.empty());
    return org.apache.spark.sql.classic.Dataset.ofRows(spark, plan);
  }
}
