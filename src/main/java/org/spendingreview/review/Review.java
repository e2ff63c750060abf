package org.spendingreview.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.sql.Kept;
import org.spendingreview.sql.SqlFile;

/**
 * Runs the SQL files, each as soon as those before it in order that it names are done. Each reads
 * the session's views by name and becomes a view of its own file's name; those that several others
 * read are kept.
 */
public final class Review {
  /** The files that define a function each. */
  private static final List<String> FUNCTIONS =
      List.of("rate", "quartile", "shown", "printed", "prints_rate");

  /** Planning a query takes one core. */
  private static final int FILES_AT_ONCE = 3;

  private static final List<String> DEFINITIONS = List.of("figures", "rate_definitions");

  private Review() {}

  /**
   * Computes every result of every year in the session's views {@code departments}, {@code
   * spending_totals}, {@code ledger_totals}, {@code projects}, {@code assessment_register}, {@code
   * reported_figures}, {@code classification} and the rubric's.
   *
   * @param groups code prefixes by group of economic codes
   * @param results takes the definitions, and each result table, lazy, as soon as there is one; by
   *     several threads
   */
  public static void run(
      SparkSession spark,
      Kept kept,
      Map<String, List<String>> groups,
      List<RateDefinition> rates,
      BiConsumer<String, Dataset<Row>> results) {
    define(spark, groups, rates);
    // a release keeps the definitions that it was computed by, for who traces it back later
    DEFINITIONS.forEach(name -> results.accept(name, spark.table(name)));
    ExecutorService threads = Executors.newFixedThreadPool(FILES_AT_ONCE);
    Map<String, CompletableFuture<Void>> begun = new LinkedHashMap<>();
    try {
      for (Map<String, String> file : CsvResource.rows("review/order.csv")) {
        SqlFile sql = new SqlFile("review/" + file.get("file") + ".sql");
        CompletableFuture<?>[] read =
            begun.keySet().stream()
                .filter(sql::names)
                .map(begun::get)
                .toArray(CompletableFuture<?>[]::new);
        begun.put(
            file.get("file"),
            CompletableFuture.allOf(read)
                .thenRunAsync(() -> run(file, sql.query(spark), kept, results), threads));
      }
      CompletableFuture.allOf(begun.values().toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException told ? told : e;
    } finally {
      threads.shutdownNow();
    }
  }

  private static void run(
      Map<String, String> file,
      Dataset<Row> query,
      Kept kept,
      BiConsumer<String, Dataset<Row>> results) {
    Dataset<Row> rows = file.get("kept").isEmpty() ? query : kept.rows(query);
    rows.createOrReplaceTempView(file.get("file"));
    if (!file.get("released").isEmpty()) {
      results.accept(file.get("file"), rows);
    }
  }

  /**
   * Makes what the SQL files compute with known to the session: how rates are divided and values
   * are rounded and ordered, the figures, rates and checks, and the wordings of notes.
   */
  public static void define(
      SparkSession spark, Map<String, List<String>> groups, List<RateDefinition> rates) {
    FUNCTIONS.forEach(name -> new SqlFile("review/" + name + ".sql").query(spark));
    new FigureDefinitions().view(groups).register(spark);
    RateDefinition.definitions(rates).register(spark);
    RateDefinition.terms(rates).register(spark);
    CheckDefinitions.views().forEach(view -> view.register(spark));
    CsvView.of(
            "printed_units",
            "unit STRING, measured_in STRING, factor DECIMAL(12,2), usual_decimals INT")
        .register(spark);
    CsvView.of(
            "outlier_rules",
            "basis STRING, from_count INT, threshold DECIMAL(6,2), mad_factor DECIMAL(5,4),"
                + " mean_factor DECIMAL(5,4)")
        .register(spark);
    CsvView.of("notes", "code STRING, zh STRING, en STRING").register(spark);
  }
}
