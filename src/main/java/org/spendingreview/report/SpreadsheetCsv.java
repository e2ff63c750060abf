package org.spendingreview.report;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CSV for people who open it as a spreadsheet: a byte order mark, so that Chinese is read as such,
 * CRLF, and no cell that a spreadsheet would compute.
 */
final class SpreadsheetCsv {
  /** The mark that a file begins with. */
  static final String MARK = "\uFEFF";

  private static final String FORMULAS = "=+-@\t\r";

  private SpreadsheetCsv() {}

  /** A line of texts. */
  static void line(Stream<String> cells, Writer out) throws IOException {
    out.write(cells.map(SpreadsheetCsv::cell).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  private static String cell(String text) {
    String printable = text.replaceAll("[\\p{Cntrl}]", "\uFFFD");
    boolean formula = !printable.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + printable : printable;
    return safe.contains(",") || safe.contains("\"") || !safe.equals(safe.strip())
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
