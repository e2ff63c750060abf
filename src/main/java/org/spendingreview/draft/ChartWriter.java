package org.spendingreview.draft;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** Writes a chart of columns as Word's own, with its numbers in a workbook behind it. */
final class ChartWriter {
  private static final int WIDTH = Units.toEMU(425);
  private static final int HEIGHT = Units.toEMU(195);
  private static final String FORMAT = "0.00";

  /** A dark blue and a light brown, which differ in grey too. */
  private static final List<byte[]> COLOURS =
      List.of(new byte[] {0x1F, 0x4E, 0x79}, new byte[] {(byte) 0xE0, (byte) 0xA0, 0x58});

  private final XWPFDocument document;
  private final ChartFonts fonts;

  ChartWriter(XWPFDocument document, Optional<String> chineseFont) {
    this.document = document;
    this.fonts = new ChartFonts(chineseFont);
  }

  void write(Block.Chart block, XWPFRun run) throws IOException, InvalidFormatException {
    XWPFChart chart = document.createChart(run, WIDTH, HEIGHT);
    XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    left.setCrossBetween(AxisCrossBetween.BETWEEN);
    left.setNumberFormat(FORMAT);
    chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
    left.setMajorTickMark(AxisTickMark.OUT);
    bottom.setMajorTickMark(AxisTickMark.NONE);
    left.setTitle(block.unit());
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
    bars.setBarDirection(BarDirection.COL);
    bars.setBarGrouping(BarGrouping.CLUSTERED);
    bars.setGapWidth(80);
    bars.setVaryColors(false);
    addSeries(block, chart, bars);
    chart.plot(bars);
    chart.setTitleText(block.title());
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    label(chart);
    fonts.apply(chart);
    run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(block.title());
  }

  private static void addSeries(Block.Chart block, XWPFChart chart, XDDFBarChartData bars) {
    int last = block.categories().size();
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(
            block.categories().toArray(String[]::new),
            chart.formatRange(new CellRangeAddress(1, last, 0, 0)),
            0);
    for (int index = 0; index < block.series().size(); index++) {
      Block.Series series = block.series().get(index);
      int column = index + 1;
      XDDFNumericalDataSource<BigDecimal> values =
          XDDFDataSourcesFactory.fromArray(
              series.values().toArray(BigDecimal[]::new),
              chart.formatRange(new CellRangeAddress(1, last, column, column)),
              column);
      values.setFormatCode(FORMAT);
      var added = bars.addSeries(categories, values);
      added.setTitle(series.name(), chart.setSheetTitle(series.name(), column));
      byte[] colour = COLOURS.get(index % COLOURS.size());
      added.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
    }
  }

  /** The value above each column. */
  private static void label(XWPFChart chart) {
    for (CTBarSer series : chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray()) {
      CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
      labels.addNewNumFmt().setFormatCode(FORMAT);
      labels.getNumFmt().setSourceLinked(false);
      labels.addNewShowLegendKey().setVal(false);
      labels.addNewShowVal().setVal(true);
      labels.addNewShowCatName().setVal(false);
      labels.addNewShowSerName().setVal(false);
      labels.addNewShowPercent().setVal(false);
      labels.addNewShowBubbleSize().setVal(false);
    }
  }
}
