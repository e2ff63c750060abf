package org.spendingreview.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spendingreview.lake.TableColumn;
import org.spendingreview.lake.TableColumn.Shown;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.lake.TableRow;

/**
 * A value of a compared department as programs read it: exact, with the table it stands in.
 *
 * @param source the released table
 * @param measure a code that is told apart within the source: of a figure, indicator or measure,
 *     {@code TYPE:CLASS} of the structure, {@code LEDGER:PATH} of a delivered file
 * @param unit {@code 中文 / English}
 * @param value as released, null where there is none
 * @param fullPoints of an indicator, null elsewhere
 * @param rank row of {@code department_ranking}, null where the measure is not ranked
 * @param text a grade, why points were lost, or why a file is not complete
 */
record ComparedValue(
    int fiscalYear,
    ComparedDepartment department,
    String source,
    String measure,
    String unit,
    BigDecimal value,
    BigDecimal fullPoints,
    TableRow rank,
    String text) {
  static final TableDefinition TABLE =
      new TableDefinition(
          "comparison",
          List.of(
              column("fiscal_year", "INT", "年度", "fiscal year"),
              column("department_code", "STRING", "部门编码", "department code"),
              column("department_name", "STRING", "部门名称", "department name"),
              column("peer_group", "STRING", "同类组", "peer group"),
              column("source", "STRING", "来源表", "source table"),
              column("measure", "STRING", "项目", "measure"),
              column("unit", "STRING", "单位", "unit"),
              column("value", "DECIMAL(28,6)", "数值", "value"),
              column("full_points", "DECIMAL(9,2)", "满分", "full points"),
              column("rank_in_city", "INT", "全市名次", "rank in the city"),
              column("rank_in_group", "INT", "组内名次", "rank in the peer group"),
              column("group_size", "BIGINT", "组内参排部门数", "departments ranked in the group"),
              column("group_median", "DECIMAL(18,6)", "同类组中位数", "median of the peer group"),
              column("text", "STRING", "说明", "text"),
              column("completeness", "STRING", "完整性", "completeness")),
          List.of("source", "measure", "department_code"));

  private static final String YUAN = "元 / yuan";
  private static final String POINTS = "分 / points";
  private static final String FRACTION = "比率 / fraction";

  private static TableColumn column(String name, String type, String chinese, String english) {
    return new TableColumn(name, type, Shown.PLAIN, chinese, english);
  }

  /** Every value of the departments, in the order of source, measure and department. */
  static List<ComparedValue> of(Comparison comparison) {
    return comparison.departments().stream()
        .flatMap(department -> of(comparison.fiscalYear(), department))
        .sorted(
            Comparator.comparing(ComparedValue::source)
                .thenComparing(ComparedValue::measure)
                .thenComparing(value -> value.department().code()))
        .toList();
  }

  private static Stream<ComparedValue> of(int fiscalYear, ComparedDepartment department) {
    List<ComparedValue> values = new ArrayList<>();
    Values of = new Values(fiscalYear, department, values);
    TableRow summary = department.summary();
    if (summary != null) {
      of.add(summary, "total_points", POINTS, "total_points");
      of.add(summary, "possible_points", POINTS, "possible_points");
      of.add(summary, "points_share", FRACTION, "points_share");
      of.text(summary, "grade", "grade");
    }
    department.figures().forEach((c, r) -> of.add(r, c, (String) r.value("unit"), "amount"));
    department.structure().forEach((c, r) -> of.add(r, c, FRACTION, "share_of_total"));
    department.rates().forEach((c, r) -> of.add(r, c, FRACTION, "rate"));
    department.scores().forEach(of::score);
    department.ranks().forEach(of::rank);
    for (TableRow file : department.faults()) {
      of.text(file, file.value("ledger") + ":" + file.value("path"), "reason");
    }
    return values.stream();
  }

  /** Takes the values of one department. */
  private record Values(int fiscalYear, ComparedDepartment department, List<ComparedValue> all) {

    void add(TableRow row, String measure, String unit, String column) {
      add(row, measure, unit, (BigDecimal) row.value(column), null, null, null);
    }

    void text(TableRow row, String measure, String column) {
      add(row, measure, null, null, null, null, (String) row.value(column));
    }

    void score(String indicator, TableRow row) {
      BigDecimal full = (BigDecimal) row.value("full_points");
      String explanation = (String) row.value("explanation");
      add(row, indicator, POINTS, (BigDecimal) row.value("points"), full, null, explanation);
    }

    void rank(String measure, TableRow row) {
      String amount = measure.endsWith("_points") ? POINTS : YUAN;
      String unit = CellText.isRate(measure) ? FRACTION : amount;
      add(row, measure, unit, (BigDecimal) row.value("value"), null, row, null);
    }

    private void add(
        TableRow row,
        String measure,
        String unit,
        BigDecimal value,
        BigDecimal full,
        TableRow rank,
        String text) {
      all.add(
          new ComparedValue(
              fiscalYear, department, row.table().name(), measure, unit, value, full, rank, text));
    }
  }

  /** The value as a row of {@link #TABLE}. */
  TableRow row() {
    Map<String, TableRow> peers = rank == null ? Map.of() : department.peers();
    return TableRow.of(
        TABLE,
        fiscalYear,
        department.code(),
        department.name(),
        department.summary() == null ? null : department.summary().value("peer_group"),
        source,
        measure,
        unit,
        value,
        fullPoints,
        rank == null ? null : rank.value("rank_in_city"),
        rank == null ? null : rank.value("rank_in_group"),
        rank == null ? null : rank.value("group_size"),
        ComparedDepartment.number(peers, measure, "median"),
        text,
        department.completeness());
  }
}
