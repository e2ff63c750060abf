package org.spendingreview.rubric;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.sql.View;

/** Runs the scoring SQL over small rows kept in files. */
final class Scoring {
  private static final Map<String, String> INPUTS =
      Map.of(
          "departments",
          "fiscal_year INT, department_code STRING, department_name STRING, peer_group STRING,"
              + " is_first_year BOOLEAN, completeness STRING",
          "rates",
          "fiscal_year INT, department_code STRING, indicator_code STRING,"
              + " numerator DECIMAL(28,2), denominator DECIMAL(28,2), rate DECIMAL(18,6),"
              + " status STRING, note STRING",
          "assessment_register",
          "fiscal_year INT, department_code STRING, indicator_code STRING, value DECIMAL(18,6),"
              + " full_value DECIMAL(18,6)");

  private final SparkSession spark;

  Scoring() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
  }

  SparkSession spark() {
    return spark;
  }

  /** Makes the input views of the rows in a folder of CSV resources. */
  Scoring given(String folder) {
    INPUTS.forEach((view, ddl) -> given(view, CsvResource.rows(folder + "/" + view + ".csv")));
    return this;
  }

  /** Makes an input view of rows. */
  Scoring given(String view, List<Map<String, String>> rows) {
    StructType declared = StructType.fromDDL(INPUTS.get(view));
    StructType texts = new StructType();
    for (StructField field : declared.fields()) {
      texts = texts.add(field.name(), DataTypes.StringType);
    }
    List<Row> values =
        rows.stream()
            .map(
                row ->
                    RowFactory.create(
                        Arrays.stream(declared.fieldNames())
                            .map(name -> row.get(name).isEmpty() ? null : row.get(name))
                            .toArray()))
            .toList();
    Dataset<Row> frame = spark.createDataFrame(values, texts);
    for (StructField field : declared.fields()) {
      frame = frame.withColumn(field.name(), frame.col(field.name()).cast(field.dataType()));
    }
    frame.createOrReplaceTempView(view);
    return this;
  }

  /** Makes the rubric's views. */
  Scoring with(Rubric rubric) {
    for (View view : RubricViews.of(rubric)) {
      spark.createDataFrame(view.rows(), view.schema()).createOrReplaceTempView(view.name());
    }
    return this;
  }

  /** The rows of indicator_scores, which becomes a view. */
  Dataset<Row> indicatorScores() {
    Dataset<Row> query = spark.sql(resource("review/indicator_scores.sql"));
    Dataset<Row> scores = spark.createDataFrame(query.collectAsList(), query.schema());
    scores.createOrReplaceTempView("indicator_scores");
    return scores;
  }

  /** The rows of department_summary. */
  Dataset<Row> departmentSummary() {
    return spark.sql(resource("review/department_summary.sql"));
  }

  /** Rows as CSV lines with a header, in the order of the first columns; a null is empty. */
  static List<String> lines(Dataset<Row> rows, String... order) {
    Stream<String> body =
        rows
            .select("*")
            .sort(order[0], Arrays.copyOfRange(order, 1, order.length))
            .collectAsList()
            .stream()
            .map(
                row ->
                    IntStream.range(0, row.length())
                        .mapToObj(i -> row.isNullAt(i) ? "" : quoted(row.get(i).toString()))
                        .collect(Collectors.joining(",")));
    return Stream.concat(Stream.of(String.join(",", rows.columns())), body).toList();
  }

  private static String quoted(String cell) {
    return cell.contains(",") ? "\"" + cell + "\"" : cell;
  }

  static String resource(String name) {
    try (InputStream stream = Scoring.class.getClassLoader().getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }
}
