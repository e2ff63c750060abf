package org.spendingreview.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of one result table as text: decimals at their full scale, NULL as the empty text, as in the
 * CSV that {@code show} prints.
 *
 * @param name the table's name in the contract
 * @param key the columns of its grain
 * @param columns all its columns, in order
 * @param rows a map from column to text per row
 */
record OracleTable(
    String name, List<String> key, List<String> columns, List<Map<String, String>> rows) {

  OracleTable {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The columns of a table's grain. */
  static List<String> keyOf(String table) {
    if (table.equals("peer_statistics")) {
      return List.of("fiscal_year", "peer_group", "measure");
    }
    List<String> key = new ArrayList<>(List.of("fiscal_year", "department_code"));
    switch (table) {
      case "key_figures" -> key.add("figure_code");
      case "spending_structure" -> key.addAll(List.of("expenditure_type", "economic_class_code"));
      case "three_public_trend" -> key.add("item");
      case "control_rates" -> key.add("indicator_code");
      default -> throw new IllegalArgumentException("The oracle does not know table " + table);
    }
    return key;
  }

  /** The rows by the values of their key. Two rows of one key are an error of the table. */
  Map<List<String>, Map<String, String>> byKey() {
    Map<List<String>, Map<String, String>> keyed = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      List<String> values = key.stream().map(row::get).toList();
      if (keyed.put(values, row) != null) {
        throw new IllegalStateException(name + " has two rows of " + values);
      }
    }
    return keyed;
  }
}
