package org.spendingreview.claims.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The numbers that Word shows before headings and does not keep in their text. */
class WordNumbersTest {
  @TempDir Path folder;

  @Test
  void theNumbersOfHeadingsOnTwoLevelsAreWrittenBeforeThem() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      CTAbstractNum levels = CTAbstractNum.Factory.newInstance();
      levels.setAbstractNumId(BigInteger.ZERO);
      level(levels, 0, STNumberFormat.CHINESE_COUNTING_THOUSAND, "%1、");
      level(levels, 1, STNumberFormat.CHINESE_COUNTING_THOUSAND, "（%2）");
      level(levels, 2, STNumberFormat.DECIMAL, "%3.");
      BigInteger list =
          document
              .createNumbering()
              .addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(levels)));
      heading(document, list, 0, "部门概况");
      heading(document, list, 1, "基本情况");
      heading(document, list, 1, "年度工作");
      heading(document, list, 2, "99人在职");
      heading(document, list, 0, "支出情况");
      heading(document, list, 1, "基本支出");
      document.createParagraph().createRun().setText("无编号");

      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      assertEquals(
          List.of("一、部门概况", "（一）基本情况", "（二）年度工作", "1. 99人在职", "二、支出情况", "（一）基本支出", "无编号"),
          read(bytes.toByteArray()));
    }
  }

  private static void level(
      CTAbstractNum levels, int number, STNumberFormat.Enum format, String text) {
    CTLvl level = levels.addNewLvl();
    level.setIlvl(BigInteger.valueOf(number));
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(text);
  }

  private static void heading(XWPFDocument document, BigInteger list, int level, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.valueOf(level));
    paragraph.createRun().setText(text);
  }

  @Test
  void aStyleMayNumberItsParagraphsAndAParagraphMaySayNo() {
    DocxBytes file =
        DocxBytes.of(
                styled("H1", "", "概况")
                    + styled("H2", "", "基本情况")
                    + styled("H1", "<w:numPr><w:numId w:val='0'/></w:numPr>", "不编号")
                    + styled("H1", "", "支出"))
            .part(
                "styles",
                "<w:style w:type='paragraph' w:styleId='H1'><w:pPr><w:numPr>"
                    + "<w:numId w:val='7'/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:type='paragraph' w:styleId='H2'><w:basedOn w:val='H1'/></w:style>")
            .part(
                "numbering",
                "<w:abstractNum w:abstractNumId='3'>"
                    + level(0, "<w:pStyle w:val='H1'/>", "japaneseCounting", "第%1章 ")
                    + level(1, "<w:pStyle w:val='H2'/><w:isLgl/>", "decimal", "%1.%2")
                    + "</w:abstractNum><w:num w:numId='7'><w:abstractNumId w:val='3'/></w:num>");

    assertEquals(List.of("第一章 概况", "1.1 基本情况", "不编号", "第二章 支出"), read(file.bytes()));
  }

  @Test
  void listsOfTheSameLevelsCountOnUnlessOneBeginsAgain() {
    String again = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride>";
    DocxBytes file =
        DocxBytes.of(item(1, "甲") + item(2, "乙") + item(3, "丙") + item(3, "丁") + item(9, "戊"))
            .part(
                "numbering",
                "<w:abstractNum w:abstractNumId='0'>"
                    + level(0, "", "decimalEnclosedCircle", "%1")
                    + "</w:abstractNum>"
                    + num(1, "")
                    + num(2, "")
                    + num(3, again));

    assertEquals(List.of("① 甲", "② 乙", "① 丙", "② 丁", "戊"), read(file.bytes()));
  }

  private static String num(int id, String override) {
    return "<w:num w:numId='" + id + "'><w:abstractNumId w:val='0'/>" + override + "</w:num>";
  }

  private static String level(int level, String more, String format, String text) {
    return ("<w:lvl w:ilvl='%d'><w:start w:val='1'/><w:numFmt w:val='%s'/>%s"
            + "<w:lvlText w:val='%s'/></w:lvl>")
        .formatted(level, format, more, text);
  }

  private static String item(int list, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='"
        + list
        + "'/></w:numPr></w:pPr>"
        + WordReportTest.r(text)
        + "</w:p>";
  }

  private static String styled(String style, String more, String text) {
    return "<w:p><w:pPr><w:pStyle w:val='"
        + style
        + "'/>"
        + more
        + "</w:pPr>"
        + WordReportTest.r(text)
        + "</w:p>";
  }

  @ParameterizedTest
  @CsvSource({
    "chineseCounting, 1, 一",
    "chineseCounting, 10, 十",
    "chineseCounting, 11, 十一",
    "chineseCountingThousand, 20, 二十",
    "chineseCountingThousand, 123, 一百二十三",
    "japaneseCounting, 105, 一百零五",
    "chineseLegalSimplified, 12, 壹拾贰",
    "ideographDigital, 10, 一〇",
    "decimalFullWidth, 12, １２",
    "decimalEnclosedCircleChinese, 20, ⑳",
    "decimalEnclosedCircle, 21, 21",
    "decimalEnclosedParen, 3, ⑶",
    "ideographTraditional, 2, 乙",
    "decimalZero, 7, 07",
    "upperRoman, 14, XIV",
    "lowerLetter, 28, bb",
    "somethingNew, 5, 5",
  })
  void aNumberIsWrittenAsWordWritesIt(String format, int number, String written) {
    assertEquals(written, NumberWords.of(number, format));
  }

  private List<String> read(byte[] bytes) {
    return Reports.blocks(Reports.read(folder, "a.docx", bytes));
  }
}
