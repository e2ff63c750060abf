package org.spendingreview.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.Browser;
import org.spendingreview.testing.SampleLake;

/** Every figure of the sample's page against its table, computed here once more. */
class ReviewPageFiguresTest {
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = SamplePage.browser();
  }

  @Test
  void everyRankAndValueIsThatOfTheTable() {
    List<TableRow> rows = SampleLake.rows("department_ranking", row -> isOf2021(row));
    Map<Object, List<TableRow>> byMeasure =
        rows.stream().collect(Collectors.groupingBy(row -> row.value("measure")));
    assertEquals(12, byMeasure.size());
    byMeasure.forEach(
        (measure, ranked) -> {
          browser.go("#overview?measure=" + measure);
          List<List<String>> shown = ReviewPageTest.ranking(browser);
          assertEquals(
              ReviewPageTest.sorted(ranked.stream().map(ReviewPageFiguresTest::ranked).toList()),
              ReviewPageTest.sorted(shown));
        });
  }

  private static List<String> ranked(TableRow row) {
    boolean rate = row.value("measure").toString().matches(".*_(rate|share)");
    BigDecimal value = (BigDecimal) row.value("value");
    String text = value == null ? "" : rate ? Printed.percent(value) : Printed.number(value);
    String group =
        row.value("rank_in_group") == null
            ? Printed.NOTHING
            : row.value("rank_in_group") + " / " + row.value("group_size");
    return List.of(
        String.valueOf(
            row.value("rank_in_city") == null ? Printed.NOTHING : row.value("rank_in_city")),
        row.value("department_name").toString(),
        row.value("department_code").toString(),
        row.value("peer_group").toString(),
        group,
        text);
  }

  @Test
  void everyKeyFigureOfEveryDepartmentAndYearIsThatOfTheTable() {
    Map<Object, String> names =
        SampleLake.rows("figures", row -> true).stream()
            .collect(
                Collectors.toMap(
                    row -> row.value("figure_code"), ReviewPageFiguresTest::chineseName));
    Map<Object, List<TableRow>> byDepartment =
        SampleLake.rows("key_figures", row -> true).stream()
            .collect(Collectors.groupingBy(row -> row.value("department_code")));
    for (TableRow department :
        SampleLake.rows("department_summary", ReviewPageFiguresTest::isOf2021)) {
      Object code = department.value("department_code");
      browser.go("#department?of=" + code);
      List<String> shown = new ArrayList<>();
      for (List<String> row : browser.table("各年度数字")) {
        shown.add(row.get(0) + " 2019 " + row.get(2));
        shown.add(row.get(0) + " 2020 " + row.get(3));
        shown.add(row.get(0) + " 2021 " + row.get(4));
      }
      List<String> expected =
          byDepartment.get(code).stream().map(row -> figure(row, names)).toList();
      List<String> missing = new ArrayList<>(expected);
      missing.removeAll(shown);
      assertEquals(List.of(), missing.stream().filter(f -> !f.endsWith(Printed.NOTHING)).toList());
      assertTrue(expected.size() > 40);
    }
  }

  private static String figure(TableRow row, Map<Object, String> names) {
    BigDecimal amount = (BigDecimal) row.value("amount");
    boolean money = row.value("unit").toString().startsWith("元");
    String text =
        amount == null ? Printed.NOTHING : money ? Printed.wan(amount) : Printed.whole(amount);
    return names.get(row.value("figure_code")) + " " + row.value("fiscal_year") + " " + text;
  }

  private static String chineseName(TableRow figure) {
    String name = figure.value("name").toString();
    return name.substring(0, name.indexOf(" / "));
  }

  @Test
  void indicatorsShowWhatIsDividedAndWhatItEarned() {
    browser.go("#department?of=417");
    List<String> row =
        browser.table("各项指标：分子、分母、比率与得分").stream()
            .filter(cells -> cells.get(0).equals("公用经费控制率"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("288.27", "120.54", "239.15%", "≤ 100.00%"), row.subList(1, 5));
    assertEquals("▼ 0.00 / 8.00", row.get(5));
    assertTrue(row.get(7).contains("239.15 % 超过 100 % 达 139 个百分点"), row.get(7));
    List<String> points =
        browser.table("各项指标：分子、分母、比率与得分").stream().map(cells -> cells.get(5).substring(2)).toList();
    assertEquals(
        ReviewPageTest.sorted(
            SampleLake.rows("indicator_scores", SampleLake.of(2021, "417")).stream()
                .map(score -> score.value("points") + " / " + score.value("full_points"))
                .toList()),
        ReviewPageTest.sorted(points));
  }

  @Test
  void theCitysTotalsAreTheSumsOfTheTable() {
    browser.go("#overview");
    BigDecimal total =
        SampleLake.rows(
                "key_figures",
                row -> isOf2021(row) && row.value("figure_code").equals("total_spending"))
            .stream()
            .map(row -> (BigDecimal) row.value("amount"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    String facts = browser.driver().findElement(By.id("city-facts")).getText();
    assertTrue(facts.contains(Printed.wan(total) + " 万元"), facts);
    assertEquals(
        List.of("2021", Printed.wan(total)),
        browser.table("各年度支出：基本与项目").stream()
            .filter(row -> row.get(0).equals("2021"))
            .map(row -> List.of(row.get(0), row.get(4)))
            .findFirst()
            .orElseThrow());
  }

  private static boolean isOf2021(TableRow row) {
    return row.value("fiscal_year").equals(2021);
  }
}
