package org.spendingreview.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.spendingreview.lake.TableRow;

/**
 * A department of a comparison, as a release has it.
 *
 * @param code of the department (部门编码)
 * @param name of the department, null where the release holds none
 * @param completeness of its delivery: COMPLETE, INCOMPLETE or WITHHELD; the last has no results
 * @param summary its row of {@code department_summary}, null where it is withheld
 * @param figures its rows of {@code key_figures} by figure
 * @param structure its rows of {@code spending_structure} by {@code TYPE:CLASS}
 * @param rates its rows of {@code control_rates} by indicator
 * @param scores its rows of {@code indicator_scores} by indicator
 * @param ranks its rows of {@code department_ranking} by measure
 * @param peers rows of {@code peer_statistics} of its peer group by measure
 * @param faults rows of {@code deliveries}: its files that are not complete
 */
record ComparedDepartment(
    String code,
    String name,
    String completeness,
    TableRow summary,
    Map<String, TableRow> figures,
    Map<String, TableRow> structure,
    Map<String, TableRow> rates,
    Map<String, TableRow> scores,
    Map<String, TableRow> ranks,
    Map<String, TableRow> peers,
    List<TableRow> faults) {

  /** A number of a row, null where there is no such row or number. */
  static BigDecimal number(Map<String, TableRow> rows, String key, String column) {
    TableRow row = rows.get(key);
    return row == null ? null : (BigDecimal) row.value(column);
  }

  /** The value of a measure that is ranked, or null. */
  BigDecimal ranked(String measure) {
    return number(ranks, measure, "value");
  }

  /** The median of its peer group (同类组中位数), or null. */
  BigDecimal median(String measure) {
    return number(peers, measure, "median");
  }

  BigDecimal points(String indicator) {
    return number(scores, indicator, "points");
  }

  BigDecimal fullPoints(String indicator) {
    return number(scores, indicator, "full_points");
  }

  /** Whether the rubric leaves the indicator out of the points that could be had. */
  boolean isMissing(String indicator) {
    TableRow score = scores.get(indicator);
    return score != null && "MISSING".equals(score.value("basis"));
  }
}
