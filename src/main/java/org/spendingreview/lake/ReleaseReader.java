package org.spendingreview.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the tables of one release. Each is read at the version that the release names, so that
 * tables fit together even while a later run is writing; {@code releases} is read as it is now.
 */
public final class ReleaseReader {
  private final Lake lake;
  private final Release release;

  ReleaseReader(Lake lake, Release release) {
    this.lake = lake;
    this.release = release;
  }

  /** The release that is read. */
  public Release release() {
    return release;
  }

  /** Whether the release has the table: it may keep no lines, an earlier program knew fewer. */
  public boolean has(TableDefinition table) {
    return table.equals(Releases.TABLE) || release.tableVersions().containsKey(table.name());
  }

  /** The data files of a table. */
  List<String> files(TableDefinition table) {
    return lake.table(table, release).files();
  }

  /**
   * The rows that the filter accepts, one after another, in no order.
   *
   * @throws org.spendingreview.wording.CannotProceed if the release has no such table, or its files
   *     are gone
   */
  public TableRows rows(TableDefinition table, RowFilter filter) {
    return lake.table(table, release).rows(filter);
  }

  /**
   * The rows that the filter accepts, sorted by the grain's columns, NULL first. They are all held
   * in memory.
   *
   * @throws org.spendingreview.wording.CannotProceed as {@link #rows}, and if a year or department
   *     that the filter names has no row; the message names those that have
   */
  public List<TableRow> sortedRows(TableDefinition table, RowFilter filter) {
    List<TableRow> found = rowsInOrder(table, filter);
    if (found.isEmpty() && !filter.fiscalYears().isEmpty()) {
      expectYear(table, filter);
    }
    expectDepartments(table, filter, found);
    return found;
  }

  /** The same, where it is no mistake that a year or department has no row. */
  public List<TableRow> rowsInOrder(TableDefinition table, RowFilter filter) {
    List<TableRow> found = new ArrayList<>();
    try (TableRows rows = rows(table, filter)) {
      rows.forEachRemaining(found::add);
    }
    found.sort(RowOrder.of(table));
    return found;
  }

  private void expectDepartments(TableDefinition table, RowFilter filter, List<TableRow> found) {
    if (table.indexOf(RowFilter.DEPARTMENT_CODE) >= 0) {
      Set<String> missing = new TreeSet<>(filter.departmentCodes());
      found.forEach(row -> missing.remove(String.valueOf(row.value(RowFilter.DEPARTMENT_CODE))));
      if (!missing.isEmpty()) {
        RowFilter everyDepartment = filter.ofDepartments(Set.of());
        throw LakeErrors.noRowOfDepartment(
            table, missing, distinct(RowFilter.DEPARTMENT_CODE, table, everyDepartment));
      }
    }
  }

  private void expectYear(TableDefinition table, RowFilter filter) {
    if (table.indexOf(RowFilter.FISCAL_YEAR) >= 0) {
      Set<String> there = distinct(RowFilter.FISCAL_YEAR, table, RowFilter.everything());
      if (filter.fiscalYears().stream().map(String::valueOf).noneMatch(there::contains)) {
        throw LakeErrors.noRowOfYear(table, filter.fiscalYears(), there);
      }
    }
  }

  private Set<String> distinct(String column, TableDefinition table, RowFilter filter) {
    Set<String> values = new TreeSet<>();
    try (TableRows rows = rows(table, filter)) {
      rows.forEachRemaining(row -> values.add(String.valueOf(row.value(column))));
    }
    values.remove("null");
    return values;
  }
}
