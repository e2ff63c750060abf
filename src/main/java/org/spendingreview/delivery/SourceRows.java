package org.spendingreview.delivery;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.sql.Kept;

/**
 * The rows of delivered files, read with Spark: every byte once, however many queries follow. A
 * task reads files of one kind only, so that a query for one ledger leaves the others' parts alone.
 */
final class SourceRows {
  private final List<List<SourceFile>> parts;
  private final Kept.Parts rows;

  private SourceRows(List<List<SourceFile>> parts, Kept.Parts rows) {
    this.parts = parts;
    this.rows = rows;
  }

  /** Reads files; lazy, see {@link SourceRowSchema} for what the rows hold. */
  static SourceRows read(
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
    List<List<SourceFile>> parts = parts(files, context.defaultParallelism());
    Dataset<Row> rows = new ExtractsTable(parts, rules, configuration).rows(spark);
    return new SourceRows(parts, kept.parts(rows));
  }

  /** All rows. */
  Dataset<Row> all() {
    return rows.all();
  }

  /**
   * The end of each file, or that it has not changed. The first to be asked for: with it all files
   * are read, and their rows kept.
   */
  List<Row> ends() {
    return rows.all()
        .filter(col("kind").isin(SourceRowSchema.FILE, SourceRowSchema.UNCHANGED))
        .select("kind", "path", "fiscal_year", "reasons", "sha256", "encoding", "delivered_bytes")
        .collectAsList();
  }

  /** The accepted lines of a ledger, with the places they come from. */
  Dataset<Row> accepted(Ledger ledger) {
    List<Integer> own = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).get(0).ledgers().contains(ledger.name())) {
        own.add(i);
      }
    }
    return rows.only(own)
        .filter(
            col("kind").equalTo(SourceRowSchema.ACCEPTED).and(col("ledger").equalTo(ledger.name())))
        .select(
            col("fiscal_year"),
            col("department_code"),
            col(ledger.name() + ".*"),
            col("path"),
            col("source_line").as(ledger.sourceLineColumn()),
            col("excluded_reason"));
  }

  /** Files of the same ledgers, dealt to as many tasks as can run at once. */
  private static List<List<SourceFile>> parts(List<SourceFile> files, int parallelism) {
    Map<String, List<SourceFile>> kinds = new TreeMap<>();
    for (SourceFile file : files) {
      kinds.computeIfAbsent(file.ledgers().toString(), k -> new ArrayList<>()).add(file);
    }
    List<List<SourceFile>> parts = new ArrayList<>();
    for (List<SourceFile> kind : kinds.values()) {
      int tasks = Math.min(kind.size(), parallelism);
      for (int task = 0; task < tasks; task++) {
        List<SourceFile> part = new ArrayList<>();
        for (int i = task; i < kind.size(); i += tasks) {
          part.add(kind.get(i));
        }
        parts.add(part);
      }
    }
    return parts;
  }
}
