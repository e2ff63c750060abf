package org.spendingreview.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;
import org.spendingreview.lake.TableRows;

/** What a release says of a department; each table and year is read once, when first asked for. */
final class DepartmentYear {
  private final ReleaseReader release;
  private final int fiscalYear;
  private final String department;
  private final Map<String, List<TableRow>> known = new HashMap<>();

  /**
   * A department's year.
   *
   * @throws org.spendingreview.wording.CannotProceed if the release has no result of it; the
   *     message names the years and departments that it has
   */
  DepartmentYear(ReleaseReader release, int fiscalYear, String department) {
    this.release = release;
    this.fiscalYear = fiscalYear;
    this.department = department;
    known.put(
        "key_figures " + fiscalYear,
        release.sortedRows(TableCatalog.existing("key_figures"), ofYear(fiscalYear)));
  }

  ReleaseReader release() {
    return release;
  }

  int fiscalYear() {
    return fiscalYear;
  }

  String department() {
    return department;
  }

  String departmentName() {
    return text(rows("key_figures", fiscalYear).get(0), "department_name");
  }

  /** The released amount of a figure; null where there is none. */
  BigDecimal amount(String figureCode, int year) {
    return rows("key_figures", year).stream()
        .filter(row -> figureCode.equals(row.value("figure_code")))
        .findFirst()
        .map(row -> (BigDecimal) row.value("amount"))
        .orElse(null);
  }

  /** The department's rows of a year. */
  List<TableRow> rows(String table, int year) {
    return known.computeIfAbsent(table + " " + year, key -> list(table, ofYear(year)));
  }

  /** Every row of a table of definitions, by its code. */
  Map<String, TableRow> definitions(String table, String code) {
    Map<String, TableRow> found = new LinkedHashMap<>();
    all(table).forEach(row -> found.put(text(row, code), row));
    return found;
  }

  /** Every row of a table that no department owns. */
  List<TableRow> all(String table) {
    return known.computeIfAbsent(table, key -> list(table, RowFilter.everything()));
  }

  /** The department's rows of a table that may be large, one after another, of some columns. */
  TableRows stream(String table, int year, Set<String> columns) {
    Set<String> read = new HashSet<>(columns);
    read.addAll(Set.of("fiscal_year", "department_code"));
    return release.rows(TableCatalog.existing(table).only(read), ofYear(year));
  }

  private List<TableRow> list(String table, RowFilter filter) {
    List<TableRow> found = new ArrayList<>();
    try (TableRows rows = release.rows(TableCatalog.existing(table), filter)) {
      rows.forEachRemaining(found::add);
    }
    return found;
  }

  private RowFilter ofYear(int year) {
    return RowFilter.ofYear(year).ofDepartments(Set.of(department));
  }

  static String text(TableRow row, String column) {
    return String.valueOf(row.value(column));
  }
}
