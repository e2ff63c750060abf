package org.spendingreview.report.page;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.spendingreview.report.page.Printed.cells;
import static org.spendingreview.report.page.Printed.percent;
import static org.spendingreview.report.page.Printed.text;
import static org.spendingreview.report.page.Printed.wan;
import static org.spendingreview.report.page.ReviewPageTest.sorted;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.Browser;
import org.spendingreview.testing.SampleLake;
import org.spendingreview.wording.Wording;

/** Every table that the sample's page shows of a department, and of two compared. */
class ReviewPageTablesTest {
  private static final List<String> ITEMS =
      List.of(
          "OVERSEAS_TRAVEL",
          "VEHICLE_PURCHASE",
          "VEHICLE_OPERATION",
          "OFFICIAL_RECEPTION",
          "TOTAL");

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = SamplePage.browser();
  }

  @Test
  void itemsProjectsAndFilesOfEveryDepartmentAreThoseOfTheTables() {
    for (TableRow department : of2021("department_summary")) {
      String code = text(department, "department_code");
      browser.go("#department?of=" + code);
      assertEquals(
          expected(
              "function_spending",
              code,
              row ->
                  List.of(
                      text(row, "function_code") + " " + text(row, "function_name"),
                      text(row, "function_class_name"),
                      wan(row, "amount"),
                      percent(row, "share_of_total"),
                      percent(row, "change_rate"))),
          sorted(cells(browser.table("支出按功能分类"), 0, 1, 3, 4, 5)));
      assertEquals(
          expected(
              "project_spending",
              code,
              row ->
                  List.of(
                      text(row, "project_code"),
                      wan(row, "budget_amount"),
                      wan(row, "actual_amount"),
                      percent(row, "execution_rate"),
                      percent(row, "share_of_projects"))),
          sorted(cells(browser.table("项目支出"), 1, 2, 3, 4, 5)));
      assertEquals(
          expected(
              "deliveries",
              code,
              row ->
                  List.of(
                      text(row, "path"),
                      text(row, "row_count"),
                      text(row, "accepted_count"),
                      text(row, "rejected_count"),
                      text(row, "skipped_count"))),
          sorted(cells(browser.table("本部门的报送"), 0, 2, 3, 4, 5)));
    }
  }

  @Test
  void threePublicExpensesOfEveryDepartmentAreThoseOfTheTable() {
    for (TableRow department : of2021("department_summary")) {
      String code = text(department, "department_code");
      browser.go("#department?of=" + code);
      List<List<String>> shown = browser.table("“三公”经费：分项支出与年初预算");
      for (int year : List.of(2019, 2020, 2021)) {
        for (TableRow row : SampleLake.rows("three_public_trend", SampleLake.of(year, code))) {
          List<String> item = shown.get(ITEMS.indexOf(text(row, "item")));
          assertEquals(wan(row, "actual_amount"), item.get(2 + year - 2019), code + item);
          if (year == 2021) {
            assertEquals(wan(row, "initial_budget_amount"), item.get(1), code + item);
          }
        }
      }
    }
  }

  @Test
  void aComparisonShowsTheSharesAndRatesOfTheTables() {
    List<String> codes = List.of("417", "304", "503", "101");
    browser.go("#compare?of=" + String.join("+", codes));
    List<List<String>> structure = browser.table("支出结构对比");
    List<List<String>> rates = browser.table("控制率与目标");
    for (String code : codes) {
      int column = codes.indexOf(code) + 1;
      assertEquals(
          expected("spending_structure", code, row -> percent(row, "share_of_total")),
          sorted(
              structure.stream()
                  .map(row -> row.get(column))
                  .filter(share -> !share.equals(Printed.NOTHING))
                  .toList()));
      Map<String, String> shown =
          rates.stream().collect(toMap(row -> row.get(0), row -> row.get(column + 1)));
      assertEquals(9, shown.size());
      for (TableRow rate : SampleLake.rows("control_rates", SampleLake.of(2021, code))) {
        String cell = shown.get(indicator(rate.value("indicator_code")));
        String expected =
            rate.value("rate") != null
                ? percent(rate, "rate")
                : rate.value("status").equals("MISSING") ? "缺数据" : "不适用";
        assertTrue(cell.startsWith(expected), expected + " is not " + cell);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"PEERS, 与同类部门明显不同", "OWN_PAST, 与本部门以往明显不同"})
  void outliersAreThoseOfTheTableTheHeaviestFirst(String basis, String caption) {
    browser.go("#first");
    List<List<String>> shown = cells(browser.table(caption), 0, 3);
    assertFalse(shown.isEmpty());
    assertEquals(
        sorted(
            of2021("outliers").stream()
                .filter(row -> row.value("basis").equals(basis))
                .map(
                    row ->
                        List.of(
                            text(row, "department_name"),
                            Printed.number((BigDecimal) row.value("robust_z"))))
                .toList()),
        sorted(shown));
    List<BigDecimal> weights =
        shown.stream().map(row -> new BigDecimal(row.get(1).replace(",", "")).abs()).toList();
    assertEquals(weights.stream().sorted(java.util.Comparator.reverseOrder()).toList(), weights);
  }

  @Test
  void contradictionsAreThoseOfTheTable() {
    browser.go("#first");
    List<TableRow> contradictions =
        of2021("reconciliation").stream()
            .filter(row -> row.value("verdict").equals("CONTRADICTS"))
            .toList();
    List<List<String>> shown = browser.table("自评报告与台账的矛盾");
    int times =
        shown.stream()
            .map(row -> row.get(1).replaceFirst("^.* ×", ""))
            .mapToInt(count -> count.matches("[0-9]+") ? Integer.parseInt(count) : 1)
            .sum();
    assertEquals(contradictions.size(), times);
    List<String> row =
        shown.stream().filter(cells -> cells.get(1).equals("预算控制率")).findFirst().orElseThrow();
    assertEquals(
        List.of("怀化市工业和信息化局", "预算控制率", "30.00%", "30.35%", "-0.35 个百分点"), row.subList(0, 5));
  }

  private static String indicator(Object code) {
    TableRow found =
        SampleLake.rows("rubric_indicators", row -> row.value("indicator_code").equals(code))
            .get(0);
    return Wording.CHINESE.side(text(found, "name"));
  }

  private static List<TableRow> of2021(String table) {
    return SampleLake.rows(table, row -> row.value("fiscal_year").equals(2021));
  }

  private static <T> List<T> expected(String table, String code, Function<TableRow, T> cells) {
    return sorted(SampleLake.rows(table, SampleLake.of(2021, code)).stream().map(cells).toList());
  }
}
