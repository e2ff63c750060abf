package org.spendingreview.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableColumn;
import org.spendingreview.lake.TableRow;
import org.spendingreview.wording.Wording;

/**
 * The rows of a department's year as wordings see them: maps from column to value, NULL left out,
 * texts in Chinese and cleaned by {@link PlainText}. Amounts stay yuan, rates fractions.
 */
final class ReleasedRows {
  private final ReleaseReader release;
  private final RowFilter ofYear;

  ReleasedRows(ReleaseReader release, int fiscalYear, String department) {
    this.release = release;
    this.ofYear = RowFilter.ofYear(fiscalYear).ofDepartments(Set.of(department));
  }

  /** The department's rows of the year, in the order of the grain. */
  List<Map<String, Object>> of(String table) {
    return rows(table, ofYear);
  }

  /** As {@link #of}, of every year that was delivered. */
  List<Map<String, Object>> ofEveryYear(String table) {
    return rows(table, RowFilter.everything().ofDepartments(ofYear.departmentCodes()));
  }

  /** Every row of a table of definitions. */
  List<Map<String, Object>> all(String table) {
    return rows(table, RowFilter.everything());
  }

  /** Ends with the message of the lake which years and departments there are. */
  void expectRows(String table) {
    release.sortedRows(TableCatalog.existing(table), ofYear);
  }

  /** Rows by the text in one of their columns; the first row where several have it. */
  static Map<String, Map<String, Object>> by(String column, List<Map<String, Object>> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> String.valueOf(row.get(column)),
                Function.identity(),
                (first, second) -> first,
                LinkedHashMap::new));
  }

  private List<Map<String, Object>> rows(String table, RowFilter filter) {
    return release.rowsInOrder(TableCatalog.existing(table), filter).stream()
        .map(ReleasedRows::map)
        .toList();
  }

  private static Map<String, Object> map(TableRow row) {
    Map<String, Object> map = new LinkedHashMap<>();
    List<TableColumn> columns = row.table().columns();
    for (int index = 0; index < columns.size(); index++) {
      Object value = row.values().get(index);
      if (value != null) {
        map.put(columns.get(index).name(), shown(value, columns.get(index)));
      }
    }
    return map;
  }

  private static Object shown(Object value, TableColumn column) {
    if (value instanceof String text) {
      boolean both = column.shown() == TableColumn.Shown.BILINGUAL;
      return PlainText.of(both ? Wording.CHINESE.side(text) : text);
    }
    if (value instanceof List<?> values) {
      List<Object> texts = new ArrayList<>();
      values.forEach(each -> texts.add(PlainText.of(String.valueOf(each))));
      return texts;
    }
    return value;
  }
}
