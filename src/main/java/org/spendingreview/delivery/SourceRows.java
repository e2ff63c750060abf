package org.spendingreview.delivery;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Reads delivered files with Spark, a task a file, every byte once. */
public final class SourceRows {
  private SourceRows() {}

  /**
   * The rows of the files: see {@link SourceRowSchema} for what they hold. Lazy: each action reads
   * the files again unless the result is kept.
   */
  public static Dataset<Row> read(
      SparkSession spark,
      List<SourceFile> files,
      Register register,
      Classification classification) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<LineRules> rules = context.broadcast(new LineRules(register, classification));
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    int tasks = Math.max(1, Math.min(files.size(), context.defaultParallelism() * 4));
    JavaRDD<Row> rows =
        context
            .parallelize(files, tasks)
            .flatMap(file -> new FileReader(file, rules.value(), configuration.value().value()));
    return spark.createDataFrame(rows, SourceRowSchema.SCHEMA);
  }
}
