package org.spendingreview.claims.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text: its encodings, its paragraphs and its tables. */
class PlainReportTest {
  private static final String SAMPLE =
      "2021年度部门整体支出绩效自评报告\n\n一、部门概况\n全年支出1311.99万元，其中基本支出的一部分用于人员经费。\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void theTextIsTheFileWhateverItsEncoding(String encoding) {
    ReportDocument read =
        Reports.read(folder, "报告.TXT", SAMPLE.getBytes(Charset.forName(encoding)));

    assertEquals("报告.TXT", read.name());
    assertEquals(SAMPLE, read.text());
  }

  @Test
  void textOfOlderComputersInTraditionalCharactersIsReadToo() {
    String text = "二、整體支出情況，全年的支出為壹千萬元。本單位一年內的支出，均依預算執行。\n";

    assertEquals(
        text, Reports.read(folder, "a.txt", text.getBytes(Charset.forName("Big5"))).text());
  }

  @Test
  void aByteOrderMarkIsDroppedAndLineEndsAreThoseOfTheText() {
    byte[] bytes = ("\uFEFF" + SAMPLE.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);

    assertEquals(SAMPLE, Reports.read(folder, "a.txt", bytes).text());
  }

  @Test
  void whereEveryParagraphHasItsLineALineIsAParagraph() {
    String prose = "本年度支出严格按照预算执行，各项经费使用规范，资金拨付手续完备，财务制度健全，未发现截留挤占挪用等情况";
    assertEquals(
        List.of("部门整体支出", "绩效自评报告", prose + "。", prose, "（一）基本支出", "附件1", "2021年度决算表"),
        text("部门整体支出\n绩效自评报告\n　　" + prose + "。\n　　" + prose + "\n（一）基本支出\n附件1\n2021年度决算表\n"));
  }

  @Test
  void linesBrokenAtAWidthAreOneParagraphEvenWithinANumber() {
    String text =
        """
        一、支出情况
        2021年本部门整体支出合计13
        11.99万元，其中基本支出1200.
        5万元，项目支出111.49万元，比
        上年有所下降。
        （二）公用经费
        全年公用经费支出共计88.16万元
        ，控制在预算以内。
        """;
    assertEquals(
        List.of(
            "一、支出情况",
            "2021年本部门整体支出合计13\n11.99万元，其中基本支出1200.\n5万元，项目支出111.49万元，比\n上年有所下降。",
            "（二）公用经费",
            "全年公用经费支出共计88.16万元\n，控制在预算以内。"),
        text(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 28, 35, 40, 45, 60})
  void aReportBrokenAtAnyWidthHasTheParagraphsItHadBefore(int width) {
    List<String> paragraphs =
        List.of(
            "二、部门整体支出管理及使用情况",
            "2021年我局全年总支出13111.99万元，其中：基本支出2210.38万元，占总支出的16.86%；项目支出10901.61万元，占总支出的83.14%。"
                + "与上年相比，总支出减少1208.4万元，下降8.44%，主要原因是压减了一般性支出，部分项目因疫情影响延后实施。",
            "（一）基本支出情况",
            "基本支出系保障机构正常运转、完成日常工作任务而发生的各项支出，包括用于在职和离退休人员基本工资、津贴补贴等人员经费，"
                + "以及办公费、印刷费、水电费、办公设备购置等日常公用经费，全年共计2210.38万元。",
            "“三公”经费支出共计38.6万元，控制在年初预算之内，其中公务接待费12.31万元，公务用车运行维护费26.29万元，因公出国（境）费0元。");
    StringBuilder wrapped = new StringBuilder();
    for (String paragraph : paragraphs) {
      String all = "　　" + paragraph;
      for (int i = 0; i < all.length(); i += width) {
        wrapped.append(all, i, Math.min(all.length(), i + width)).append('\n');
      }
    }

    assertEquals(
        paragraphs,
        text(wrapped.toString()).stream().map(block -> block.replace("\n", "")).toList());
  }

  @Test
  void rowsDividedByTabsStrokesOrBlanksAreTables() {
    assertEquals(
        List.of(
            "[0:项目 1:预算 2:决算][0:合计 1: 2:1311.99]",
            "[0:甲 1:1][0:乙 1:]",
            "[0:年度 1:金额][0:2021 1:12.5]"),
        text(
            """
            项目\t预算\t决算
            合计\t\t1311.99

            ┌──┬──┐
            │ 甲 │ 1 │
            ├──┼──┤
            │ 乙 │   │
            └──┴──┘

            年度　　金额
            2021    12.5
            """));
  }

  @Test
  void whereBlanksDivideACellStandsUnderTheColumnItIsPrintedUnder() {
    assertEquals(
        List.of("[0:项目 1:预算数 2:决算数][0:合　计 1:100.00 2:99.00][0:其中 2:5.00]"),
        text("项目      预算数    决算数\n合　计    100.00    99.00\n其中                5.00\n"));
  }

  @Test
  void oneLineWithBlanksOrTabsIsNoTable() {
    assertEquals(
        List.of("填报人：张三    电话：12345", "正文在这里。", "（一）  基本支出", "（二）  项目支出"),
        text("填报人：张三    电话：12345\n正文在这里。\n（一）  基本支出\n（二）  项目支出\n"));
  }

  private List<String> text(String text) {
    return Reports.blocks(folder, "a.txt", text);
  }
}
