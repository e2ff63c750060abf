package org.spendingreview.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.lake.TableRow;
import org.spendingreview.wording.Wording;

/** How a table is printed; always in UTF-8 with line feeds, whatever the machine's locale. */
public enum TableFormat {
  /** For people in a terminal, in their language. */
  TABLE,
  /** RFC 4180 with exact values, the same in every language. */
  CSV,
  /** An array of objects with exact values, the same in every language. */
  JSON;

  /**
   * Prints rows in the order given and flushes; the stream stays open.
   *
   * @throws UncheckedIOException if the stream cannot be written
   */
  public void print(
      TableDefinition table,
      List<TableRow> rows,
      Wording wording,
      Colours colours,
      OutputStream stream) {
    try {
      Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
      switch (this) {
        case TABLE -> out.write(new TerminalTable(table, rows, wording, colours).text());
        case CSV -> CsvText.write(table, rows, out);
        case JSON -> JsonText.write(rows, out);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
