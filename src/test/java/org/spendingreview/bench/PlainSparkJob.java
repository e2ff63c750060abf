package org.spendingreview.bench;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The year of a city as a competent user of Spark would compute it in an afternoon: its CSV source
 * with a declared schema, the lines as a Delta table, one query a table ({@code bench/tables.sql}).
 * It rejects nothing, checks nothing and explains nothing.
 */
public final class PlainSparkJob {
  private static final String LEDGER =
      "unit_code STRING, journal_id STRING, line_number STRING, effective_date DATE,"
          + " account_code STRING, function_code STRING, economic_code STRING,"
          + " expenditure_type STRING, project_code STRING, project_name STRING,"
          + " parent_project_code STRING, fund_source STRING, description STRING,"
          + " debit_amount DECIMAL(18,2), credit_amount DECIMAL(18,2), posted BOOLEAN,"
          + " voided BOOLEAN, closing BOOLEAN, counter_unit_code STRING";

  private PlainSparkJob() {}

  /**
   * Computes a city's tables.
   *
   * @param args the extracts, and the folder to make
   */
  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[1]);
    SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .getOrCreate();
    Dataset<Row> units = csv(spark).csv(args[0] + "/departments.csv");
    units.createOrReplaceTempView("units");
    String[] files =
        csv(spark)
            .csv(args[0] + "/manifest.csv")
            .filter(col("ledger").equalTo("general_ledger"))
            .collectAsList()
            .stream()
            .map(row -> args[0] + "/" + row.<String>getAs("path"))
            .toArray(String[]::new);
    save(
        csv(spark)
            .schema(LEDGER)
            .csv(files)
            .join(broadcast(units.select("unit_code", "department_code")), "unit_code"),
        spark,
        "lines",
        out);
    for (String statement : statements()) {
      String[] parts = statement.split(":", 2);
      save(spark.sql(parts[1]), spark, parts[0].strip(), out);
    }
    spark
        .table("spending_totals")
        .coalesce(1)
        .write()
        .option("header", true)
        .csv(out.resolve("spending_totals_csv").toString());
    spark.stop();
  }

  private static org.apache.spark.sql.DataFrameReader csv(SparkSession spark) {
    return spark.read().option("header", true).option("escape", "\"");
  }

  private static void save(Dataset<Row> rows, SparkSession spark, String table, Path out) {
    String place = out.resolve(table).toString();
    rows.write().format("delta").mode(SaveMode.Overwrite).save(place);
    spark.read().format("delta").load(place).createOrReplaceTempView(table);
  }

  private static List<String> statements() throws IOException {
    try (var stream = PlainSparkJob.class.getResourceAsStream("/bench/tables.sql")) {
      String sql = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(sql.replaceAll("(?m)^--.*$", "").split(";\\s*", -1)).stream()
          .filter(statement -> !statement.isBlank())
          .toList();
    }
  }

  /** The leaves that it wrote, as CSV. */
  static List<String> leaves(Path out) throws IOException {
    try (var files = Files.list(out.resolve("spending_totals_csv"))) {
      Path file =
          files.filter(f -> f.getFileName().toString().endsWith(".csv")).findFirst().orElseThrow();
      return Files.readAllLines(file);
    }
  }
}
