package org.spendingreview.draft;

import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;

/** The letters of a chart: small, black, Chinese ones in the font of the template's style. */
final class ChartFonts {
  /** In hundredths of a point. */
  private static final int SIZE = 900;

  private static final int TITLE_SIZE = 1050;

  private final Optional<String> chineseFont;

  ChartFonts(Optional<String> chineseFont) {
    this.chineseFont = chineseFont;
  }

  void apply(XWPFChart chart) {
    CTTextBody body = chart.getCTChartSpace().addNewTxPr();
    body.addNewBodyPr();
    CTTextParagraph paragraph = body.addNewP();
    set(paragraph.addNewPPr().addNewDefRPr(), SIZE);
    paragraph.addNewEndParaRPr().setLang("zh-CN");
    set(chart.getCTChart().getTitle(), TITLE_SIZE);
    set(chart.getCTChart().getPlotArea().getValAxArray(0).getTitle(), SIZE);
  }

  private void set(CTTitle title, int size) {
    for (CTTextParagraph paragraph : title.getTx().getRich().getPArray()) {
      for (CTRegularTextRun run : paragraph.getRArray()) {
        set(run.isSetRPr() ? run.getRPr() : run.addNewRPr(), size);
      }
    }
  }

  private void set(CTTextCharacterProperties properties, int size) {
    properties.setSz(size);
    properties.setB(false);
    properties.setLang("zh-CN");
    chineseFont.ifPresent(
        font -> {
          properties.addNewLatin().setTypeface("Times New Roman");
          properties.addNewEa().setTypeface(font);
        });
  }
}
