package org.spendingreview.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the leaves of a release, exactly, by what a wording asks for. */
final class Sums {
  private Sums() {}

  /**
   * A row for each combination of the columns' values, with the sum as {@code amount}, sorted by
   * them; an absent value is an empty text.
   *
   * @param measure the column that is added up
   */
  static List<Map<String, Object>> of(
      List<Map<String, Object>> rows, List<String> columns, String measure) {
    Map<List<String>, BigDecimal> sums =
        new TreeMap<>(Comparator.comparing(key -> String.join("\t", key)));
    for (Map<String, Object> row : rows) {
      sums.merge(
          columns.stream().map(column -> String.valueOf(row.getOrDefault(column, ""))).toList(),
          (BigDecimal) row.get(measure),
          BigDecimal::add);
    }
    List<Map<String, Object>> all = new ArrayList<>();
    sums.forEach(
        (key, sum) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          for (int index = 0; index < columns.size(); index++) {
            row.put(columns.get(index), key.get(index));
          }
          row.put("amount", sum);
          all.add(row);
        });
    return all;
  }
}
