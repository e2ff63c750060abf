package org.spendingreview.report.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spendingreview.lake.TableRow;
import org.spendingreview.report.ExportedSample;
import org.spendingreview.testing.ReadSheet;
import org.spendingreview.testing.SampleLake;

/** The tables that departments publish, against the published report and the released tables. */
class PublishedTablesTest {
  private static final BigDecimal MONEY = new BigDecimal(10_000);

  @Test
  void theTablesAreThoseThatLedgersCanGive() {
    assertEquals(
        List.of("03支出决算表", "05一般公共预算支出", "06基本支出明细", "07政府性基金支出", "08国有资本经营支出", "09三公经费"),
        List.copyOf(sheets("417").keySet()));
  }

  @Test
  void aTableBearsTitleNumberDepartmentYearAndUnit() {
    ReadSheet sheet = sheet("417", "03支出决算表");

    assertEquals("2021年度支出决算表", sheet.text("A1"));
    assertEquals("公开03表", sheet.text("A2"));
    assertEquals("公开部门：怀化市工业和信息化局", sheet.text("A3"));
    assertTrue(sheet.texts(2).contains("金额单位：万元"), () -> sheet.texts(2).toString());
    assertTrue(sheet.rowOf(FormText.say("note_rounding")) > 0);
  }

  @Test
  void theTotalsAreThoseOfTheReport() {
    ReadSheet sheet = sheet("417", "03支出决算表");

    assertAmount(new BigDecimal("4069.86"), total(sheet, 2));
    assertAmount(new BigDecimal("1495.93"), total(sheet, 3));
    assertAmount(new BigDecimal("2573.93"), total(sheet, 4));
  }

  /**
   * The figures that the department's published report prints, in 万元, less 0.02 of running costs
   * (302), which other funds than the general public budget paid.
   */
  @ParameterizedTest
  @CsvSource({
    "06基本支出明细, 人员经费合计, 2, 1207.66",
    "06基本支出明细, 人员经费合计, 8, 288.25",
    "06基本支出明细, 301, 2, 1095.80",
    "06基本支出明细, 303, 2, 111.86",
    "06基本支出明细, 302, 5, 286.44",
    "06基本支出明细, 310, 8, 1.81",
  })
  void aTableShowsWhatTheReportPrints(String name, String line, int column, BigDecimal printed) {
    ReadSheet sheet = sheet("417", name);

    int row = sheet.rowOf(line);
    assertAmount(printed, sheet.number(sheet.row(row).get(column)));
  }

  @Test
  void theThreePublicExpensesAreThoseOfTheReport() {
    ReadSheet sheet = sheet("417", "09三公经费");
    List<BigDecimal> amounts =
        Stream.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L")
            .map(column -> sheet.number(column + 8))
            .toList();
    List<String> printed =
        List.of("75", "0", "45", "0", "45", "30", "40.9", "0", "27", "0", "27", "13.9");

    for (int i = 0; i < printed.size(); i++) {
      assertAmount(new BigDecimal(printed.get(i)), amounts.get(i));
    }
    assertEquals("B8+C8+F8", sheet.formula("A8"));
    assertEquals("SUM(D8:E8)", sheet.formula("C8"));
  }

  static List<String> departments() {
    return SampleLake.rows("departments", of(null)).stream()
        .map(row -> (String) row.value("department_code"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("departments")
  void everyTableTiesWithTheReleasedTotals(String department) {
    BigDecimal all = figure(department, "total_spending");
    ReadSheet spending = sheet(department, "03支出决算表");
    assertReleased(all, total(spending, 2));
    assertReleased(figure(department, "basic_spending"), total(spending, 3));
    assertReleased(figure(department, "project_spending"), total(spending, 4));
    assertReleased(figure(department, "other_spending"), total(spending, 5));
    assertReleased(
        leaves(department, row -> row.value("fund_source").equals("GENERAL_PUBLIC")),
        total(sheet(department, "05一般公共预算支出"), 2));
    assertReleased(
        leaves(department, row -> row.value("fund_source").equals("GOVERNMENT_FUND")),
        total(sheet(department, "07政府性基金支出"), 2));
    ReadSheet basic = sheet(department, "06基本支出明细");
    List<String> totals = basic.row(basic.rowOf("人员经费合计"));
    assertReleased(
        leaves(
            department,
            row ->
                row.value("fund_source").equals("GENERAL_PUBLIC")
                    && row.value("expenditure_type").equals("BASIC")),
        basic.number(totals.get(2)).add(basic.number(totals.get(8))));
    assertReleased(
        figure(department, "three_public_spending"),
        sheet(department, "09三公经费").number("G" + lastRow(department)));
  }

  private static int lastRow(String department) {
    return department.equals("303") ? 9 : 8; // a line more says that it is incomplete
  }

  @Test
  void everyFunctionalItemStandsBelowItsSectionAndClass() {
    ReadSheet sheet = sheet("417", "03支出决算表");
    int section = sheet.rowOf("21505");

    assertEquals("215", sheet.text("A" + (sheet.rowOf("215") + 1)));
    assertEquals("2150501", sheet.text("A" + (section + 2)));
    assertEquals("行政运行", sheet.text("B" + (section + 2)));
    assertAmount(new BigDecimal("715.99"), sheet.number("D" + (section + 2)));
    assertAmount(new BigDecimal("40.20"), sheet.number("E" + (section + 2)));
    assertTrue(sheet.formula("D" + (section + 1)).startsWith("D" + (section + 2) + "+"));
  }

  @Test
  void aTableWithoutAnySpendingSaysSo() {
    ReadSheet sheet = sheet("417", "08国有资本经营支出");

    assertAmount(BigDecimal.ZERO, total(sheet, 2));
    assertTrue(sheet.rowOf(FormText.say("note_none")) > 0);
  }

  @Test
  void aDepartmentWithRejectedRowsIsToldNotToPublishYet() {
    for (ReadSheet sheet : sheets("303").values()) {
      assertEquals(3, sheet.rowOf(FormText.say("incomplete")));
    }
    for (ReadSheet sheet : sheets("417").values()) {
      assertEquals(-1, sheet.rowOf(FormText.say("incomplete")));
    }
  }

  @Test
  void aWithheldDepartmentGetsNone() {
    assertFalse(Files.exists(ExportedSample.published("504")));
    assertEquals(23, departments().size());
  }

  private static BigDecimal total(ReadSheet sheet, int column) {
    return sheet.number(sheet.row(sheet.rowOf("2") + 1).get(column));
  }

  private static BigDecimal figure(String department, String code) {
    return SampleLake.rows(
            "key_figures", of(department).and(row -> row.value("figure_code").equals(code)))
        .stream()
        .map(row -> (BigDecimal) row.value("amount"))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal leaves(String department, Predicate<TableRow> wanted) {
    return LEAVES.stream()
        .filter(row -> row.value("department_code").equals(department))
        .filter(wanted)
        .map(row -> (BigDecimal) row.value("actual_amount"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static final List<TableRow> LEAVES =
      new ArrayList<>(SampleLake.rows("spending_totals", of(null)));

  private static Predicate<TableRow> of(String department) {
    return row ->
        row.value("fiscal_year").equals(ExportedSample.YEAR)
            && (department == null || row.value("department_code").equals(department));
  }

  private static void assertReleased(BigDecimal yuan, BigDecimal shown) {
    assertAmount(yuan, shown.multiply(MONEY));
  }

  private static void assertAmount(BigDecimal expected, BigDecimal shown) {
    assertNotNull(shown);
    assertEquals(0, expected.compareTo(shown), () -> expected + " and " + shown);
  }

  private static ReadSheet sheet(String department, String name) {
    return sheets(department).get(name);
  }

  private static Map<String, ReadSheet> sheets(String department) {
    assertEquals(0, ExportedSample.run().exitCode(), ExportedSample.run().err());
    return ReadSheet.all(ExportedSample.published(department).toFile());
  }
}
