package org.spendingreview.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;
import org.spendingreview.lake.TableRows;

/**
 * What a release says of a rate: {@code control_rates} everything of the measured indicators,
 * {@code department_ranking} the value of the other ranked ones. Of a rubric's own rate no table
 * keeps the value.
 */
record ReleasedRate(
    BigDecimal numerator, BigDecimal denominator, BigDecimal rate, String status, String note) {
  private static final ReleasedRate NONE = new ReleasedRate(null, null, null, null, null);

  static ReleasedRate read(ReleaseReader release, String kind, String code, RowFilter filter) {
    List<TableRow> found = new ArrayList<>();
    boolean control = kind.equals("CONTROL");
    if (control || kind.equals("MEASURE")) {
      String table = control ? "control_rates" : "department_ranking";
      String column = control ? "indicator_code" : "measure";
      try (TableRows rows = release.rows(TableCatalog.existing(table), filter)) {
        rows.forEachRemaining(
            row -> {
              if (code.equals(row.value(column))) {
                found.add(row);
              }
            });
      }
    }
    return found.isEmpty() ? NONE : control ? ofControl(found.get(0)) : ofRanking(found.get(0));
  }

  private static ReleasedRate ofControl(TableRow row) {
    return new ReleasedRate(
        (BigDecimal) row.value("numerator"),
        (BigDecimal) row.value("denominator"),
        (BigDecimal) row.value("rate"),
        (String) row.value("status"),
        (String) row.value("note"));
  }

  private static ReleasedRate ofRanking(TableRow row) {
    return new ReleasedRate(null, null, (BigDecimal) row.value("value"), null, null);
  }
}
