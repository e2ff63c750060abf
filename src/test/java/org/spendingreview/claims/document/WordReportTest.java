package org.spendingreview.claims.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** What is read of Word documents, and what is not. */
class WordReportTest {
  @TempDir Path folder;

  @Test
  void paragraphsTablesAndNotesOfADocumentAreReadInTheirOrder() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("怀化市某局2021年度自评报告");
      XWPFTable table = document.createTable(3, 3);
      String[][] cells = {{"支出", "2021年", ""}, {"", "预算", "决算"}, {"基本支出", "1300", "1311.99"}};
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 3; column++) {
          table.getRow(row).getCell(column).setText(cells[row][column]);
        }
      }
      merge(table.getRow(0).getCell(0), STMerge.RESTART);
      merge(table.getRow(1).getCell(0), STMerge.CONTINUE);
      XWPFTableCell wide = table.getRow(0).getCell(1);
      wide.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
      table.getRow(0).removeCell(2);
      document.createParagraph().createRun().setText("以上为全年支出。");
      document.createFootnote().createParagraph().createRun().setText("含上年结转。");

      assertEquals(
          List.of(
              "怀化市某局2021年度自评报告",
              "[0:支出 1:2021年][1:预算 2:决算][0:基本支出 1:1300 2:1311.99]",
              "以上为全年支出。",
              "含上年结转。"),
          Reports.blocks(read(bytes(document))));
      assertEquals(
          "怀化市某局2021年度自评报告\n支出\t2021年\n预算\t决算\n基本支出\t1300\t1311.99\n以上为全年支出。\n含上年结转。\n",
          read(bytes(document)).text());
    }
  }

  private static void merge(XWPFTableCell cell, STMerge.Enum merge) {
    cell.getCTTc().addNewTcPr().addNewVMerge().setVal(merge);
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return bytes.toByteArray();
  }

  @Test
  void textOfTrackedChangesCountsWhereItWasInserted() {
    assertEquals(
        List.of("支出1311.99万元。", "前后相连。"),
        body(
            p(
                    "<w:r><w:t>支出</w:t></w:r><w:del><w:r><w:delText>13</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>1311.99</w:t></w:r></w:ins>"
                        + "<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>"
                        + "<w:moveTo><w:r><w:t>万元。</w:t></w:r></w:moveTo>")
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
                + r("前后")
                + "</w:p>"
                + p(r("相连。"))
                + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>"
                + "<w:tc>"
                + p(r("删去的行"))
                + "</w:tc></w:tr></w:tbl>"));
  }

  @Test
  void hiddenTextIsNotReadWhetherARunOrAStyleHidesIt() {
    DocxBytes file =
        DocxBytes.of(
                p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>" + r("可见"))
                    + "<w:p><w:pPr><w:pStyle w:val='Gone'/></w:pPr>"
                    + r("样式隐藏")
                    + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>仍可见</w:t></w:r></w:p>")
            .part(
                "styles",
                "<w:style w:type='paragraph' w:styleId='Gone'><w:basedOn w:val='Base'/></w:style>"
                    + "<w:style w:type='paragraph' w:styleId='Base'><w:basedOn w:val='Gone'/>"
                    + "<w:rPr><w:vanish/></w:rPr></w:style>");

    assertEquals(List.of("可见", "仍可见"), Reports.blocks(read(file.bytes())));
  }

  @Test
  void linksFieldsContentControlsAndTextBoxesAreText() {
    String box = "<w:txbxContent>" + p(r("框内文字")) + "</w:txbxContent>";
    assertEquals(
        List.of("见附件第3页（不含）-末", "框内文字", "控件内段落"),
        body(
            p(
                    "<w:hyperlink r:id='x'>"
                        + r("见附件")
                        + "</w:hyperlink><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
                        + "<w:r><w:instrText> PAGE </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
                        + r("第3页")
                        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
                        + "<w:sdt><w:sdtPr><w:alias w:val='无'/></w:sdtPr><w:sdtContent>"
                        + r("（不含）")
                        + "</w:sdtContent></w:sdt><w:r><w:noBreakHyphen/></w:r>"
                        + r("末")
                        + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>"
                        + box
                        + "</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                        + box
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
                + "<w:sdt><w:sdtContent>"
                + p(r("控件内段落"))
                + "</w:sdtContent></w:sdt>"));
  }

  @Test
  void aLineEndedByHandEndsAParagraphWhereTheSentenceEndsToo() {
    assertEquals(
        List.of("一、支出情况", "全年支出\n1311.99万元。", "其中基本支出"),
        body(
            p(
                "<w:r><w:t>一、支出情况</w:t><w:br/><w:br/><w:t>全年支出</w:t><w:br/>"
                    + "<w:t>1311.99万元。</w:t><w:br/><w:t>其中基本支出</w:t></w:r>")));
  }

  @Test
  void aTableInACellFollowsItsTableAndATableOfOneCellIsOnlyAFrame() {
    String inner = "<w:tbl><w:tr>" + tc(p(r("内1"))) + tc(p(r("内2"))) + "</w:tr></w:tbl>";
    assertEquals(
        List.of("[0:外1\n第二段 1:]", "[0:内1 1:内2]", "框中文字", "[0:内1 1:内2]"),
        body(
            "<w:tbl><w:tr>"
                + tc(p(r("外1")) + p(r("第二段")))
                + tc(inner + "<w:p/>")
                + "</w:tr></w:tbl><w:tbl><w:tr>"
                + tc(p(r("框中文字")) + inner)
                + "</w:tr></w:tbl>"));
  }

  @Test
  void rowsAndCellsMayLieInContentControlsAndBeginFurtherRight() {
    assertEquals(
        List.of("[0:甲 1:乙][1:丙]"),
        body(
            "<w:tbl><w:tblPr/><w:tblGrid/><w:sdt><w:sdtContent><w:tr>"
                + tc(p(r("甲")))
                + "<w:sdt><w:sdtContent>"
                + tc(p(r("乙")))
                + "</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"
                + "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>"
                + tc(p(r("丙")))
                + "</w:tr></w:tbl>"));
  }

  static String p(String runs) {
    return "<w:p>" + runs + "</w:p>";
  }

  static String r(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  private static String tc(String content) {
    return "<w:tc>" + content + "</w:tc>";
  }

  private List<String> body(String body) {
    return Reports.blocks(read(DocxBytes.of(body).bytes()));
  }

  private ReportDocument read(byte[] bytes) {
    return Reports.read(folder, "报告.docx", bytes);
  }
}
