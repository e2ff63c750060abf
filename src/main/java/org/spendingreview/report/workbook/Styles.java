package org.spendingreview.report.workbook;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.spendingreview.report.CodeNames.Tone;
import org.spendingreview.wording.Wording;

/** What cells look like and how sheets are printed, the same in every workbook. */
public final class Styles {
  /** The font of Chinese official documents (宋体), which every office program has or replaces. */
  static final String FONT = "宋体";

  static final int FONT_SIZE = 10;

  private static final String LINES = "BFBFBF";
  private static final String HEADER_FILL = "DCE6F1";
  private static final String WARN_FILL = "FFF4E0";
  private static final String BAD_FILL = "FBE3E0";
  private static final double MARGIN = 0.5;

  private Styles() {}

  /** A cell of a table, in its frame. */
  public static void cell(Worksheet sheet, int row, int column, Cell cell) {
    cell.put(sheet, row, column);
    StyleSetter style = framed(sheet, row, column);
    if (cell.format() == CellFormat.TEXT) {
      style.wrapText(true).horizontalAlignment("left").indent(1);
    } else {
      style.format(cell.format().code());
    }
    if (cell.fill() != null) {
      style.fillColor(cell.fill());
    }
    style.set();
  }

  /** A header of a table. */
  public static void header(Worksheet sheet, int row, int column, String text) {
    Cell.text(text).put(sheet, row, column);
    framed(sheet, row, column)
        .bold()
        .wrapText(true)
        .horizontalAlignment("center")
        .fillColor(HEADER_FILL)
        .set();
  }

  /** A sheet's title. */
  public static void title(Worksheet sheet, int row, String text) {
    Cell.text(text).put(sheet, row, 0);
    sheet.style(row, 0).bold().fontSize(14).verticalAlignment("center").set();
    sheet.rowHeight(row, 24);
  }

  /** What is to be said about a sheet. */
  public static void note(Worksheet sheet, int row, String text) {
    Cell.text(text).put(sheet, row, 0);
    sheet.style(row, 0).fontColor("595959").verticalAlignment("center").set();
  }

  /** A text outside of a table; the caller sets the style. */
  public static StyleSetter plain(Worksheet sheet, int row, int column, String text) {
    Cell.text(text).put(sheet, row, column);
    return sheet.style(row, column).verticalAlignment("center");
  }

  /** The value of a cell alone. */
  public static void put(Worksheet sheet, int row, int column, Cell cell) {
    cell.put(sheet, row, column);
  }

  /** The colour behind a value that a reader should mind, null where none is needed. */
  static String fill(Tone tone) {
    return switch (tone) {
      case PLAIN -> null;
      case WARN -> WARN_FILL;
      case BAD -> BAD_FILL;
    };
  }

  /** As wide as the page, with page numbers. */
  public static void print(
      Worksheet sheet, Wording wording, PaperSize paper, Orientation orientation) {
    sheet.paperSize(paper);
    sheet.pageOrientation(orientation.name().toLowerCase(java.util.Locale.ROOT));
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.leftMargin((float) MARGIN);
    sheet.rightMargin((float) MARGIN);
    sheet.footer(wording.say("workbook.page"), Position.CENTER);
  }

  /** How a page lies. */
  public enum Orientation {
    /** Higher than wide. */
    PORTRAIT,
    /** Wider than high. */
    LANDSCAPE
  }

  private static StyleSetter framed(Worksheet sheet, int row, int column) {
    return sheet
        .style(row, column)
        .borderStyle(BorderStyle.THIN)
        .borderColor(LINES)
        .verticalAlignment("center");
  }
}
