package org.spendingreview.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.Release;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;
import org.spendingreview.real.Madrid.Totals;
import org.spendingreview.testing.Program;

/**
 * A city that is not Chinese: Madrid's published execution of the budget, 2013 to 2015, through the
 * public command with a layout and a classification of its own, against totals computed elsewhere.
 * Departments are the same in both directions: whoever has a row is there, even were all its
 * amounts zero.
 */
class MadridTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources", "madrid");
  private static final Map<String, String> GROUPS =
      Map.of(
          "OVERSEAS_TRAVEL", "travel",
          "VEHICLE_PURCHASE", "vehicle",
          "VEHICLE_OPERATION", "vehicle",
          "OFFICIAL_RECEPTION", "hospitality");

  private static Madrid madrid;
  private static Lake lake;

  @BeforeAll
  static void runsTheYearEnd(@TempDir Path folder) throws IOException {
    madrid = new Madrid(RealData.folder());
    Path extracts = folder.resolve("extracts");
    new MadridDelivery(madrid, extracts).write();
    Program run =
        Program.run(
            "year-end",
            "--extracts",
            extracts.toString(),
            "--lake",
            folder.resolve("lake").toString(),
            "--fiscal-year",
            "2015",
            "--layouts",
            RESOURCES.resolve("layouts").toString(),
            "--classifications",
            RESOURCES.resolve("classifications").toString());
    assertEquals(0, run.exitCode(), run::err);
    lake = Lake.open(folder.resolve("lake").toString(), new Configuration());
  }

  @Test
  void releasesEveryDepartmentComplete() {
    Release release = lake.latestRelease();
    long departments =
        madrid.expected(Totals.BY_DEPARTMENT, "rows").byKey().keySet().stream()
            .filter(key -> key.startsWith("2015-"))
            .count();

    assertEquals(2015, release.fiscalYear());
    assertEquals(departments, release.departmentsComplete());
    assertEquals(0, release.departmentsIncomplete() + release.departmentsWithheld());
    assertEquals(List.of(), rows("rejected_rows"));
  }

  @ParameterizedTest
  @CsvSource({"budget_ledger,definitivo", "general_ledger,obligaciones"})
  void everyRowEndsInOnePlace(String ledger, String control) throws IOException {
    List<TableRow> deliveries =
        rows("deliveries").stream().filter(row -> row.value("ledger").equals(ledger)).toList();

    Amounts.sum(deliveries, MadridTest::department, row -> count(row, "row_count"))
        .assertAgreesWith(madrid.expected(Totals.BY_DEPARTMENT, "rows"));
    Amounts.sum(deliveries, MadridTest::year, row -> count(row, "row_count"))
        .assertAgreesWith(madrid.expectedOfTheCity("rows"));
    Amounts.sum(deliveries, MadridTest::department, row -> amount(row, "accepted_amount"))
        .assertAgreesWith(madrid.expected(Totals.BY_DEPARTMENT, control));
    for (TableRow row : deliveries) {
      assertEquals("COMPLETE", row.value("status"));
      assertEquals(BigDecimal.ZERO, count(row, "rejected_count"));
      assertEquals(
          count(row, "row_count"), count(row, "accepted_count").add(count(row, "skipped_count")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "initial_budget,inicial",
    "adjustment_budget,modificacion",
    "available_budget,definitivo",
    "total_spending,obligaciones"
  })
  void figuresByDepartment(String figure, String column) throws IOException {
    List<TableRow> figures = figures(figure);

    Amounts.sum(figures, MadridTest::department, row -> amount(row, "amount"))
        .assertAgreesWith(madrid.expected(Totals.BY_DEPARTMENT, column));
    Amounts.sum(figures, MadridTest::year, row -> amount(row, "amount"))
        .assertAgreesWith(madrid.expectedOfTheCity(column));
  }

  @Test
  void obligationsByChapterAndDepartment() {
    List<TableRow> structure = rows("spending_structure");

    Amounts.sum(
            structure,
            row -> year(row) + "-" + row.value("economic_class_code"),
            row -> amount(row, "amount"))
        .withoutZeros()
        .assertAgreesWith(madrid.expected(Totals.BY_CHAPTER, "obligaciones").withoutZeros());
    Amounts.sum(
            structure,
            row -> department(row) + "-" + row.value("economic_class_code"),
            row -> amount(row, "amount"))
        .withoutZeros()
        .assertAgreesWith(madrid.expected(Totals.BY_BOTH, "obligaciones").withoutZeros());
  }

  @ParameterizedTest
  @CsvSource({"INITIAL,inicial", "ADJUSTMENT,modificacion"})
  void budgetLinesByChapterAndDepartment(String stage, String column) {
    List<TableRow> lines =
        rows("budget_ledger").stream().filter(row -> row.value("stage").equals(stage)).toList();

    Amounts.sum(lines, row -> year(row) + "-" + chapter(row), row -> amount(row, "amount"))
        .withoutZeros()
        .assertAgreesWith(madrid.expected(Totals.BY_CHAPTER, column).withoutZeros());
    Amounts.sum(lines, row -> department(row) + "-" + chapter(row), row -> amount(row, "amount"))
        .withoutZeros()
        .assertAgreesWith(madrid.expected(Totals.BY_BOTH, column).withoutZeros());
  }

  @ParameterizedTest
  @CsvSource({
    "initial_budget_amount,inicial",
    "budget_amount,definitivo",
    "actual_amount,obligaciones"
  })
  void threePublicGroups(String measure, String column) {
    List<TableRow> trend = rows("three_public_trend");
    assertEquals(5 * madrid.expected(Totals.BY_DEPARTMENT, "rows").byKey().size(), trend.size());
    List<TableRow> items =
        trend.stream().filter(row -> GROUPS.containsKey(row.value("item"))).toList();

    Amounts.sum(
            items,
            row -> year(row) + "-" + group(row) + "-" + row.value("department_code"),
            row -> amount(row, measure))
        .withoutZeros()
        .assertAgreesWith(madrid.expected(Totals.GROUPS_BY_DEPARTMENT, column).withoutZeros());
    Amounts.sum(items, row -> year(row) + "-" + group(row), row -> amount(row, measure))
        .assertAgreesWith(madrid.expected(Totals.GROUPS_BY_YEAR, column));
  }

  /** The layout's map: chapters 1 and 2 are basic spending, 6 and 7 projects. */
  @ParameterizedTest
  @CsvSource({"personnel_spending,1", "running_cost_spending,2", "project_spending,67"})
  void chaptersBecomeFigures(String figure, String chapters) {
    Amounts expected =
        madrid.expected(
            Totals.BY_BOTH, "obligaciones", row -> chapters.contains(row.get("capitulo")));

    Amounts.sum(figures(figure), MadridTest::department, row -> amount(row, "amount"))
        .withoutZeros()
        .assertAgreesWith(
            Amounts.sum(
                    expected.byKey().entrySet(),
                    entry -> entry.getKey().substring(0, entry.getKey().lastIndexOf('-')),
                    Map.Entry::getValue)
                .withoutZeros());
  }

  @Test
  void everyProgrammeHasItsArea() {
    List<TableRow> functions = rows("function_spending");

    Amounts.sum(functions, MadridTest::department, row -> amount(row, "amount"))
        .withoutZeros()
        .assertAgreesWith(madrid.expected(Totals.BY_DEPARTMENT, "obligaciones").withoutZeros());
    assertTrue(
        functions.stream()
            .allMatch(
                row ->
                    row.value("function_code")
                        .toString()
                        .startsWith(row.value("function_class_code").toString())));
  }

  @ParameterizedTest
  @ValueSource(ints = {2013, 2014, 2015})
  void textsAndLinesAreThoseOfTheFile(int year) throws IOException {
    List<String[]> file = madrid.rows(year);
    Set<Long> seen = new HashSet<>();
    for (TableRow row : rows("general_ledger")) {
      if (row.value("fiscal_year").equals(year)) {
        Long line = (Long) row.value("source_line_number");
        String[] cells = file.get(line.intValue() - 1);
        assertEquals(Madrid.path(year), row.value("path"));
        assertEquals(cells[5] + ": " + cells[9], row.value("description"));
        assertEquals(cells[8], row.value("economic_code"));
        assertTrue(seen.add(line), () -> "line " + line + " is there twice");
      }
    }

    assertEquals(
        file.stream().filter(cells -> new BigDecimal(cells[15]).signum() != 0).count(),
        seen.size());
  }

  private static List<TableRow> figures(String figure) {
    return rows("key_figures").stream()
        .filter(row -> row.value("figure_code").equals(figure))
        .toList();
  }

  private static List<TableRow> rows(String table) {
    return lake.read(lake.latestRelease())
        .sortedRows(TableCatalog.existing(table), RowFilter.everything());
  }

  private static String year(TableRow row) {
    return row.value("fiscal_year").toString();
  }

  private static String department(TableRow row) {
    return year(row) + "-" + row.value("department_code");
  }

  private static String chapter(TableRow row) {
    return ((String) row.value("economic_code")).substring(0, 1);
  }

  private static String group(TableRow row) {
    return GROUPS.get((String) row.value("item"));
  }

  private static BigDecimal amount(TableRow row, String column) {
    return (BigDecimal) row.value(column);
  }

  private static BigDecimal count(TableRow row, String column) {
    return BigDecimal.valueOf((Long) row.value(column));
  }
}
