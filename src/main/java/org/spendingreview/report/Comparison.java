package org.spendingreview.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.spendingreview.lake.Release;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.lake.TableRow;
import org.spendingreview.lake.TableRows;
import org.spendingreview.wording.CannotProceed;

/**
 * Departments of a year side by side (部门比较). All of it stands in tables of one release; nothing is
 * computed here but distances.
 *
 * @param release from which it is
 * @param departments in the order asked for
 * @param figureNames what each figure is called, {@code 中文 / English}
 * @param rateNames the same of indicators and ranked measures, where the release tells
 * @param indicators of the rubric in its order, or in that of their codes where the release does
 *     not tell it; each with its row of {@code rubric_indicators}, if there is one
 */
record Comparison(
    Release release,
    int fiscalYear,
    List<ComparedDepartment> departments,
    Map<String, String> figureNames,
    Map<String, String> rateNames,
    Map<String, Optional<TableRow>> indicators) {
  private static final List<String> FATES = List.of("COMPLETE", "INCOMPLETE", "WITHHELD");

  /**
   * Reads the departments of a year.
   *
   * @throws CannotProceed if the release holds nothing of the year or of one of the departments;
   *     the message names those of which it does
   */
  static Comparison of(ReleaseReader reader, int fiscalYear, List<String> codes) {
    return new Reading(reader, fiscalYear, codes).comparison();
  }

  /** What an indicator or measure is called, {@code 中文 / English}, or its code. */
  String nameOf(String code) {
    return rateNames.getOrDefault(code, code);
  }

  /** Measures that are ranked, in the order of their codes. */
  List<String> measures() {
    TreeSet<String> measures = new TreeSet<>();
    departments.forEach(department -> measures.addAll(department.ranks().keySet()));
    return List.copyOf(measures);
  }

  /** Reads each table once. */
  private record Reading(ReleaseReader reader, int fiscalYear, List<String> codes) {

    Comparison comparison() {
      RowFilter asked = RowFilter.ofYear(fiscalYear).ofDepartments(codes);
      // says which years and departments there are, withheld ones too
      List<TableRow> files = reader.sortedRows(TableCatalog.existing("deliveries"), asked);
      Map<String, Map<String, TableRow>> summaries = each("department_summary", "department_code");
      Map<String, Map<String, TableRow>> figures = each("key_figures", "figure_code");
      Map<String, Map<String, TableRow>> structure =
          each("spending_structure", "expenditure_type", "economic_class_code");
      Map<String, Map<String, TableRow>> rates = each("control_rates", "indicator_code");
      Map<String, Map<String, TableRow>> scores = each("indicator_scores", "indicator_code");
      Map<String, Map<String, TableRow>> ranks = each("department_ranking", "measure");
      Map<String, Map<String, TableRow>> peers = peers();
      List<ComparedDepartment> departments = new ArrayList<>();
      for (String code : codes) {
        List<TableRow> own =
            files.stream().filter(file -> code.equals(file.value("department_code"))).toList();
        TableRow summary = of(summaries, code).get(code);
        departments.add(
            new ComparedDepartment(
                code,
                summary == null ? null : (String) summary.value("department_name"),
                summary == null ? worst(own) : (String) summary.value("completeness"),
                summary,
                of(figures, code),
                of(structure, code),
                of(rates, code),
                of(scores, code),
                of(ranks, code),
                summary == null ? Map.of() : of(peers, (String) summary.value("peer_group")),
                own.stream().filter(file -> !"COMPLETE".equals(file.value("status"))).toList()));
      }
      Map<String, TableRow> rubric = rubric();
      Map<String, String> names = names("rate_definitions", "indicator_code");
      rubric.forEach((code, row) -> names.putIfAbsent(code, (String) row.value("name")));
      return new Comparison(
          reader.release(),
          fiscalYear,
          departments,
          names("figures", "figure_code"),
          names,
          indicators(departments, rubric));
    }

    private Map<String, Optional<TableRow>> indicators(
        List<ComparedDepartment> departments, Map<String, TableRow> rubric) {
      Comparator<String> inOrder =
          Comparator.comparing(
              code -> rubric.containsKey(code) ? (Integer) rubric.get(code).value("position") : 0);
      Map<String, Optional<TableRow>> indicators =
          new TreeMap<>(inOrder.thenComparing(Comparator.naturalOrder()));
      for (ComparedDepartment department : departments) {
        for (String code : department.scores().keySet()) {
          indicators.put(code, Optional.ofNullable(rubric.get(code)));
        }
      }
      return indicators;
    }

    private static String worst(List<TableRow> files) {
      return files.stream()
          .map(file -> (String) file.value("status"))
          .max(Comparator.comparing(FATES::indexOf))
          .orElseThrow();
    }

    private static Map<String, TableRow> of(
        Map<String, Map<String, TableRow>> rows, String department) {
      return rows.getOrDefault(department, Map.of());
    }

    private Map<String, Map<String, TableRow>> each(String table, String... key) {
      return rows(table, RowFilter.ofYear(fiscalYear).ofDepartments(codes), "department_code", key);
    }

    private Map<String, Map<String, TableRow>> peers() {
      return rows("peer_statistics", RowFilter.ofYear(fiscalYear), "peer_group", "measure");
    }

    private Map<String, Map<String, TableRow>> rows(
        String table, RowFilter filter, String owner, String... key) {
      Map<String, Map<String, TableRow>> found = new HashMap<>();
      read(
          TableCatalog.existing(table),
          filter,
          row ->
              found
                  .computeIfAbsent((String) row.value(owner), o -> new TreeMap<>())
                  .put(key(row, key), row));
      return found;
    }

    private static String key(TableRow row, String... columns) {
      List<String> parts = new ArrayList<>();
      for (String column : columns) {
        parts.add(String.valueOf(row.value(column)));
      }
      return String.join(":", parts);
    }

    private Map<String, String> names(String table, String key) {
      Map<String, String> names = new HashMap<>();
      read(
          TableCatalog.existing(table),
          RowFilter.everything(),
          row -> names.put((String) row.value(key), (String) row.value("name")));
      return names;
    }

    /** The rubric's indicators; releases of older programs do not tell them. */
    private Map<String, TableRow> rubric() {
      Map<String, TableRow> rubric = new HashMap<>();
      TableCatalog.named("rubric_indicators")
          .filter(table -> reader.has(table))
          .ifPresent(
              table ->
                  read(
                      table,
                      RowFilter.everything(),
                      row -> rubric.put((String) row.value("indicator_code"), row)));
      return rubric;
    }

    private void read(TableDefinition table, RowFilter filter, Consumer<TableRow> action) {
      try (TableRows rows = reader.rows(table, filter)) {
        rows.forEachRemaining(action);
      }
    }
  }
}
