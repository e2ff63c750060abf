package org.spendingreview.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spendingreview.testing.SampleLake;
import org.spendingreview.testing.SharedSpark;

/** The sample's release as an analyst opens it. */
class NotebookTest {
  private static Notebook review;

  @BeforeAll
  static void open() {
    SharedSpark.session();
    review = Notebook.open(SampleLake.path());
  }

  @Test
  void aNotebookSaysWhichReleaseItShows() {
    String about = review.about().text();
    assertTrue(about.startsWith("第 1 号发布：2021 年度，发布于 20"), about);
    assertTrue(about.contains("部门：完整 22 个，不完整 1 个，暂缓 1 个"), about);
  }

  @Test
  void everyTableOfTheReleaseIsAViewAndListedWithItsVersionAndGrain() {
    for (String table : review.release().tableVersions().keySet()) {
      review.sql("select * from " + table);
    }
    List<String> tables = review.tables().text().lines().toList();
    assertEquals(review.release().tableVersions().size() + 1, tables.size());
    assertTrue(tables.contains("key_figures | 0 | 年度 × 部门编码 × 数字编码 | 12"), tables::toString);
  }

  @Test
  void theColumnsOfATableAreExplained() {
    String columns = review.columns("three_public_trend").text();
    assertTrue(columns.contains("control_rate | 控制率 | DECIMAL(18,6)"), columns);
    String message =
        assertThrows(IllegalArgumentException.class, () -> review.columns("figure")).getMessage();
    assertTrue(message.contains("figure") && message.contains("deliveries"), message);
  }

  @Test
  void columnsBearTheirTermsAmountsAreInWanAndRatesInPercent() {
    String rows =
        review
            .show(
                """
                select department_name, economic_class_name, amount, share_of_total, fiscal_year
                from spending_structure
                where fiscal_year = :fiscal_year and department_code = '417'
                  and expenditure_type = 'BASIC' and economic_class_code in ('301', '310')
                order by economic_class_code
                """)
            .text();
    assertEquals(
        """
        部门名称 | 经济分类类级名称 | 金额（万元） | 占总支出比重 | 年度
        怀化市工业和信息化局 | 工资福利支出 | 1,095.80 | 26.92% | 2021
        怀化市工业和信息化局 | 资本性支出 | 1.81 | 0.04% | 2021""",
        rows);
  }

  @Test
  void aColumnThatHoldsPersonsTooIsNotShownInWanButWhatIsAddedUpIs() {
    String rows =
        review
            .show(
                """
                select amount, sum(amount) over () as `合计`
                from key_figures
                where fiscal_year = :fiscal_year and department_code = '417'
                  and figure_code = 'total_spending'
                """)
            .text();
    assertEquals("数额 | 合计（万元）\n40,698,600.00 | 4,069.86", rows);
  }

  @Test
  void aNameThatEndsWithAUnitShowsValuesInIt() {
    String rows =
        review
            .show(
                """
                select total_points as `得分`, cast(12.345 as decimal(28, 2)) as `人均（元）`, grade,
                    explanation as `说明`
                from department_summary join indicator_scores using (fiscal_year, department_code)
                where department_code = '417' and fiscal_year = :fiscal_year
                  and indicator_code = 'budget_control_rate'
                """)
            .text();
    List<String> lines = rows.lines().toList();
    assertEquals("得分 | 人均（元） | 等级 | 说明", lines.get(0));
    assertTrue(lines.get(1).startsWith("79.60 | 12.35 | 中 | "), rows);
    assertTrue(!lines.get(1).contains(" / "), "one language only: " + rows);
  }

  @Test
  void aColumnOfATableIsAFractionOnlyIfTheTableSaysSo() {
    String rows =
        review
            .show(
                """
                select value, percentile, cast(0.5 as double) as `一半`, sqrt(-1) as `无`
                from department_ranking
                where fiscal_year = :fiscal_year and department_code = '417'
                  and measure = 'public_expense_control_rate'
                """)
            .text();
    assertEquals("数值 | 百分位 | 一半 | 无\n2.391488 | 0.00% | 0.50 | –", rows);
    assertTrue(
        review
            .show(
                "select sum(points) as `分` from indicator_scores where department_code = '417' and fiscal_year = 2021")
            .text()
            .endsWith("79.60"));
  }

  @Test
  void anEmptyChartSaysSoAndALakeMustBeNamed() {
    assertEquals(
        "超支：没有符合条件的行。", review.chart("bars", "超支", "select 'a' as k, 1 as v where false").text());
    String message = assertThrows(IllegalArgumentException.class, Notebook::open).getMessage();
    assertTrue(message.startsWith("环境变量 SPENDING_REVIEW_LAKE 没有指明数据湖。"), message);
  }

  @Test
  void onlyTheFirstRowsAreShownAndThisIsSaid() {
    String rows = review.show("select path from general_ledger").text();
    assertEquals(202, rows.lines().count());
    assertTrue(rows.endsWith("只显示前 200 行；要看其余各行，请在查询中加条件或汇总。"));
    assertTrue(review.show("select 1 as a where false").html().contains("没有符合条件的行。"));
  }

  @Test
  void whatADeliverySaysIsNoElement() {
    Html shown =
        review.show("select '<script>alert(1)</script>' as `<b>`, array('a & b') as parts");
    assertTrue(shown.html().contains(">&lt;b&gt;</th>"), shown.html());
    assertTrue(shown.html().contains("<td>&lt;script&gt;alert(1)&lt;/script&gt;</td>"));
    assertTrue(shown.html().contains(">a &amp; b</td>"));
    Html chart = review.chart("bars", "</script>", "select '</script>' as a, 1 as b");
    assertEquals(1, chart.html().split("</script>", -1).length - 1, chart.html());
  }

  @Test
  void aChartTakesColumnsAsSeriesOrNamesThem() {
    ChartSeries columns =
        ChartSeries.of(
            review.sql(
                """
                select fiscal_year as `年度`, initial_budget_amount as `年初预算`, actual_amount as `支出`
                from three_public_trend where department_code = '417' and item = 'TOTAL'
                order by fiscal_year
                """),
            org.spendingreview.wording.Wording.CHINESE);
    assertEquals("万元", columns.unit());
    assertEquals(List.of("2019", "2020", "2021"), columns.categories());
    assertEquals(List.of("年初预算", "支出"), List.copyOf(columns.series().keySet()));
    assertEquals("40.90", columns.series().get("支出").get(2).toPlainString());

    ChartSeries named =
        ChartSeries.of(
            review.sql(
                "select * from values ('a', 'x', 1), ('a', 'y', 2), ('b', 'y', 3) t(k, s, v)"),
            org.spendingreview.wording.Wording.CHINESE);
    assertEquals("{x=[1, null], y=[2, 3]}", named.series().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pie  | select 'a' as k, 1 as v | 没有名为“pie”的图表；可用的有：bars, stacked-bars, columns, stacked-columns, lines。",
        "bars | select 'a' as k | 图表要求第一列为类别，其后各列均为数值，或者第二列为系列名称、第三列为数值；查询结果的列是：k。请修改查询。",
        "bars | select 'a' as k, 1 as `人（个）`, 2 as `地（亩）` | 一张图只能有一种计量单位；这几列的单位不同：人（个）, 地（亩）。请分开作图，或在列名末尾用括号注明单位，如“人均（元）”。",
        "bars | select * from values ('a', 'x', 1), ('a', 'x', 2) t(k, s, v) | “a / x”有两个数值，图上只能画一个。请在查询中汇总。",
        "bars | select id as k, id as v from range(2001) | 图表最多画 2000 行。请在查询中加条件或汇总。"
      })
  void whatCannotBeDrawnIsExplained(String kind, String query, String told) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> review.chart(kind, "x", query))
            .getMessage();
    assertEquals(told, message);
  }

  @Test
  void aReleaseIsOpenedByItsNumberAndAnotherBesideIt() {
    Notebook first = Notebook.open(SampleLake.path(), 1).also(1, "before_");
    assertEquals(
        0, first.sql("select * from key_figures except select * from before_key_figures").count());
    assertEquals(1, first.releases().size());
    String message =
        assertThrows(IllegalArgumentException.class, () -> Notebook.open(SampleLake.path(), 9))
            .getMessage();
    assertTrue(message.contains("9"), message);
    assertTrue(message.contains("1"), message);
  }

  @Test
  void theReadmesSqlReadsARelease() throws IOException {
    Matcher block =
        Pattern.compile("<!-- tested: spark-sql -->\n```sql\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("notebooks/README.md")));
    assertTrue(block.find());
    String statements = block.group(1).replace("target/lake", SampleLake.path());
    List<Row> last = List.of();
    for (String statement : statements.split(";", -1)) {
      if (!statement.isBlank()) {
        last = SharedSpark.session().sql(statement).collectAsList();
        assertFalse(last.isEmpty(), statement);
      }
    }
    assertEquals(
        List.of("市机关事务服务中心", "市商务局", "市生态环境局"),
        last.stream().map(row -> row.getString(0)).toList());
  }
}
