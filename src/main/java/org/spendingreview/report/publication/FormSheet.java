package org.spendingreview.report.publication;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.spendingreview.report.DisplayWidth;
import org.spendingreview.report.workbook.Cell;
import org.spendingreview.report.workbook.CellFormat;
import org.spendingreview.report.workbook.Cells;
import org.spendingreview.report.workbook.Styles;
import org.spendingreview.wording.Wording;

/** A sheet in the usual form: title, number, department and unit above, notes below. */
final class FormSheet {
  private static final double LINE = 15;
  private static final String RED = "C00000";
  private static final String NO_ZERO = "#,##0.00;-#,##0.00;";

  /** Forms of more columns are printed on the long side. */
  private static final int WIDE = 6;

  private final Worksheet sheet;
  private final Form form;
  private final int columns;
  private final int[] widths;
  private final Map<Integer, Double> heights = new HashMap<>();
  private int next;

  /** Begins a sheet of columns so wide. */
  FormSheet(Worksheet sheet, Form form, int... widths) {
    this.sheet = sheet;
    this.form = form;
    this.columns = widths.length;
    this.widths = widths.clone();
    for (int i = 0; i < columns; i++) {
      sheet.width(i, widths[i]);
    }
    sheet.hideGridLines();
  }

  /** What stands above the table; a department with rejected rows is not to publish it yet. */
  void begin(DepartmentSpending department, int fiscalYear) {
    line(FormText.say("title", fiscalYear, form.title()), "center").bold().fontSize(16).set();
    sheet.rowHeight(0, 30);
    line(form.number(), "right").set();
    int middle = columns / 2;
    Styles.plain(sheet, next, 0, FormText.say("department", department.name())).set();
    sheet.range(next, 0, next, middle - 1).merge();
    Styles.plain(sheet, next, middle, FormText.say("unit")).horizontalAlignment("right").set();
    sheet.range(next, middle, next, columns - 1).merge();
    next++;
    if (department.isIncomplete()) {
      paragraph(FormText.say("incomplete")).bold().fontColor(RED).set();
      sheet.setTabColor(RED);
    }
  }

  /** What stands below it. */
  void end(boolean empty) throws IOException {
    next++;
    if (empty) {
      paragraph(FormText.say("note_none")).set();
    }
    paragraph(form.note()).set();
    paragraph(FormText.say("note_rounding")).set();
    boolean wide = columns > WIDE;
    Styles.print(
        sheet,
        Wording.CHINESE,
        PaperSize.A4_PAPER,
        wide ? Styles.Orientation.LANDSCAPE : Styles.Orientation.PORTRAIT);
    sheet.finish();
  }

  /** The row that is written next, counted from 0. */
  int next() {
    return next;
  }

  /** Goes on some rows below. */
  void skip(int rows) {
    next += rows;
  }

  /** A header over a block of cells. */
  void header(int row, int column, int height, int width, String text) {
    for (int r = row; r < row + height; r++) {
      for (int c = column; c < column + width; c++) {
        Styles.header(sheet, r, c, r == row && c == column ? text : null);
      }
    }
    int line = 0;
    for (int c = column; c < column + width; c++) {
      line += widths[c];
    }
    int lines = DisplayWidth.of(text) / line + 1;
    atLeast(row + height - 1, LINE * Math.max(1, lines - height + 1) + 2);
    if (height > 1 || width > 1) {
      sheet.range(row, column, row + height - 1, column + width - 1).merge();
    }
  }

  /** Makes a row of headers as high as the one that needs most. */
  private void atLeast(int row, double height) {
    sheet.rowHeight(row, heights.merge(row, height, Math::max));
  }

  /** The line that numbers the columns (栏次) behind those that label lines, if any do. */
  void numbers(int label) {
    if (label > 0) {
      header(next, 0, 1, label, FormText.say("column"));
    }
    for (int i = label; i < columns; i++) {
      header(next, i, 1, 1, Integer.toString(i - label + 1));
    }
    next++;
  }

  /** The rows above the table's first one stay in view and head every page. */
  void freeze() {
    sheet.freezePane(0, next);
    sheet.repeatRows(0, next - 1);
  }

  /** A text of the table, set in by its level. */
  void text(int row, int column, String text, int level) {
    framed(row, column, Cell.text(text))
        .horizontalAlignment("left")
        .indent(level + 1)
        .wrapText(true)
        .set();
    int lines = (DisplayWidth.of(text == null ? "" : text) + 2 * level + 1) / widths[column] + 1;
    if (lines > 1) {
      sheet.rowHeight(row, LINE * lines);
    }
  }

  /** A text over some columns. */
  void label(int row, int column, int width, String text) {
    for (int i = 0; i < width; i++) {
      framed(row, column + i, Cell.text(i == 0 ? text : null))
          .bold()
          .horizontalAlignment("center")
          .set();
    }
    sheet.range(row, column, row, column + width - 1).merge();
  }

  /** An amount, or a formula that adds amounts; the usual form shows no zero. */
  void amount(int row, int column, Cell cell) {
    framed(row, column, cell).format(NO_ZERO).set();
  }

  /** An amount that adds up others. */
  void total(int row, int column, Cell cell) {
    framed(row, column, cell).format("#,##0.00").bold().set();
  }

  /** The sum of some rows of a column; of none it is nothing. */
  static Cell sum(List<Integer> rows, int column) {
    if (rows.isEmpty()) {
      return Cell.money(BigDecimal.ZERO);
    }
    String cells =
        rows.stream().map(row -> Cells.reference(row + 1, column)).collect(Collectors.joining("+"));
    return Cell.formula(cells, CellFormat.AMOUNT);
  }

  /** The sum of cells side by side. */
  static Cell across(int row, int from, int to) {
    return Cell.formula(
        "SUM(" + Cells.reference(row + 1, from) + ":" + Cells.reference(row + 1, to) + ")",
        CellFormat.AMOUNT);
  }

  /** The sum of sums, each a formula. */
  static Cell together(List<Cell> sums) {
    String formula =
        sums.stream()
            .map(Cell::value)
            .filter(Cell.Formula.class::isInstance)
            .map(sum -> ((Cell.Formula) sum).text())
            .collect(Collectors.joining("+"));
    return formula.isEmpty()
        ? Cell.money(BigDecimal.ZERO)
        : Cell.formula(formula, CellFormat.AMOUNT);
  }

  private StyleSetter framed(int row, int column, Cell cell) {
    Styles.put(sheet, row, column, cell);
    return sheet.style(row, column).borderStyle(BorderStyle.THIN).verticalAlignment("center");
  }

  private StyleSetter line(String text, String alignment) {
    StyleSetter style = Styles.plain(sheet, next, 0, text).horizontalAlignment(alignment);
    sheet.range(next, 0, next, columns - 1).merge();
    next++;
    return style;
  }

  private StyleSetter paragraph(String text) {
    int line = 0;
    for (int width : widths) {
      line += width;
    }
    sheet.rowHeight(next, LINE * (DisplayWidth.of(text) / line + 1) + 2);
    return line(text, "left").wrapText(true);
  }
}
