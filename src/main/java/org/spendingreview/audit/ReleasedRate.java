package org.spendingreview.audit;

import java.math.BigDecimal;
import org.spendingreview.lake.TableRow;

/**
 * What a release says of a rate: {@code control_rates} everything of the measured indicators,
 * {@code department_ranking} the value of the other ranked ones. Of a rubric's own rate no table
 * keeps the value.
 */
record ReleasedRate(
    BigDecimal numerator, BigDecimal denominator, BigDecimal rate, String status, String note) {
  private static final ReleasedRate NONE = new ReleasedRate(null, null, null, null, null);

  static ReleasedRate of(DepartmentYear year, String kind, String code) {
    return switch (kind) {
      case "CONTROL" -> ofControl(row(year, "control_rates", "indicator_code", code));
      case "MEASURE" -> ofRanking(row(year, "department_ranking", "measure", code));
      default -> NONE;
    };
  }

  private static TableRow row(DepartmentYear year, String table, String column, String code) {
    return year.rows(table, year.fiscalYear()).stream()
        .filter(row -> code.equals(row.value(column)))
        .findFirst()
        .orElse(null);
  }

  private static ReleasedRate ofControl(TableRow row) {
    return row == null
        ? NONE
        : new ReleasedRate(
            (BigDecimal) row.value("numerator"),
            (BigDecimal) row.value("denominator"),
            (BigDecimal) row.value("rate"),
            (String) row.value("status"),
            (String) row.value("note"));
  }

  private static ReleasedRate ofRanking(TableRow row) {
    return row == null
        ? NONE
        : new ReleasedRate(null, null, (BigDecimal) row.value("value"), null, null);
  }
}
