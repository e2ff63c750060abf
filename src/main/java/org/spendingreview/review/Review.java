package org.spendingreview.review;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.sql.Kept;
import org.spendingreview.sql.SqlFile;
import org.spendingreview.sql.View;

/**
 * Runs the SQL files in order. Each reads the session's views by name and becomes a view of its own
 * file's name; those that several others read are kept.
 */
public final class Review {
  private static final StructType NOTES = StructType.fromDDL("code STRING, zh STRING, en STRING");

  private static final List<String> DEFINITIONS = List.of("figures", "rate_definitions");

  private Review() {}

  /**
   * Computes every result of every year in the session's views {@code departments}, {@code
   * spending_totals}, {@code ledger_totals}, {@code projects}, {@code assessment_register}, {@code
   * classification} and the rubric's.
   *
   * @param groups code prefixes by group of economic codes
   * @param results takes the definitions, and each result table, lazy, as soon as there is one
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
    for (Map<String, String> file : CsvResource.rows("review/order.csv")) {
      String name = file.get("file");
      Dataset<Row> rows = new SqlFile("review/" + name + ".sql").query(spark);
      if (!file.get("kept").isEmpty()) {
        rows = kept.rows(rows);
      }
      rows.createOrReplaceTempView(name);
      if (!file.get("released").isEmpty()) {
        results.accept(name, rows);
      }
    }
  }

  /**
   * Makes what the SQL files compute with known to the session: how rates are divided, the figures
   * and rates, and the wordings of notes.
   */
  public static void define(
      SparkSession spark, Map<String, List<String>> groups, List<RateDefinition> rates) {
    new SqlFile("review/rate.sql").query(spark);
    new FigureDefinitions().view(groups).register(spark);
    RateDefinition.definitions(rates).register(spark);
    RateDefinition.terms(rates).register(spark);
    notes().register(spark);
  }

  private static View notes() {
    return new View(
        "notes",
        NOTES,
        CsvResource.rows("notes.csv").stream()
            .map(row -> RowFactory.create(row.get("code"), row.get("zh"), row.get("en")))
            .toList());
  }
}
