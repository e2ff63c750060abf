package org.spendingreview.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.sql.View;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;

/**
 * The figures (数字口径): which leaf totals each one adds up. They are data, kept in {@code
 * figures.csv}; a cell with several values separates them by {@code |}.
 */
public final class FigureDefinitions {
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "figure_code STRING, name STRING, unit STRING,"
              + " ledger STRING, measure STRING, expenditure_types ARRAY<STRING>,"
              + " economic_prefixes ARRAY<STRING>, fund_sources ARRAY<STRING>,"
              + " stages ARRAY<STRING>, months ARRAY<INT>, account_prefixes ARRAY<STRING>,"
              + " share_base STRING, coded_by STRING, trend_item STRING, trend_measure STRING");

  private final List<Map<String, String>> rows = CsvResource.rows("figures.csv");

  /** The codes of all figures. */
  public Set<String> codes() {
    return rows.stream().map(row -> row.get("figure_code")).collect(Collectors.toSet());
  }

  /**
   * The view {@code figures}, with the groups of economic codes resolved to their prefixes.
   *
   * @param groups code prefixes by group, as the classification has them
   * @throws CannotProceed if the classification lacks a group
   */
  public View view(Map<String, List<String>> groups) {
    requireGroups(groups);
    List<Row> resolved = rows.stream().map(row -> resolve(row, groups)).toList();
    return new View("figures", SCHEMA, resolved);
  }

  /**
   * Checks that a classification has the groups of economic codes that figures speak of.
   *
   * @throws CannotProceed naming each group that is missing, with the figures that need it
   */
  public void requireGroups(Map<String, List<String>> groups) {
    Map<String, List<String>> missing = new TreeMap<>();
    for (Map<String, String> row : rows) {
      List<String> names = texts(row.get("economic_group"));
      for (String name : names == null ? List.<String>of() : names) {
        if (!groups.containsKey(name)) {
          missing.computeIfAbsent(name, n -> new ArrayList<>()).add(row.get("figure_code"));
        }
      }
    }
    List<Problem> problems = new ArrayList<>();
    missing.forEach(
        (group, figures) ->
            problems.add(Problem.of("review.groupMissing", group, String.join(", ", figures))));
    CannotProceed.ifAny(problems);
  }

  private static Row resolve(Map<String, String> row, Map<String, List<String>> groups) {
    return RowFactory.create(
        row.get("figure_code"),
        row.get("zh") + " / " + row.get("en"),
        row.get("unit_zh") + " / " + row.get("unit_en"),
        row.get("ledger"),
        row.get("measure"),
        texts(row.get("expenditure_type")),
        prefixes(row, groups),
        texts(row.get("fund_source")),
        texts(row.get("stage")),
        months(row.get("month")),
        texts(row.get("account_prefix")),
        emptyToNull(row.get("share_base")),
        emptyToNull(row.get("coded_by")),
        emptyToNull(row.get("trend_item")),
        emptyToNull(row.get("trend_measure")));
  }

  private static List<String> prefixes(Map<String, String> row, Map<String, List<String>> groups) {
    List<String> names = texts(row.get("economic_group"));
    return names == null
        ? null
        : names.stream().flatMap(name -> groups.get(name).stream()).toList();
  }

  private static List<Integer> months(String cell) {
    List<String> texts = texts(cell);
    return texts == null ? null : texts.stream().map(Integer::valueOf).toList();
  }

  private static List<String> texts(String cell) {
    return cell.isEmpty() ? null : List.of(cell.split("\\|", -1));
  }

  private static String emptyToNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
