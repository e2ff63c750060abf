package org.spendingreview.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.ledger.Formula;
import org.spendingreview.sql.View;

/**
 * The checks (勾稽关系): figures that must equal, or lie within, others. They are data, kept in {@code
 * checks.csv}. A check of two sources is two checks: {@code ledger.net_assets} holds ledgers
 * against one another, {@code report.net_assets} what a report prints.
 */
final class CheckDefinitions {
  private static final StructType CHECKS =
      StructType.fromDDL(
          "check_code STRING, source STRING, kind STRING, whole STRING, zh STRING, en STRING");
  private static final StructType TERMS =
      StructType.fromDDL("check_code STRING, figure_code STRING, coefficient INT, years_back INT");

  private CheckDefinitions() {}

  /** {@code checks}: a row a check and source; {@code check_terms}: a row for each of its parts. */
  static List<View> views() {
    List<Row> checks = new ArrayList<>();
    List<Row> terms = new ArrayList<>();
    for (Map<String, String> row : CsvResource.rows("checks.csv")) {
      Formula parts = Formula.parse(row.get("parts"));
      for (String source : row.get("source").split("\\|", -1)) {
        String code = source.toLowerCase(Locale.ROOT) + "." + row.get("check_code");
        checks.add(check(code, source, row));
        for (Formula.Term part : parts.terms()) {
          terms.add(
              RowFactory.create(code, part.figureCode(), part.coefficient(), part.yearsBack()));
        }
      }
    }
    return List.of(new View("checks", CHECKS, checks), new View("check_terms", TERMS, terms));
  }

  private static Row check(String code, String source, Map<String, String> row) {
    String whole = row.get("whole");
    return RowFactory.create(
        code,
        source,
        row.get("kind"),
        whole.isEmpty() ? null : whole,
        row.get("zh"),
        row.get("en"));
  }
}
