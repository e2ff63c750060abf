package org.spendingreview.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.util.SerializableConfiguration;
import org.spendingreview.sql.Kept;

/** Reads delivered files with Spark, a task a file, every byte once. */
public final class SourceRows {
  private SourceRows() {}

  /**
   * The rows of the files: see {@link SourceRowSchema} for what they hold. They are kept, so that
   * however many queries follow, each file is read once.
   */
  public static Dataset<Row> read(
      SparkSession spark,
      Kept kept,
      List<SourceFile> files,
      Register register,
      Classification classification) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<LineRules> rules = context.broadcast(new LineRules(register, classification));
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    int tasks = Math.max(1, Math.min(files.size(), context.defaultParallelism() * 2));
    JavaRDD<InternalRow> rows =
        context
            .parallelize(dealt(files, tasks), tasks)
            .mapPartitions(part -> read(part, rules.value(), configuration.value().value()));
    return kept.rows(rows, SourceRowSchema.SCHEMA);
  }

  private static Iterator<InternalRow> read(
      Iterator<SourceFile> files, LineRules rules, Configuration configuration) {
    UnsafeProjection compact = UnsafeProjection.create(SourceRowSchema.SCHEMA);
    Iterable<SourceFile> each = () -> files;
    return StreamSupport.stream(each.spliterator(), false)
        .flatMap(
            file -> {
              Iterable<InternalRow> rows = () -> new FileReader(file, rules, configuration);
              return StreamSupport.stream(rows.spliterator(), false);
            })
        .map(row -> (InternalRow) compact.apply(row).copy())
        .iterator();
  }

  /**
   * The files ordered so that each task gets a share of every ledger, ledger by ledger: rows of one
   * ledger then lie together, and a query for one passes over the others' blocks.
   */
  private static List<SourceFile> dealt(List<SourceFile> files, int tasks) {
    List<SourceFile> sorted =
        files.stream().sorted(Comparator.comparing(file -> file.ledgers().get(0))).toList();
    List<SourceFile> dealt = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      for (int i = task; i < sorted.size(); i += tasks) {
        dealt.add(sorted.get(i));
      }
    }
    return dealt;
  }
}
