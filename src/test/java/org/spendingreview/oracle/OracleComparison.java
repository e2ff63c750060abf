package org.spendingreview.oracle;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Holds a released table against the oracle's, cell by cell, as text. */
final class OracleComparison {
  private static final int SHOWN = 20;

  /** Released columns that the oracle does not have: texts of the project's own choosing. */
  private static final Map<String, Set<String>> NOT_COMPARED =
      Map.of("key_figures", Set.of("unit"));

  /** Measures that the oracle does not have, since it scores nothing. */
  private static final Set<String> POINTS = Set.of("total_points", "points_share");

  private OracleComparison() {}

  /**
   * Reads a table as {@code show --format csv} prints it. Of a note only the code {@code
   * unbudgeted} is kept, of key_figures only the figures that the oracle knows, and of measures not
   * the points.
   */
  static OracleTable released(OracleTable oracle, String csv, List<String> figureCodes)
      throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser records = format.parse(new StringReader(csv))) {
      List<String> columns =
          records.getHeaderNames().stream()
              .filter(c -> !NOT_COMPARED.getOrDefault(oracle.name(), Set.of()).contains(c))
              .toList();
      List<Map<String, String>> rows = new ArrayList<>();
      for (CSVRecord entry : records) {
        if ((!entry.isMapped("figure_code") || figureCodes.contains(entry.get("figure_code")))
            && (!entry.isMapped("measure") || !POINTS.contains(entry.get("measure")))) {
          rows.add(row(entry, columns));
        }
      }
      return new OracleTable(oracle.name(), oracle.key(), columns, rows);
    }
  }

  private static Map<String, String> row(CSVRecord entry, List<String> columns) {
    Map<String, String> row = new LinkedHashMap<>();
    for (String column : columns) {
      String text = entry.get(column);
      if (column.equals("note")) {
        text = text.startsWith("unbudgeted") ? "unbudgeted" : "";
      }
      row.put(column, text);
    }
    return row;
  }

  /**
   * What differs, in words, empty if nothing does: columns, rows that only one side has, and the
   * first cells that are not the same.
   */
  static String differences(OracleTable oracle, OracleTable released) {
    if (!oracle.columns().equals(released.columns())) {
      return "%s has other columns:%n  ours   %s%n  oracle %s%n"
          .formatted(oracle.name(), released.columns(), oracle.columns());
    }
    Map<List<String>, Map<String, String>> theirs = oracle.byKey();
    Map<List<String>, Map<String, String>> ours = released.byKey();
    List<String> found = new ArrayList<>();
    theirs.forEach(
        (key, row) -> {
          if (ours.containsKey(key)) {
            found.addAll(cells(key, ours.get(key), row));
          } else {
            found.add("  %s: no such row in ours; oracle %s".formatted(key, row));
          }
        });
    ours.forEach(
        (key, row) -> {
          if (!theirs.containsKey(key)) {
            found.add("  %s: no such row in the oracle's; ours %s".formatted(key, row));
          }
        });
    if (found.isEmpty()) {
      return "";
    }
    return "%s: %d differences; rows: ours %d, oracle %d%n"
            .formatted(oracle.name(), found.size(), ours.size(), theirs.size())
        + found.stream().limit(SHOWN).collect(Collectors.joining("\n", "", "\n"))
        + (found.size() > SHOWN ? "  … and %d more%n".formatted(found.size() - SHOWN) : "");
  }

  private static List<String> cells(
      List<String> key, Map<String, String> ours, Map<String, String> theirs) {
    return theirs.keySet().stream()
        .filter(column -> !theirs.get(column).equals(ours.get(column)))
        .map(
            column ->
                "  %s %s: ours \"%s\", oracle \"%s\""
                    .formatted(key, column, ours.get(column), theirs.get(column)))
        .toList();
  }
}
