package org.spendingreview.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spendingreview.lake.TableColumn;
import org.spendingreview.lake.TableRow;
import org.spendingreview.report.ExportedSample;
import org.spendingreview.testing.ReadSheet;
import org.spendingreview.testing.SampleLake;

/** The sample's workbook against the tables that it was made from. */
class BureauWorkbookTest {
  private static final BigDecimal MONEY = new BigDecimal(10_000);
  private static final int HEADER = TableSheet.HEADER;

  @ParameterizedTest
  @CsvSource({
    "支出结构（经济分类）, spending_structure",
    "支出功能分类, function_spending",
    "项目支出, project_spending",
    "支出数字, key_figures",
    "报送情况, deliveries",
    "异常值, outliers",
    "同类组统计, peer_statistics",
    "指标与评分说明, indicator_scores",
  })
  void everyNumberOfASheetIsItsTablesCell(String name, String table) {
    ReadSheet sheet = sheet(name);
    List<TableRow> rows = SampleLake.rows(table, ofYear());

    assertEquals(HEADER + 1 + rows.size(), sheet.rows());
    int compared = 0;
    for (int i = 0; i < rows.size(); i++) {
      for (String reference : sheet.row(HEADER + 1 + i)) {
        compared += compare(sheet, reference, rows.get(i));
      }
    }
    assertTrue(compared > rows.size(), compared + " numbers");
  }

  /** Compares a cell with the column of its header, if the table has one of numbers. */
  private static int compare(ReadSheet sheet, String reference, TableRow row) {
    String header = sheet.text(reference.replaceAll("\\d", "") + (HEADER + 1));
    for (TableColumn column : row.table().columns()) {
      boolean number = column.isOf("DECIMAL") || column.isOf("BIGINT");
      if (number && List.of(column.chinese(), inMoney(column)).contains(header)) {
        Object value = row.value(column.name());
        BigDecimal shown = sheet.number(reference);
        BigDecimal factor = isMoney(column, row) ? MONEY : BigDecimal.ONE;
        assertEquals(
            value == null ? null : new BigDecimal(value.toString()).stripTrailingZeros(),
            shown == null ? null : shown.multiply(factor).stripTrailingZeros(),
            header + " " + reference);
        return 1;
      }
    }
    return 0;
  }

  private static String inMoney(TableColumn column) {
    return column.chinese().replace("（元）", "（万元）");
  }

  private static boolean isMoney(TableColumn column, TableRow row) {
    boolean deliveries = row.table().name().equals("deliveries");
    boolean figure =
        row.table().name().equals("key_figures")
            && column.isOf("DECIMAL(28")
            && row.value("unit").toString().startsWith("元");
    return figure || (!deliveries && column.chinese().endsWith("（元）"));
  }

  @Test
  void theRankingIsThatOfTheTablesInTheOrderOfTheRanks() {
    Map<String, TableRow> summaries = new HashMap<>();
    SampleLake.rows("department_summary", ofYear())
        .forEach(row -> summaries.put((String) row.value("department_code"), row));
    Map<String, TableRow> ranks = new HashMap<>();
    SampleLake.rows(
            "department_ranking", ofYear().and(r -> r.value("measure").equals("points_share")))
        .forEach(row -> ranks.put((String) row.value("department_code"), row));
    ReadSheet sheet = sheet("部门整体支出绩效排名");

    assertEquals(HEADER + 1 + ranks.size(), sheet.rows());
    int before = 0;
    for (int i = HEADER + 1; i < sheet.rows(); i++) {
      int line = i + 1;
      String code = sheet.text("B" + line);
      assertSame(ranks.get(code).value("rank_in_city"), sheet.number("A" + line));
      assertSame(summaries.get(code).value("total_points"), sheet.number("E" + line));
      assertSame(summaries.get(code).value("possible_points"), sheet.number("F" + line));
      assertSame(summaries.get(code).value("points_share"), sheet.number("G" + line));
      assertSame(ranks.get(code).value("percentile"), sheet.number("K" + line));
      int rank =
          sheet.number("A" + line) == null
              ? Integer.MAX_VALUE
              : sheet.number("A" + line).intValue();
      assertTrue(before <= rank, code);
      before = rank;
    }
    assertEquals("▲ 前 25%", sheet.text("L" + (HEADER + 2)));
    assertEquals("不完整", sheet.text("M" + sheet.rows()));
  }

  private static void assertSame(Object value, BigDecimal number) {
    assertEquals(
        value == null ? null : new BigDecimal(value.toString()).stripTrailingZeros(),
        number == null ? null : number.stripTrailingZeros());
  }

  @Test
  void aTotalIsAFormulaOverTheDepartmentsPoints() {
    Map<String, Map<String, Object>> points = new TreeMap<>();
    for (TableRow row : SampleLake.rows("indicator_scores", ofYear())) {
      points
          .computeIfAbsent((String) row.value("department_code"), code -> new TreeMap<>())
          .put((String) row.value("indicator_code"), row.value("points"));
    }
    ReadSheet sheet = sheet("各指标得分");
    int indicators = points.values().iterator().next().size();

    for (int i = HEADER + 1; i < sheet.rows(); i++) {
      List<String> cells = sheet.row(i);
      Map<String, Object> expected = points.get(sheet.text(cells.get(0)));
      int at = 3;
      for (Object value : expected.values()) {
        assertSame(value, sheet.number(cells.get(at++)));
      }
      String sum = cells.get(3 + indicators);
      assertEquals(
          "SUM(" + cells.get(3) + ":" + cells.get(2 + indicators) + ")", sheet.formula(sum));
      assertSame(sheet.number(cells.get(4 + indicators)), sheet.number(sum));
    }
    assertEquals("财政供养人员控制率（满分 5.00）", sheet.texts(HEADER).get(3 + indicators - 3));
  }

  @Test
  void theTrendOfTheThreePublicExpensesHoldsEveryYearSoFar() {
    ReadSheet sheet = sheet("“三公”经费");
    List<TableRow> rows = ofThisYearsDepartments("three_public_trend");

    assertEquals(HEADER + 1 + rows.size(), sheet.rows());
    BigDecimal shown = BigDecimal.ZERO;
    BigDecimal released = BigDecimal.ZERO;
    for (int i = HEADER + 1; i < sheet.rows(); i++) {
      BigDecimal actual = sheet.number("G" + (i + 1));
      shown = actual == null ? shown : shown.add(actual);
      Object value = rows.get(i - HEADER - 1).value("actual_amount");
      released = value == null ? released : released.add((BigDecimal) value);
    }
    assertSame(released, shown.multiply(MONEY));
  }

  /** Rows of all years of the departments that have results this year, department by department. */
  private static List<TableRow> ofThisYearsDepartments(String table) {
    List<Object> departments =
        SampleLake.rows("departments", ofYear()).stream()
            .map(row -> row.value("department_code"))
            .toList();
    return SampleLake.rows(table, row -> departments.contains(row.value("department_code")));
  }

  @Test
  void anIndicatorStandsBesideBothSidesOfItsRate() {
    ReadSheet sheet = sheet("指标与评分说明");
    int row =
        java.util.stream.IntStream.range(HEADER + 1, sheet.rows())
            .filter(i -> sheet.texts(i).subList(0, 3).contains("417"))
            .filter(i -> sheet.texts(i).contains("“三公经费”控制率"))
            .findFirst()
            .orElseThrow();
    List<String> cells = sheet.row(row);

    assertSame("40.9", sheet.number(cells.get(3)));
    assertSame("75", sheet.number(cells.get(4)));
    assertEquals("万元", sheet.text(cells.get(5)));
    assertSame("0.545333", sheet.number(cells.get(6)));
    assertEquals("54.53 % 不高于 100 %，7 分得 7 分", sheet.text(cells.get(11)));
  }

  @Test
  void whatAReportPrintsStandsInItsUnit() {
    ReadSheet sheet = sheet("核对结果");
    int row = sheet.rowOf("printed.budget_control_rate.2");
    List<String> cells = sheet.row(row);

    assertEquals("%", sheet.text(cells.get(4)));
    assertSame("0.3", sheet.number(cells.get(5)));
    assertEquals("不符", sheet.text(cells.get(8)));
    List<String> money = sheet.row(sheet.rowOf("printed.net_assets.1"));
    assertEquals("万元", sheet.text(money.get(4)));
    assertSame("0.002", sheet.number(money.get(7)));
  }

  @Test
  void everyFigureAndRateIsDefined() {
    ReadSheet sheet = sheet("口径说明");
    String text = sheet.text("D" + (sheet.rowOf("three_public_control_rate") + 1));

    assertEquals("“三公”经费支出 ÷ “三公”经费年初预算", text);
    List<String> december = sheet.row(sheet.rowOf("december_spending"));
    assertEquals("总账：加总 实际支出（借方 − 贷方）；计入的月份：12", sheet.text(december.get(3)));
    assertEquals("万元", sheet.text(december.get(2)));
    for (TableRow row : SampleLake.rows("figures", row -> true)) {
      assertTrue(sheet.rowOf((String) row.value("figure_code")) > 0);
    }
  }

  @Test
  void everySheetStaysReadableOnScreenAndOnPaper() throws IOException {
    try (ZipFile zip = new ZipFile(ExportedSample.workbook().toFile())) {
      for (int i = 1; i <= ExportedSample.sheets().size(); i++) {
        String xml = entry(zip, "xl/worksheets/sheet" + i + ".xml");
        assertTrue(xml.contains("state=\"frozen\"") || xml.contains("<pane"), "frozen " + i);
        assertTrue(xml.contains("<autoFilter ref=\"A3:"), "filter " + i);
        assertTrue(
            xml.contains("fitToWidth=\"1\"") && xml.contains("fitToHeight=\"0\""), "fit " + i);
        assertTrue(xml.contains("orientation=\"landscape\""), "print " + i);
      }
      assertTrue(entry(zip, "xl/workbook.xml").contains("_xlnm.Print_Titles"));
      assertTrue(entry(zip, "xl/styles.xml").contains("0.00%"));
    }
  }

  private static String entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    assertNotNull(entry, name);
    return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static ReadSheet sheet(String name) {
    assertEquals(0, ExportedSample.run().exitCode(), ExportedSample.run().err());
    ReadSheet sheet = ExportedSample.sheets().get(name);
    assertNotNull(sheet, () -> name + " in " + ExportedSample.sheets().keySet());
    return sheet;
  }

  private static Predicate<TableRow> ofYear() {
    return row -> row.value("fiscal_year").equals(ExportedSample.YEAR);
  }
}
