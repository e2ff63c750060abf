package org.spendingreview.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spendingreview.lake.ReleaseReader;

/**
 * All that a release says of a department's year, under the names by which {@code draft/report.ftl}
 * asks for it. Nothing is computed here but sums of leaves.
 */
final class DraftData {
  private final ReleasedRows rows;
  private final int fiscalYear;
  private final String department;
  private final long releaseId;

  /**
   * The data of a department.
   *
   * @throws org.spendingreview.wording.CannotProceed if the release has no result of it: it is
   *     withheld, or the year or the department is unknown
   */
  DraftData(ReleaseReader release, int fiscalYear, String department) {
    this.rows = new ReleasedRows(release, fiscalYear, department);
    this.fiscalYear = fiscalYear;
    this.department = department;
    this.releaseId = release.release().id();
  }

  /** The names and what stands for them. */
  Map<String, Object> all() {
    Map<String, Object> all = new HashMap<>();
    all.put("year", fiscalYear);
    all.put("release", releaseId);
    all.put("department", department());
    all.put("history", history());
    all.put("names", names());
    all.put("definitions", ReleasedRows.by("indicator_code", rows.all("rate_definitions")));
    all.put("classes", classes());
    all.put("figure", byCode("key_figures", "figure_code"));
    all.put("structure", rows.of("spending_structure"));
    all.put("functions", rows.of("function_spending"));
    all.put("projects", rows.of("project_spending"));
    all.put("three_public", rows.of("three_public_trend"));
    all.put("indicators", indicators());
    all.put("summary", rows.of("department_summary").get(0));
    all.put("outliers", rows.of("outliers"));
    all.put("deliveries", rows.of("deliveries"));
    all.put("budget_lines", budget());
    all.put(
        "funds",
        Sums.of(
            rows.of("spending_totals"),
            List.of("expenditure_type", "fund_source"),
            "actual_amount"));
    all.put("units", units());
    return all;
  }

  private Map<String, Object> department() {
    return rows.of("departments").stream().findFirst().orElseThrow(this::noResult);
  }

  private RuntimeException noResult() {
    Set<String> files =
        rows.of("deliveries").stream()
            .filter(file -> "WITHHELD".equals(file.get("status")))
            .map(file -> String.valueOf(file.get("path")))
            .collect(Collectors.toCollection(TreeSet::new));
    if (files.isEmpty()) {
      rows.expectRows("key_figures");
    }
    return DraftErrors.withheld(department, fiscalYear, files);
  }

  private Map<String, Map<String, Object>> byCode(String table, String code) {
    return ReleasedRows.by(code, rows.of(table));
  }

  /** The figures of this year and of those before it, the oldest first. */
  private List<Map<String, Object>> history() {
    Map<Integer, List<Map<String, Object>>> years =
        rows.ofEveryYear("key_figures").stream()
            .filter(row -> (Integer) row.get("fiscal_year") <= fiscalYear)
            .collect(
                Collectors.groupingBy(
                    row -> (Integer) row.get("fiscal_year"), TreeMap::new, Collectors.toList()));
    List<Map<String, Object>> history = new ArrayList<>();
    years.forEach(
        (year, figures) ->
            history.add(Map.of("year", year, "figure", ReleasedRows.by("figure_code", figures))));
    return history;
  }

  /** The rubric's indicators in its order, each with its points and its rate. */
  private List<Map<String, Object>> indicators() {
    Map<String, Map<String, Object>> rates = byCode("control_rates", "indicator_code");
    Map<String, Map<String, Object>> scores = byCode("indicator_scores", "indicator_code");
    return rows.all("rubric_indicators").stream()
        .map(
            indicator -> {
              String code = (String) indicator.get("indicator_code");
              Map<String, Object> all = new LinkedHashMap<>(rates.getOrDefault(code, Map.of()));
              all.putAll(indicator);
              all.putAll(scores.getOrDefault(code, Map.of()));
              return all;
            })
        .toList();
  }

  private Map<String, Object> names() {
    Map<String, Object> names = new HashMap<>();
    rows.all("figures").forEach(row -> name(names, row, "figure_code"));
    rows.all("rate_definitions").forEach(row -> name(names, row, "indicator_code"));
    rows.all("rubric_indicators").forEach(row -> name(names, row, "indicator_code"));
    return names;
  }

  private static void name(Map<String, Object> names, Map<String, Object> row, String code) {
    names.put((String) row.get(code), row.get("name"));
  }

  /** The names of the economic classes by their codes. */
  private Map<String, Object> classes() {
    Map<String, Object> classes = new TreeMap<>();
    rows.all("classification").stream()
        .filter(row -> "ECONOMIC".equals(row.get("dimension")))
        .filter(row -> row.get("code").equals(row.get("class_code")))
        .forEach(row -> name(classes, row, "code"));
    return classes;
  }

  private List<Map<String, Object>> budget() {
    return BudgetLines.of(rows.of("ledger_totals"), List.copyOf(classes().keySet()));
  }

  /** The codes of the units that delivered lines. */
  private List<Object> units() {
    return List.copyOf(
        Stream.concat(rows.of("ledger_totals").stream(), rows.of("spending_totals").stream())
            .map(row -> row.get("unit_code"))
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
