package org.spendingreview.draft;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A department's budget by stage, expenditure type and economic class, from the leaf totals. */
final class BudgetLines {
  private static final String LEDGER = "budget_ledger";
  private static final String MEASURE = "amount";

  private BudgetLines() {}

  /**
   * Rows of {@code stage}, {@code expenditure_type}, {@code class_code} and {@code amount} in yuan;
   * lines without an economic code have an empty class.
   *
   * @param totals rows of {@code ledger_totals}
   * @param classification rows of {@code classification}
   */
  static List<Map<String, Object>> of(
      List<Map<String, Object>> totals, List<Map<String, Object>> classification) {
    List<String> classes =
        classification.stream()
            .filter(row -> "ECONOMIC".equals(row.get("dimension")))
            .map(row -> text(row, "class_code"))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed()) // the longest that fits
            .toList();
    Map<List<String>, BigDecimal> sums = new TreeMap<>(BudgetLines::compare);
    for (Map<String, Object> row : totals) {
      if (LEDGER.equals(row.get("ledger")) && MEASURE.equals(row.get("measure"))) {
        String code = text(row, "economic_code");
        String economic = classes.stream().filter(code::startsWith).findFirst().orElse("");
        sums.merge(
            List.of(text(row, "stage"), text(row, "expenditure_type"), economic),
            (BigDecimal) row.get("amount"),
            BigDecimal::add);
      }
    }
    return sums.entrySet().stream().map(sum -> line(sum.getKey(), sum.getValue())).toList();
  }

  private static Map<String, Object> line(List<String> key, BigDecimal amount) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("stage", key.get(0));
    line.put("expenditure_type", key.get(1));
    line.put("class_code", key.get(2));
    line.put("amount", amount);
    return line;
  }

  private static String text(Map<String, Object> row, String column) {
    return String.valueOf(row.getOrDefault(column, ""));
  }

  private static int compare(List<String> left, List<String> right) {
    return String.join("\t", left).compareTo(String.join("\t", right));
  }
}
