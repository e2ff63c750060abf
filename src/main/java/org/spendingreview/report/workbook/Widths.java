package org.spendingreview.report.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.spendingreview.report.DisplayWidth;

/** How wide the columns of a table are, and how high what is broken into lines makes its rows. */
final class Widths {
  private static final int NARROWEST = 8;
  private static final int WIDEST = 56;

  /** Headers are broken into lines rather than make a column wider than this. */
  private static final int HEADER = 12;

  /** The button of a filter takes as much of a header. */
  private static final int BUTTON = 3;

  /** How many characters lie side by side on A4 before they become too small. */
  private static final int A4_LINE = 220;

  private static final double LINE = 15;
  private static final double MOST = 400;

  private final int[] widths;

  private Widths(int[] widths) {
    this.widths = widths;
  }

  /** As wide as the widest cell asks for, within bounds. */
  static Widths of(List<String> headers, List<List<Cell>> rows) {
    int[] widths =
        headers.stream()
            .mapToInt(header -> Math.min(DisplayWidth.of(header) + BUTTON, HEADER))
            .toArray();
    for (List<Cell> row : rows) {
      Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).width() + 2));
    }
    Arrays.setAll(widths, i -> Math.max(NARROWEST, Math.min(widths[i], WIDEST)));
    return new Widths(widths);
  }

  void set(Worksheet sheet) {
    for (int i = 0; i < widths.length; i++) {
      sheet.width(i, widths[i] + 1);
    }
  }

  /** A4, or A3 where the print would be too small to read. */
  PaperSize paper() {
    return Arrays.stream(widths).sum() > A4_LINE ? PaperSize.A3_PAPER : PaperSize.A4_PAPER;
  }

  double headerHeight(List<String> headers) {
    int lines =
        IntStream.range(0, headers.size())
            .map(i -> lines(DisplayWidth.of(headers.get(i)) + BUTTON, widths[i]))
            .max()
            .orElse(1);
    return LINE * lines + 4;
  }

  /** The height of a row of which a text is broken; none where one line is enough. */
  OptionalDouble height(List<Cell> cells) {
    int lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).value() instanceof String text) {
        lines = Math.max(lines, lines(DisplayWidth.of(text), widths[i]));
      }
    }
    return lines == 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(MOST, LINE * lines));
  }

  private static int lines(int text, int width) {
    return Math.max(1, (text + width - 1) / width);
  }
}
