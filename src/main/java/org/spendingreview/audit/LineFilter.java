package org.spendingreview.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spendingreview.lake.TableRow;

/**
 * Which lines of a ledger a figure counts. A condition that is absent counts every line; one that
 * is there counts no line whose cell is NULL. Lines with an {@code excluded_reason} never count.
 *
 * @param allowed the values that count, by the line's column, in the order of the definition
 * @param prefixes the prefixes of codes that count, by the line's column
 * @param longerClasses prefixes of economic codes that belong to another, longer class
 * @param months the calendar months that count; empty for all
 */
public record LineFilter(
    Map<String, List<String>> allowed,
    Map<String, List<String>> prefixes,
    List<String> longerClasses,
    List<Integer> months) {
  private static final String ECONOMIC = "economic_code";

  /** The conditions of a figure as the release keeps it. */
  static LineFilter of(TableRow figure) {
    Map<String, List<String>> allowed = new LinkedHashMap<>();
    put(allowed, "stage", figure.value("stages"));
    put(allowed, "expenditure_type", figure.value("expenditure_types"));
    put(allowed, "fund_source", figure.value("fund_sources"));
    Map<String, List<String>> prefixes = new LinkedHashMap<>();
    put(prefixes, ECONOMIC, figure.value("economic_prefixes"));
    put(prefixes, "account_code", figure.value("account_prefixes"));
    List<Integer> months = integers(figure.value("months"));
    return new LineFilter(allowed, prefixes, List.of(), months);
  }

  /** The lines of an expenditure type and an economic class. */
  static LineFilter ofCell(String type, String economicClass, List<String> longerClasses) {
    return new LineFilter(
        Map.of("expenditure_type", List.of(type)),
        Map.of(ECONOMIC, List.of(economicClass)),
        longerClasses,
        List.of());
  }

  /** Whether a ledger's line counts. */
  boolean accepts(TableRow line) {
    return line.value("excluded_reason") == null
        && allowed.entrySet().stream().allMatch(e -> isAllowed(line, e.getKey(), e.getValue()))
        && prefixes.entrySet().stream().allMatch(e -> begins(line, e.getKey(), e.getValue()))
        && (longerClasses.isEmpty() || !begins(line, ECONOMIC, longerClasses))
        && (months.isEmpty() || inMonths(line));
  }

  private boolean inMonths(TableRow line) {
    return value(line, "effective_date") instanceof LocalDate date
        && months.contains(date.getMonthValue());
  }

  private static boolean isAllowed(TableRow line, String column, List<String> values) {
    return value(line, column) instanceof String text && values.contains(text);
  }

  private static boolean begins(TableRow line, String column, List<String> prefixes) {
    return value(line, column) instanceof String code
        && prefixes.stream().anyMatch(code::startsWith);
  }

  /** NULL too where the ledger has no such column. */
  private static Object value(TableRow line, String column) {
    return line.table().indexOf(column) < 0 ? null : line.value(column);
  }

  private static void put(Map<String, List<String>> conditions, String column, Object values) {
    if (values instanceof List<?> list) {
      conditions.put(column, list.stream().map(String::valueOf).toList());
    }
  }

  private static List<Integer> integers(Object values) {
    return values instanceof List<?> list
        ? list.stream().map(Integer.class::cast).toList()
        : List.of();
  }
}
