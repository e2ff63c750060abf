package org.spendingreview.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A department's budget by stage, expenditure type and economic class, from the leaf totals. */
final class BudgetLines {
  private static final String LEDGER = "budget_ledger";
  private static final String MEASURE = "amount";
  private static final String CLASS = "class_code";

  private BudgetLines() {}

  /**
   * Rows of {@code stage}, {@code expenditure_type}, {@code class_code} and {@code amount} in yuan;
   * lines without an economic code have an empty class.
   *
   * @param totals rows of {@code ledger_totals}
   * @param classes the codes of the economic classes
   */
  static List<Map<String, Object>> of(List<Map<String, Object>> totals, List<String> classes) {
    List<String> longestFirst =
        classes.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Map<String, Object> row : totals) {
      if (LEDGER.equals(row.get("ledger")) && MEASURE.equals(row.get("measure"))) {
        String code = String.valueOf(row.getOrDefault("economic_code", ""));
        Map<String, Object> line = new LinkedHashMap<>(row);
        line.put(CLASS, longestFirst.stream().filter(code::startsWith).findFirst().orElse(""));
        lines.add(line);
      }
    }
    return Sums.of(lines, List.of("stage", "expenditure_type", CLASS), MEASURE);
  }
}
