package org.spendingreview.claims.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of web pages: what a browser shows. */
class HtmlReportTest {
  @TempDir Path folder;

  @Test
  void blocksAreParagraphsAndWhatABrowserHidesIsNotRead() {
    assertEquals(
        List.of("自评 报告", "一、概况", "支出1311.99万元", "文中文字"),
        page(
            "<head><title>标题</title><style>p{}</style></head><h1>自评\n  报告</h1>"
                + "<script>var a=1;</script><div>一、概况<p>支出<b>1311</b>.99<span>万元</span></p>"
                + "<p style='Display: NONE'>隐藏</p><p hidden>隐藏</p><!-- 注释 -->"
                + "文中<del>删去</del><ins>文字</ins></div>"));
  }

  @Test
  void aLineBreakEndsAParagraphOnlyWhereTheTextDoes() {
    assertEquals(
        List.of("全年支出\n1311.99万元。", "其中：", "（一）基本支出", "项目支出"),
        page("<p>全年支出<br>1311.99万元。<br>其中：<br>（一）基本支出<br>&nbsp;&nbsp;　项目支出</p>"));
  }

  @Test
  void itemsOfOrderedListsHaveTheirNumbers() {
    assertEquals(
        List.of("3、甲", "7、乙", "丙", "八、丁", "己", "一、戊"),
        page(
            "<ol start=3><li><p>甲</p></li><li value=7>乙<ul><li>丙</li></ul></li></ol>"
                + "<ol start=8 style='list-style-type: cjk-ideographic'><li>丁</li></ol>"
                + "<ol style='list-style:none'><li>己</li></ol>"
                + "<ol style='list-style-type:simp-chinese-informal'><li>戊</li></ol>"));
  }

  @Test
  void cellsStandInTheColumnsOfTheGrid() {
    assertEquals(
        List.of("附表", "[0:项目 1:2021年][1:预算 2:决算][0:合计 1:10 2:9][0:备注]", "后文"),
        page(
            "<table><caption>附表</caption><thead><tr><th rowspan=2>项目<th colspan=2>2021年"
                + "<tr><th>预算<th>决算</thead><tbody><tr><td>合计<td>10<td>9"
                + "<tr style='display:none'><td>隐藏<tr><td colspan=99999>备注</tbody></table>后文"));
  }

  @Test
  void aTableWithinATableFollowsIt() {
    assertEquals(
        List.of("[0:外\n第二段 1:右]", "[0:内1 1:内2]"),
        page("<table><tr><td><p>外<p>第二段<table><tr><td>内1<td>内2</table><td>右</tr></table>"));
  }

  @Test
  void aPageWhoseEncodingIsWrongOrUndeclaredIsReadByItsBytes() {
    for (String head : List.of("", "<meta charset=utf-8>", "<meta charset=gb2312>")) {
      assertEquals(
          List.of("市工信局镕〇全年支出1311.99万元。"),
          Reports.blocks(folder, "a.htm", head + "<p>市工信局镕〇全年支出1311.99万元。", "GB18030"),
          head);
    }
    assertEquals(
        List.of("全年支出"), Reports.blocks(folder, "b.HTML", "<meta charset=gbk><p>全年支出", "GBK"));
  }

  @Test
  void elementsThatPeopleForgotToCloseDoNotMatter() {
    assertEquals(List.of("深处"), page("<b><i><u>".repeat(5000) + "深处"));
    assertEquals(List.of("深处"), page("<div>".repeat(5000) + "深处"));
  }

  private List<String> page(String html) {
    return Reports.blocks(folder, "a.html", "<meta charset=utf-8>" + html);
  }
}
