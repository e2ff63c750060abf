package org.spendingreview.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;
import org.spendingreview.lake.TableRows;
import org.spendingreview.wording.Wording;

/**
 * Rejected rows counted by department, ledger and reason. What a reason quotes of its row is left
 * out: so alike reasons count together, and no person's name leaves the lake.
 */
final class Rejections {
  static final String NAME = "rejections";
  static final List<String> COLUMNS =
      List.of("department_code", "ledger", "reason", "rejected_count");

  /** More different ones of a department and ledger count together. */
  private static final int MOST_REASONS = 100;

  private final Map<List<String>, Map<String, Integer>> counts = new TreeMap<>(Rejections::order);

  private Rejections() {}

  /** Those of a year, as columns; rows of nobody have the department code null. */
  static List<List<Object>> columnsOf(ReleaseReader release, int fiscalYear) {
    Rejections rejections = new Rejections();
    try (TableRows rows =
        release.rows(TableCatalog.existing("rejected_rows"), RowFilter.ofYear(fiscalYear))) {
      rows.forEachRemaining(rejections::add);
    }
    return rejections.columns();
  }

  /** A reason without what it quotes, and without the numbers of lines. */
  static String kindOf(String reason) {
    return reason
        .replaceAll("“[^”]*”", "“…”")
        .replaceAll("\"[^\"]*\"", "\"…\"")
        .replaceAll("第 ?[0-9]+ ?行", "第…行")
        .replaceAll("\\b(lines?) [0-9]+", "$1 …");
  }

  private void add(TableRow row) {
    List<String> of = List.of(text(row, "department_code"), text(row, "ledger"));
    Map<String, Integer> kinds = counts.computeIfAbsent(of, key -> new TreeMap<>());
    for (Object reason : (List<?>) row.value("reasons")) {
      String kind = kindOf(reason.toString());
      boolean isOneTooMany = kinds.size() >= MOST_REASONS && !kinds.containsKey(kind);
      kinds.merge(isOneTooMany ? Wording.both("page.otherReasons") : kind, 1, Integer::sum);
    }
  }

  private List<List<Object>> columns() {
    List<List<Object>> columns = new ArrayList<>();
    COLUMNS.forEach(name -> columns.add(new ArrayList<>()));
    counts.forEach(
        (of, kinds) ->
            kinds.forEach(
                (kind, count) -> {
                  columns.get(0).add(of.get(0).isEmpty() ? null : of.get(0));
                  columns.get(1).add(of.get(1));
                  columns.get(2).add(kind);
                  columns.get(3).add(count);
                }));
    return columns;
  }

  private static String text(TableRow row, String column) {
    return row.value(column) == null ? "" : row.value(column).toString();
  }

  private static int order(List<String> one, List<String> other) {
    int first = one.get(0).compareTo(other.get(0));
    return first != 0 ? first : one.get(1).compareTo(other.get(1));
  }
}
