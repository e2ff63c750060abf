package org.spendingreview.report.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.spendingreview.wording.Wording;

/**
 * A sheet with one table: a title, a line about what it is, a header that stays while the reader
 * scrolls and is repeated on every printed page, a filter on every column. Rows are written as they
 * come; only the first ones are kept for a moment, to make the columns as wide as they ask.
 */
final class TableSheet {
  /** The row of the header, counted from 0; the rows of the table follow it. */
  static final int HEADER = 2;

  private static final int SAMPLE = 400;
  private static final int FLUSH = 1000;

  private final Worksheet sheet;
  private final String title;
  private final String about;
  private final List<String> headers;
  private final int frozen;
  private final List<List<Cell>> sample = new ArrayList<>();
  private Widths widths;
  private int next = HEADER + 1;

  /**
   * Begins a sheet.
   *
   * @param about units and origin
   * @param frozen how many columns stay while the reader scrolls to the right
   */
  TableSheet(Worksheet sheet, String title, String about, List<String> headers, int frozen) {
    this.sheet = sheet;
    this.title = title;
    this.about = about;
    this.headers = List.copyOf(headers);
    this.frozen = frozen;
  }

  /** The row that is added next, counted from 1 as formulas count. */
  int nextRow() {
    return next + sample.size() + 1;
  }

  /** Adds a row, a cell a header. */
  void add(List<Cell> cells) {
    if (widths == null && sample.size() < SAMPLE) {
      sample.add(cells);
      return;
    }
    begin();
    write(cells);
  }

  private void begin() {
    if (widths != null) {
      return;
    }
    widths = Widths.of(headers, sample);
    widths.set(sheet);
    Styles.title(sheet, 0, title);
    Styles.note(sheet, 1, about);
    for (int i = 0; i < headers.size(); i++) {
      Styles.header(sheet, HEADER, i, headers.get(i));
    }
    sheet.rowHeight(HEADER, widths.headerHeight(headers));
    sheet.freezePane(frozen, HEADER + 1);
    List<List<Cell>> first = List.copyOf(sample);
    sample.clear();
    first.forEach(this::write);
  }

  private void write(List<Cell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Styles.cell(sheet, next, i, cells.get(i));
    }
    widths.height(cells).ifPresent(height -> sheet.rowHeight(next, height));
    next++;
    if (next % FLUSH == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Writes what is left, the filter, and how it is printed. */
  void finish(Wording wording) throws IOException {
    begin();
    sheet.setAutoFilter(HEADER, 0, Math.max(HEADER, next - 1), headers.size() - 1);
    Styles.print(sheet, wording, widths.paper(), Styles.Orientation.LANDSCAPE);
    sheet.repeatRows(0, HEADER);
    sheet.finish();
  }
}
