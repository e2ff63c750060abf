package org.spendingreview.golden;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.delivery.ClassificationCatalog;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.review.FigureDefinitions;
import org.spendingreview.review.RateDefinition;
import org.spendingreview.review.Review;
import org.spendingreview.rubric.Known;
import org.spendingreview.rubric.Rubric;
import org.spendingreview.rubric.RubricViews;
import org.spendingreview.rubric.ShippedRubrics;
import org.spendingreview.sql.SqlFile;
import org.spendingreview.testing.SharedSpark;
import org.spendingreview.testing.TextRows;

/**
 * A session with what ships with the program, as a run would have it: the function {@code rate},
 * figures, rates, notes, the Hunan rubric and its wordings. A case's own rows hide them.
 */
final class GoldenSession {
  private static final String CHECKED =
      "fiscal_year INT, department_code STRING, check_code STRING, figure_code STRING,"
          + " reported DECIMAL(28,6), recomputed DECIMAL(28,6), verdict STRING, note STRING";

  /** The views that are no tables of the lake. */
  private static final Map<String, String> INTERNAL =
      Map.ofEntries(
          entry(
              "source_rows",
              "kind STRING, path STRING, ledger STRING, fiscal_year INT, department_code STRING,"
                  + " source_line BIGINT, source_rows BIGINT, control_amount DECIMAL(28,2),"
                  + " warned BOOLEAN, read_rows BIGINT, read_amount DECIMAL(28,2)"),
          entry("account_roles", "code_prefix STRING, role STRING"),
          entry("payment_files", "path STRING"),
          entry(
              "voucher_runs",
              "fiscal_year INT, department_code STRING, unit_code STRING, journal_id STRING,"
                  + " line_count BIGINT, marks_0 BIGINT, marks_1 BIGINT, marks_2 BIGINT,"
                  + " marks_3 BIGINT, debit_amount DECIMAL(28,2), credit_amount DECIMAL(28,2),"
                  + " is_closing BOOLEAN, is_spending BOOLEAN, is_unclear BOOLEAN"),
          entry(
              "figure_amounts",
              "fiscal_year INT, department_code STRING, figure_code STRING, amount DECIMAL(28,2),"
                  + " known_amount DECIMAL(28,2)"),
          entry(
              "rates",
              "fiscal_year INT, department_code STRING, indicator_code STRING,"
                  + " numerator DECIMAL(28,2), denominator DECIMAL(28,2), rate DECIMAL(18,6),"
                  + " status STRING, note STRING"),
          entry(
              "spending_by_code",
              "fiscal_year INT, department_code STRING, department_name STRING,"
                  + " expenditure_type STRING, dimension STRING, class_code STRING,"
                  + " class_name STRING, code STRING, amount DECIMAL(28,2),"
                  + " share_of_total DECIMAL(18,6), prior_amount DECIMAL(28,2),"
                  + " change_amount DECIMAL(28,2), change_rate DECIMAL(18,6),"
                  + " completeness STRING"),
          entry(
              "value_spreads",
              "basis STRING, fiscal_year INT, sample STRING, measure STRING, n BIGINT,"
                  + " lower_quartile DECIMAL(30,10), median DECIMAL(30,10),"
                  + " upper_quartile DECIMAL(30,10), mad DECIMAL(30,10),"
                  + " deviation_sum DECIMAL(28,8)"),
          entry(
              "printed_figures",
              "fiscal_year INT, department_code STRING, figure_code STRING, occurrence INT,"
                  + " check_code STRING, measured_in STRING, value DECIMAL(28,8),"
                  + " place DECIMAL(18,8), is_contradictory BOOLEAN, printed_values STRING"),
          entry("reported_checks", CHECKED),
          entry("report_checks", CHECKED),
          entry("ledger_checks", CHECKED));

  private final SparkSession spark = session();

  GoldenSession() {
    spark.conf().set("spark.sql.legacy.parameterSubstitution.constantsOnly", "true");
    var china = new ClassificationCatalog(null, new Configuration()).named("china");
    Review.define(spark, china.groups(), RateDefinition.shipped());
    RubricViews.of(hunan()).forEach(view -> view.register(spark));
  }

  private static Rubric hunan() {
    Known known =
        new Known(
            RateDefinition.shipped().stream().map(RateDefinition::code).collect(Collectors.toSet()),
            new FigureDefinitions().codes());
    return Rubric.parse("hunan", ShippedRubrics.text("hunan").orElseThrow(), known);
  }

  /** What the SQL of a case gives for its rows. */
  TextRows run(GoldenCase golden) {
    golden
        .inputs()
        .forEach((view, rows) -> rows.typed(spark, schema(view)).createOrReplaceTempView(view));
    return TextRows.of(new SqlFile(golden.sql()).query(spark, golden.parameters()));
  }

  private StructType schema(String view) {
    if (INTERNAL.containsKey(view)) {
      return StructType.fromDDL(INTERNAL.get(view));
    }
    // Fates looks at all rows read, before those of withheld departments are left out, and at what
    // the release before keeps of unchanged files, and at lines that may have to be written again
    Optional<TableDefinition> table =
        TableCatalog.named(view.replaceFirst("^(read|written|suspect|compared|unchanged)_", ""));
    return table.map(TableDefinition::schema).orElseGet(() -> spark.table(view).schema());
  }

  /** Over a few rows a query is done before its generated code would be compiled. */
  private static SparkSession session() {
    SparkSession own = SharedSpark.session().newSession();
    own.conf().set("spark.sql.codegen.wholeStage", "false");
    own.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    return own;
  }
}
