package org.spendingreview.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.lake.TableRow;
import org.spendingreview.ledger.CsvResource;

/**
 * What of a table the page carries, a row of {@code page/data.csv}.
 *
 * @param table which one
 * @param everyYear whether all years are carried, or the one that is asked for only
 * @param columns in their order
 * @param keptBy the column whose values decide which rows are carried, empty for all rows
 * @param kept these values
 */
record PageTable(
    TableDefinition table,
    boolean everyYear,
    List<String> columns,
    String keptBy,
    Set<String> kept) {

  /** All of them. */
  static List<PageTable> all() {
    return CsvResource.rows("page/data.csv").stream().map(PageTable::of).toList();
  }

  private static PageTable of(Map<String, String> row) {
    String[] keep = row.get("keep").split("[=|]", -1);
    return new PageTable(
        TableCatalog.existing(row.get("table")),
        row.get("years").equals("every"),
        List.of(row.get("columns").split(" ", -1)),
        keep[0],
        Set.copyOf(Arrays.asList(keep).subList(1, keep.length)));
  }

  /** Its rows in the order of the grain, a list of values a column. */
  List<List<Object>> columnsOf(ReleaseReader release, int fiscalYear) {
    RowFilter filter = everyYear ? RowFilter.everything() : RowFilter.ofYear(fiscalYear);
    List<TableRow> rows = release.rowsInOrder(table, filter);
    List<List<Object>> values = new ArrayList<>();
    for (String column : columns) {
      int at = table.indexOf(column);
      values.add(rows.stream().filter(this::isKept).map(row -> row.values().get(at)).toList());
    }
    return values;
  }

  private boolean isKept(TableRow row) {
    return keptBy.isEmpty() || kept.contains(String.valueOf(row.value(keptBy)));
  }
}
