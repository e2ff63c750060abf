package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.SampleLake;

/**
 * What the published report of department 417 says of 2021, to the printed digit: amounts in 万元 and
 * rates in percent with two decimals. The expected figures are the report's, recomputed where it
 * contradicts itself.
 */
class PublishedReportTest {
  private static final String DEPARTMENT = "417";

  @ParameterizedTest
  @CsvSource({
    "initial_budget,1311.99",
    "initial_basic_budget,801.99",
    "initial_project_budget,510.00",
    "adjustment_budget,398.18",
    "carried_in,2359.67",
    "carried_out,0.00",
    "available_budget,4069.84",
    "total_spending,4069.86",
    "basic_spending,1495.93",
    "project_spending,2573.93",
    "personnel_spending,1207.66",
    "running_cost_spending,288.27",
    "running_cost_budget,120.54",
    "three_public_spending,40.90",
    "three_public_budget,75.00",
    "meeting_spending,9.82",
    "training_spending,15.25",
    "procurement_budget,180.00",
    "procurement_spending,438.64",
    "total_assets,5605.86",
    "total_liabilities,5054.38",
    "net_assets,551.49"
  })
  void prints(String figure, String printed) {
    assertEquals(printed, tenThousands(figure(figure, "amount")));
  }

  @ParameterizedTest
  @CsvSource({"approved_posts,99", "in_post,88"})
  void counts(String figure, String printed) {
    assertEquals(printed, figure(figure, "amount").setScale(0).toPlainString());
  }

  @ParameterizedTest
  @CsvSource({
    "basic_spending,share,36.76",
    "project_spending,share,63.24",
    "personnel_spending,share,80.73",
    "personnel_spending,change_rate,3.71",
    "running_cost_spending,change_rate,-25.07",
    "basic_spending,change_rate,-3.44",
    "three_public_spending,change_rate,-1.99",
    "three_public_budget,change_rate,2.26"
  })
  void printsRates(String figure, String column, String printed) {
    assertEquals(printed, percent(figure(figure, column)));
  }

  @ParameterizedTest
  @CsvSource({"basic_spending,-53.29", "three_public_spending,-0.83"})
  void printsChanges(String figure, String printed) {
    assertEquals(printed, tenThousands(figure(figure, "change_amount")));
  }

  @ParameterizedTest
  @CsvSource({
    "BASIC,301,1095.80",
    "BASIC,302,286.46",
    "BASIC,303,111.86",
    "BASIC,310,1.81",
    "PROJECT,301,67.27",
    "PROJECT,302,2001.23",
    "PROJECT,303,27.73",
    "PROJECT,310,477.70"
  })
  void printsClasses(String type, String economicClass, String printed) {
    TableRow row =
        one(
            SampleLake.rows(
                "spending_structure",
                SampleLake.of(2021, DEPARTMENT)
                    .and(r -> r.value("expenditure_type").equals(type))
                    .and(r -> r.value("economic_class_code").equals(economicClass))));
    assertEquals(printed, tenThousands(decimal(row, "amount")));
  }

  @ParameterizedTest
  @CsvSource({
    "业务工作经费,122.29",
    "“十四五”规划编制费,86.79",
    "市州新增规模工业企业培育发展奖励,80.85",
    "引导企业科技创新费,52.53",
    "防疫应急物资储备,2033.31",
    "无线电管理经费,128.36",
    "专项设备购置费,69.80"
  })
  void printsProjects(String name, String printed) {
    TableRow row =
        one(
            SampleLake.rows(
                "project_spending",
                SampleLake.of(2021, DEPARTMENT).and(r -> name.equals(r.value("project_name")))));
    assertEquals(printed, tenThousands(decimal(row, "actual_amount")));
    assertEquals("1.000000", decimal(row, "execution_rate").toPlainString());
  }

  @Test
  void projectsWithoutParentAddUpToProjectSpending() {
    BigDecimal sum =
        SampleLake.rows(
                "project_spending",
                SampleLake.of(2021, DEPARTMENT).and(r -> r.value("parent_project_code") == null))
            .stream()
            .map(row -> decimal(row, "actual_amount"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(figure("project_spending", "amount"), sum);
    assertEquals(
        5,
        SampleLake.rows(
                "project_spending",
                SampleLake.of(2021, DEPARTMENT).and(r -> r.value("parent_project_code") != null))
            .size(),
        "children of projects");
  }

  @ParameterizedTest
  @CsvSource({
    "staffing_control_rate,88.89,0.888889",
    "three_public_change_rate,2.26,0.022634",
    "budget_completion_rate,100.00,1.000000",
    "budget_control_rate,30.35,0.303493",
    "public_expense_control_rate,239.15,2.391488",
    "three_public_control_rate,54.53,0.545333",
    "procurement_execution_rate,243.69,2.436889"
  })
  void measures(String indicator, String printed, String exact) {
    BigDecimal rate = decimal(rate(indicator), "rate");
    assertEquals(printed, percent(rate));
    assertEquals(exact, rate.toPlainString());
  }

  @ParameterizedTest
  @CsvSource({"building_area_control_rate", "building_investment_control_rate"})
  void nothingBuiltIsNotApplicable(String indicator) {
    assertEquals("NOT_APPLICABLE", rate(indicator).value("status"));
  }

  @Test
  void scoresSeventyNinePointSixOfAHundred() {
    TableRow summary = one(SampleLake.rows("department_summary", SampleLake.of(2021, DEPARTMENT)));
    assertEquals("79.60", decimal(summary, "total_points").toPlainString());
    assertEquals("100.00", decimal(summary, "possible_points").toPlainString());
    assertEquals("0.796000", decimal(summary, "points_share").toPlainString());
    assertEquals("中 / fair", summary.value("grade"));
    assertEquals("COMPLETE", summary.value("completeness"));
  }

  @ParameterizedTest
  @CsvSource({
    "three_public_change_rate,4.00,2.26 %",
    "budget_control_rate,0.00,30.35 % lies above 30 %: 0 of 5",
    "public_expense_control_rate,0.00,239.15 %",
    "procurement_execution_rate,0.00,243.69 %",
    "key_work_completion,7.60,94.966"
  })
  void explainsEveryPointLost(String indicator, String points, String words) {
    TableRow row = one(scores(indicator));
    assertEquals(points, decimal(row, "points").toPlainString());
    String explanation = String.valueOf(row.value("explanation"));
    assertTrue(explanation.contains(words), explanation);
  }

  @Test
  void losesPointsNowhereElse() {
    List<String> lost =
        SampleLake.rows("indicator_scores", SampleLake.of(2021, DEPARTMENT)).stream()
            .filter(row -> decimal(row, "points").compareTo(decimal(row, "full_points")) < 0)
            .map(row -> String.valueOf(row.value("indicator_code")))
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "budget_control_rate",
            "key_work_completion",
            "procurement_execution_rate",
            "public_expense_control_rate",
            "three_public_change_rate"),
        lost);
  }

  private static List<TableRow> scores(String indicator) {
    return SampleLake.rows(
        "indicator_scores",
        SampleLake.of(2021, DEPARTMENT).and(r -> r.value("indicator_code").equals(indicator)));
  }

  private static TableRow rate(String indicator) {
    return one(
        SampleLake.rows(
            "control_rates",
            SampleLake.of(2021, DEPARTMENT).and(r -> r.value("indicator_code").equals(indicator))));
  }

  private static BigDecimal figure(String code, String column) {
    return decimal(
        one(
            SampleLake.rows(
                "key_figures",
                SampleLake.of(2021, DEPARTMENT).and(r -> r.value("figure_code").equals(code)))),
        column);
  }

  private static TableRow one(List<TableRow> rows) {
    assertEquals(1, rows.size(), "rows");
    return rows.get(0);
  }

  private static BigDecimal decimal(TableRow row, String column) {
    return (BigDecimal) row.value(column);
  }

  private static String tenThousands(BigDecimal yuan) {
    return yuan.movePointLeft(4).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static String percent(BigDecimal fraction) {
    return fraction.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
