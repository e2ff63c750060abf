package org.spendingreview.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;
import org.spendingreview.lake.TableRows;

/**
 * What two releases are compared by.
 *
 * @param summaries {@code department_summary} by department and year
 * @param rates {@code control_rates} by department, year and indicator
 * @param scores {@code indicator_scores} by the same
 * @param files {@code deliveries} by department, year, path and ledger
 */
record ReleasedState(
    Map<DepartmentKey, TableRow> summaries,
    Map<DepartmentKey, TableRow> rates,
    Map<DepartmentKey, TableRow> scores,
    Map<DepartmentKey, TableRow> files) {

  /** A department's year, and what of it; sorted by year and department. */
  record DepartmentKey(int fiscalYear, String department, String detail)
      implements Comparable<DepartmentKey> {
    DepartmentKey ofDepartment() {
      return new DepartmentKey(fiscalYear, department, "");
    }

    @Override
    public int compareTo(DepartmentKey other) {
      int byYear = Integer.compare(fiscalYear, other.fiscalYear);
      int byDepartment = byYear == 0 ? department.compareTo(other.department) : byYear;
      return byDepartment == 0 ? detail.compareTo(other.detail) : byDepartment;
    }
  }

  static ReleasedState read(ReleaseReader release) {
    return new ReleasedState(
        rows(release, "department_summary", row -> ""),
        rows(release, "control_rates", row -> String.valueOf(row.value("indicator_code"))),
        rows(release, "indicator_scores", row -> String.valueOf(row.value("indicator_code"))),
        rows(release, "deliveries", row -> row.value("path") + "\n" + row.value("ledger")));
  }

  private static Map<DepartmentKey, TableRow> rows(
      ReleaseReader release, String table, Function<TableRow, String> detail) {
    Map<DepartmentKey, TableRow> found = new TreeMap<>();
    try (TableRows rows = release.rows(TableCatalog.existing(table), RowFilter.everything())) {
      rows.forEachRemaining(row -> found.put(key(row, detail.apply(row)), row));
    }
    return found;
  }

  private static DepartmentKey key(TableRow row, String detail) {
    Object department = row.value("department_code");
    return new DepartmentKey(
        (Integer) row.value("fiscal_year"),
        department == null ? "" : department.toString(),
        detail);
  }
}
