package org.spendingreview.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.lake.TableRow;
import org.spendingreview.lake.TableRows;
import org.spendingreview.wording.Wording;

/**
 * What an export is made from: a year of a release, in a language.
 *
 * @param fiscalYear the year asked for
 * @param wording the reader's language
 */
public record Edition(ReleaseReader release, int fiscalYear, Wording wording) {
  private static final String DEPARTMENT = "department_code";
  private static final String COMPLETENESS = "completeness";

  /** So many departments are held in memory at a time, whatever the size of the city. */
  private static final int TOGETHER = 500;

  /** The rows of a table of this year, or of a table without years, in the order of the grain. */
  public List<TableRow> rows(String table) {
    return rows(TableCatalog.existing(table), RowFilter.ofYear(fiscalYear));
  }

  /** As {@link #rows(String)}, of some departments only. */
  public List<TableRow> rows(String table, Set<String> departments) {
    return rows(
        TableCatalog.existing(table), RowFilter.ofYear(fiscalYear).ofDepartments(departments));
  }

  /** As {@link #rows(String, Set)}, of this year and all before it. */
  public List<TableRow> rowsSoFar(String table, Set<String> departments) {
    Set<Integer> years = new TreeSet<>();
    each(
        TableCatalog.existing("departments").only(Set.of("fiscal_year")),
        RowFilter.everything(),
        row -> years.add((Integer) row.value("fiscal_year")));
    years.removeIf(year -> year > fiscalYear);
    years.add(fiscalYear);
    return rows(TableCatalog.existing(table), new RowFilter(years, departments));
  }

  /**
   * Hands over the departments that have results this year, in the order of their codes, some
   * hundreds at a time.
   */
  public void eachDepartments(Consumer<Set<String>> action) {
    Set<String> codes = new TreeSet<>();
    each(
        TableCatalog.existing("departments").only(Set.of("fiscal_year", DEPARTMENT)),
        RowFilter.ofYear(fiscalYear),
        row -> codes.add((String) row.value(DEPARTMENT)));
    List<String> all = List.copyOf(codes);
    for (int from = 0; from < all.size(); from += TOGETHER) {
      action.accept(new TreeSet<>(all.subList(from, Math.min(from + TOGETHER, all.size()))));
    }
  }

  /**
   * Hands over this year's rows of a table in the order of its grain. Tables whose grain begins
   * with year and department are held in memory for some hundreds of departments at a time.
   */
  public void eachRow(TableDefinition table, Consumer<TableRow> action) {
    boolean byDepartment =
        table.key().indexOf(DEPARTMENT) == 1 && table.column(COMPLETENESS).isPresent();
    if (byDepartment) {
      eachDepartments(
          codes -> rows(table, RowFilter.ofYear(fiscalYear).ofDepartments(codes)).forEach(action));
    } else {
      rows(table, RowFilter.ofYear(fiscalYear)).forEach(action);
    }
  }

  /** This year's rows of some departments, one after another, in no order. */
  public void each(String table, Set<String> departments, Consumer<TableRow> action) {
    each(
        TableCatalog.existing(table),
        RowFilter.ofYear(fiscalYear).ofDepartments(departments),
        action);
  }

  private List<TableRow> rows(TableDefinition table, RowFilter filter) {
    return release.rowsInOrder(table, filter);
  }

  private void each(TableDefinition table, RowFilter filter, Consumer<TableRow> action) {
    try (TableRows rows = release.rows(table, filter)) {
      rows.forEachRemaining(action);
    }
  }
}
