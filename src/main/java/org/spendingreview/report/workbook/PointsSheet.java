package org.spendingreview.report.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.spendingreview.lake.TableRow;
import org.spendingreview.report.CodeNames;
import org.spendingreview.report.Edition;

/**
 * The points of every department, a column an indicator, and their sum as a formula beside the
 * total that the tables hold: who follows a total sees of what it is made.
 */
final class PointsSheet {
  private static final String INDICATOR = "indicator_code";
  private static final String DEPARTMENT = "department_code";

  /** Columns before the first indicator. */
  private static final int BEFORE = 3;

  private final Edition edition;
  private final CodeNames names;

  /** The indicators of the rubric and their full points. */
  private final Map<String, BigDecimal> indicators = new TreeMap<>();

  PointsSheet(Edition edition, CodeNames names) {
    this.edition = edition;
    this.names = names;
    edition.eachDepartments(
        codes ->
            edition
                .rows("indicator_scores", codes)
                .forEach(row -> indicators.put(code(row), (BigDecimal) row.value("full_points"))));
  }

  List<String> headers() {
    List<String> headers = new ArrayList<>();
    headers.add(say("column_department"));
    headers.add(say("column_name"));
    headers.add(say("column_group"));
    indicators.forEach(
        (code, full) ->
            headers.add(
                names
                    .wording()
                    .say(
                        "workbook.column_points",
                        names.of(INDICATOR, code),
                        full.toPlainString())));
    headers.add(say("column_sum"));
    headers.add(say("column_total"));
    headers.add(say("column_possible"));
    headers.add(say("column_share"));
    headers.add(say("column_completeness"));
    return headers;
  }

  void write(TableSheet sheet) {
    edition.eachDepartments(codes -> write(codes, sheet));
  }

  private void write(Set<String> codes, TableSheet sheet) {
    Map<String, Map<String, BigDecimal>> points = new LinkedHashMap<>();
    for (TableRow row : edition.rows("indicator_scores", codes)) {
      points
          .computeIfAbsent((String) row.value(DEPARTMENT), code -> new TreeMap<>())
          .put(code(row), (BigDecimal) row.value("points"));
    }
    for (TableRow summary : edition.rows("department_summary", codes)) {
      sheet.add(cells(summary, points.getOrDefault(summary.value(DEPARTMENT), Map.of()), sheet));
    }
  }

  private List<Cell> cells(TableRow summary, Map<String, BigDecimal> points, TableSheet sheet) {
    List<Cell> cells = new ArrayList<>();
    for (String column : List.of(DEPARTMENT, "department_name", "peer_group")) {
      cells.add(Cell.text((String) summary.value(column)));
    }
    for (String indicator : indicators.keySet()) {
      cells.add(Cell.number(points.get(indicator), CellFormat.AMOUNT));
    }
    String from = Cells.reference(sheet.nextRow(), BEFORE);
    String to = Cells.reference(sheet.nextRow(), BEFORE + indicators.size() - 1);
    cells.add(
        indicators.isEmpty()
            ? Cell.text(null)
            : Cell.formula("SUM(" + from + ":" + to + ")", CellFormat.AMOUNT));
    cells.add(Cell.number((BigDecimal) summary.value("total_points"), CellFormat.AMOUNT));
    cells.add(Cell.number((BigDecimal) summary.value("possible_points"), CellFormat.AMOUNT));
    cells.add(Cell.number((BigDecimal) summary.value("points_share"), CellFormat.RATE));
    cells.add(SheetColumn.name("completeness", (String) summary.value("completeness"), names));
    return cells;
  }

  private static String code(TableRow row) {
    return (String) row.value(INDICATOR);
  }

  private String say(String key) {
    return names.wording().say("workbook." + key);
  }
}
