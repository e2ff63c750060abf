package org.spendingreview.draft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** The draft in the prescribed form: its parts, its figures, its look. */
class DraftReportTest {
  private static DraftedReport report;

  @BeforeAll
  static void draft() {
    report = DraftedReport.of("417");
  }

  @Test
  void theSevenPartsStandInOrder() {
    assertEquals(
        List.of(
            "一、部门概况",
            "二、部门整体支出管理及使用情况",
            "三、部门专项组织实施情况",
            "四、资产管理情况",
            "五、部门整体支出绩效情况",
            "六、存在的主要问题",
            "七、改进措施和有关建议"),
        report.document().getParagraphs().stream()
            .filter(paragraph -> styleOf(paragraph).getName().equals("heading 1"))
            .map(XWPFParagraph::getText)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "批复编制数99人，截至2021年末在职人员88人",
        "年初部门整体支出总预算1311.99万元，其中：基本支出801.99万元"
            + "（工资福利支出611.35万元，商品和服务支出120.54万元，对个人和家庭的补助70.10万元）；"
            + "项目支出510.00万元",
        "年中预算调整（净额）398.18万元，其中：基本支出调增398.18万元；上年结转2359.67万元；" + "全年预算数4069.84万元",
        "部门整体决算总支出4069.86万元",
        "基本支出1495.93万元，占总支出的36.76%",
        "项目支出2573.93万元，占总支出的63.24%",
        "2021年基本支出1495.93万元，较上年减少53.29万元，下降3.44%。",
        "人员经费1207.66万元，占基本支出的80.73%，较上年增加43.17万元，增长3.71%",
        "公用经费288.27万元，占基本支出的19.27%，较上年减少96.46万元，下降25.07%",
        "“三公”经费支出40.90万元，年初预算75.00万元，比年初预算少支出34.10万元，"
            + "较上年减少0.83万元，下降1.99%。年初预算较上年增加1.66万元，增长2.26%。",
        "会议费9.82万元",
        "培训费15.25万元",
        "按经济分类：工资福利支出67.27万元，商品和服务支出2001.23万元，" + "对个人和家庭的补助27.73万元，资本性支出477.70万元",
        "资金来源：一般公共预算拨款2573.93万元",
        "2021年末资产总额5605.86万元，较上年减少4491.52万元",
        "净资产551.49万元，较上年减少4487.40万元",
        "共性指标得分79.60分（可得100.00分，得分率79.60%），等级为“中”",
        "财政供养人员控制率88.89%，达到预期目标",
        "新建楼堂馆所面积控制率。台账已报，无可计量内容。",
        "公用经费实际支出288.27万元，年初预算安排120.54万元，公用经费控制率239.15%，未达到预期目标",
        "没有新建楼堂馆所竣工"
      })
  void theFiguresOfDepartment417StandInSentences(String sentence) {
    assertTrue(report.text().contains(sentence), report.text());
  }

  @Test
  void partSixNamesTheProblemsWorstFirstAndPartSevenAdvisesOnEach() {
    String problems = report.part("六、", "七、");
    List<String> leads =
        Pattern.compile("(?m)^\\d[.](.+?)未达到预期目标。")
            .matcher(problems)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertEquals(List.of("公用经费控制率", "政府采购执行率", "预算控制率", "“三公经费”变动率"), leads);
    for (String rate : List.of("公用经费控制率239.15%", "政府采购执行率243.69%", "预算控制率30.35%")) {
      assertTrue(problems.contains(rate), problems);
    }
    assertTrue(problems.contains("30.35%高于30%，5分得0分，失分5.00分"), problems);
    assertTrue(problems.contains("243.69%，同类组4个参排部门的中位数为88.93%"), problems);
    assertFalse(problems.contains("十二月"), "spending less in December is no problem");
    String advice = report.text().substring(report.text().indexOf("七、改进"));
    leads.forEach(lead -> assertTrue(advice.contains("关于" + lead), advice));
  }

  @Test
  void everyParagraphHasAChineseFontByItsStyle() {
    report
        .paragraphs()
        .forEach(
            paragraph -> {
              CTRPr letters = styleOf(paragraph).getCTStyle().getRPr();
              assertTrue(letters.getRFontsArray(0).isSetEastAsia(), paragraph.getText());
              paragraph
                  .getRuns()
                  .forEach(run -> assertEquals(null, run.getFontFamily(), run.text()));
            });
  }

  @Test
  void numbersInTablesStandRight() {
    List<XWPFParagraph> numbers =
        report
            .paragraphs()
            .filter(paragraph -> paragraph.getText().matches("-?\\d+[.]\\d\\d%?"))
            .toList();
    assertTrue(numbers.size() > 100, numbers.size() + " numbers");
    for (XWPFParagraph number : numbers) {
      assertEquals(
          "right",
          styleOf(number).getCTStyle().getPPr().getJc().getVal().toString(),
          number.getText());
    }
  }

  @Test
  void moneyHasTwoDecimalsAndNoSeparators() {
    List<String> others =
        Pattern.compile("[-0-9.,]+(?=万元)")
            .matcher(report.text())
            .results()
            .map(match -> match.group())
            .filter(money -> !money.matches("-?\\d+[.]\\d\\d"))
            .toList();
    assertEquals(List.of(), others);
  }

  @Test
  void tablesHaveHeadsOnEveryPageAndFillTheText() {
    assertEquals(6, report.document().getTables().size());
    for (XWPFTable table : report.document().getTables()) {
      assertTrue(table.getRow(0).isRepeatHeader());
      assertEquals(8844, table.getWidth());
    }
  }

  @Test
  void theTwoChartsAreWordsOwn() {
    List<XWPFChart> charts = report.document().getCharts();
    assertEquals(2, charts.size());
    assertTrue(titles(charts).contains("图1　2019—2021年基本支出和项目支出"), titles(charts));
    assertTrue(titles(charts).contains("图2　2021年“三公”经费年初预算和实际支出"), titles(charts));
    String first = charts.get(0).getCTChart().xmlText();
    assertTrue(first.contains("1495.93") && first.contains("2573.93"), first);
  }

  private static String titles(List<XWPFChart> charts) {
    return String.join(
        "\n", charts.stream().map(c -> c.getTitle().getBody().getParagraph(0).getText()).toList());
  }

  @Test
  void thePlacesForPeopleAreMarkedAndCounted() {
    long marked =
        report
            .paragraphs()
            .flatMap(paragraph -> paragraph.getRuns().stream())
            .filter(run -> report.document().getStyles().getStyle(run.getStyle()) != null)
            .filter(run -> styleName(run.getStyle()).equals("待填写"))
            .count();
    assertEquals(report.places().size(), marked);
    assertTrue(report.places().contains("请填写：主要职能"), report.places().toString());
  }

  @Test
  void theSameReleaseGivesTheSameBytes() {
    assertArrayEquals(report.bytes(), DraftedReport.of("417").bytes());
  }

  @Test
  void anIncompleteDeliveryIsSaidFirstAndInPartSix() {
    DraftedReport incomplete = DraftedReport.of("303");
    assertTrue(
        incomplete.document().getParagraphs().get(2).getText().startsWith("数据不完整："),
        incomplete.text());
    assertTrue(incomplete.part("六、", "七、").contains("报送的台账不完整"), incomplete.text());
  }

  @Test
  void aNewDepartmentHasNoChange() {
    assertFalse(DraftedReport.of("206").text().contains("较上年"));
  }

  @Test
  void whatWasNotDeliveredIsSaidAndNoZero() {
    String text = DraftedReport.of("403").text();
    assertTrue(text.contains("未报送的台账：政府采购。"), text);
    assertTrue(text.contains("政府采购台账未报送。【请填写：政府采购预算和实际采购金额】"), text);
    assertTrue(text.contains("政府采购执行率（6.00分），其分值不计入可得分"), text);
  }

  private static XWPFStyle styleOf(XWPFParagraph paragraph) {
    return report.document().getStyles().getStyle(paragraph.getStyle());
  }

  private static String styleName(String id) {
    return report.document().getStyles().getStyle(id).getName();
  }
}
