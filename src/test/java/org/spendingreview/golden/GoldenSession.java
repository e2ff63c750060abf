package org.spendingreview.golden;

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
  /** The views that are no tables of the lake. */
  private static final Map<String, String> INTERNAL =
      Map.of(
          "source_rows",
          "kind STRING, path STRING, ledger STRING, fiscal_year INT, department_code STRING,"
              + " source_line BIGINT, source_rows INT, control_amount DECIMAL(28,2),"
              + " warnings ARRAY<STRING>, read_rows BIGINT, read_amount DECIMAL(28,2),"
              + " line_amount DECIMAL(28,2)",
          "account_roles",
          "code_prefix STRING, role STRING",
          "payment_files",
          "path STRING",
          "unchanged_lines",
          "path STRING, ledger STRING, department_code STRING, line_amount DECIMAL(28,2)",
          "figure_amounts",
          "fiscal_year INT, department_code STRING, figure_code STRING, amount DECIMAL(28,2),"
              + " known_amount DECIMAL(28,2)",
          "rates",
          "fiscal_year INT, department_code STRING, indicator_code STRING,"
              + " numerator DECIMAL(28,2), denominator DECIMAL(28,2), rate DECIMAL(18,6),"
              + " status STRING, note STRING",
          "spending_by_code",
          "fiscal_year INT, department_code STRING, department_name STRING,"
              + " expenditure_type STRING, dimension STRING, class_code STRING,"
              + " class_name STRING, code STRING, amount DECIMAL(28,2),"
              + " share_of_total DECIMAL(18,6), prior_amount DECIMAL(28,2),"
              + " change_amount DECIMAL(28,2), change_rate DECIMAL(18,6), completeness STRING");

  private final SparkSession spark = SharedSpark.session().newSession();

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
    // the release before keeps of unchanged files
    Optional<TableDefinition> table =
        TableCatalog.named(view.replaceFirst("^(read|unchanged)_", ""));
    return table.map(TableDefinition::schema).orElseGet(() -> spark.table(view).schema());
  }
}
