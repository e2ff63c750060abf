package org.spendingreview.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.spendingreview.lake.TableColumn;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.lake.TableRow;

/**
 * A table as RFC 4180: the column names, then a line a row, each ended by a line feed. NULL is an
 * empty cell; an empty text is {@code ""}, so that the two do not fall together. Decimals keep
 * their scale, times are ISO 8601 in UTC, lists and maps are JSON. Nothing is escaped for
 * spreadsheets.
 */
final class CsvText {
  private CsvText() {}

  static void write(TableDefinition table, List<TableRow> rows, Writer out) throws IOException {
    line(table.columns().stream().map(TableColumn::name).iterator(), out);
    for (TableRow row : rows) {
      line(row.values().iterator(), out);
    }
  }

  private static void line(Iterator<?> cells, Writer out) throws IOException {
    out.write(cell(cells.next()));
    while (cells.hasNext()) {
      out.write(',');
      out.write(cell(cells.next()));
    }
    out.write('\n');
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    String text = text(value);
    return text.isEmpty() || text.chars().anyMatch(CsvText::needsQuotes)
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  /** A value exactly, whoever reads it. */
  static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof List<?> || value instanceof Map<?, ?>
        ? JsonText.of(value)
        : value.toString();
  }

  private static boolean needsQuotes(int character) {
    return character == ',' || character == '"' || character == '\n' || character == '\r';
  }
}
