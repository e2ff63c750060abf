package org.spendingreview.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CSV for people who open it as a spreadsheet: a byte order mark, so that Chinese is read as such,
 * CRLF, and no cell that a spreadsheet would compute.
 */
final class SpreadsheetCsv {
  /** The mark that a file begins with. */
  static final String MARK = "\uFEFF";

  private SpreadsheetCsv() {}

  /** A line of texts. */
  static void line(Stream<String> cells, Writer out) throws IOException {
    out.write(cells.map(SpreadsheetCsv::cell).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  /** A line of a table's values, exactly; only texts can become formulas. */
  static void values(List<Object> cells, Writer out) throws IOException {
    out.write(cells.stream().map(SpreadsheetCsv::value).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  private static String value(Object value) {
    if (value == null) {
      return "";
    }
    String text = CsvText.text(value);
    boolean number = value instanceof Number;
    return number ? text : text.isEmpty() ? quoted(text) : cell(text);
  }

  private static String cell(String text) {
    String safe = SafeText.of(text);
    return safe.contains(",") || safe.contains("\"") || !safe.equals(safe.strip())
        ? quoted(safe)
        : safe;
  }

  /** A text between quotation marks. */
  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
