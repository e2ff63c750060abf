package org.spendingreview.delivery;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.spendingreview.delivery.layout.FileForm;

/**
 * Splits the text of a file into records and cells as RFC 4180 means it: quoted cells may hold
 * delimiters, doubled quotes and line ends; records end with LF, CRLF or CR. Lines are physical.
 */
final class RecordReader {
  private static final int END = -1;

  private final Reader reader;
  private final char[] buffer = new char[1 << 15];
  private int filled;
  private int taken;
  private final char delimiter;
  private final int quote;
  private final boolean excelText;
  private final StringBuilder raw = new StringBuilder();
  private final StringBuilder cell = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private String fault;
  private long line;
  private int next;

  /**
   * Reads on from where the reader stands.
   *
   * @param form how cells are separated and quoted
   * @param line that the reader stands at the beginning of, from 1
   */
  RecordReader(Reader reader, FileForm.Cells form, long line) throws IOException {
    this.reader = reader;
    this.delimiter = form.delimiter();
    this.quote = form.quote();
    this.excelText = form.excelText();
    this.line = line;
    this.next = read();
    if (next == '\uFEFF') {
      next = read();
    }
  }

  /** The next record, or null at the end of the file. */
  SourceRecord next() throws IOException {
    if (next == END) {
      return null;
    }
    long first = line;
    raw.setLength(0);
    cells = new ArrayList<>(cells.size());
    fault = null;
    do {
      readCell();
    } while (next == delimiter && take() != END);
    endLine();
    return new SourceRecord(first, raw.toString(), cells, fault);
  }

  private void readCell() throws IOException {
    cell.setLength(0);
    if (next == quote) {
      readQuoted();
    }
    while (next != END && next != delimiter && !isLineEnd()) {
      if (next == quote && !isExcelText()) {
        fault = "delivery.strayQuote";
      }
      cell.append((char) take());
    }
    cells.add(cell.toString());
  }

  /** Whether the quote to come is one of the two of a cell such as {@code ="30101"}. */
  private boolean isExcelText() {
    return excelText
        && cell.indexOf("=") == 0
        && (cell.length() == 1 || cell.lastIndexOf("\"") == 1);
  }

  private void readQuoted() throws IOException {
    take();
    while (next != END) {
      int character = next;
      boolean lineEnd = isLineEnd();
      take();
      if (character == quote) {
        if (next != quote) {
          if (next != END && next != delimiter && !isLineEnd()) {
            fault = "delivery.textAfterQuote";
          }
          return;
        }
        take();
      }
      cell.append((char) character);
      if (lineEnd && !(character == '\r' && next == '\n')) {
        line++;
      }
    }
    fault = "delivery.openQuote";
  }

  private void endLine() throws IOException {
    if (next == '\r') {
      next = read();
      if (next == '\n') {
        next = read();
      }
      line++;
    } else if (next == '\n') {
      next = read();
      line++;
    }
  }

  private boolean isLineEnd() {
    return next == '\n' || next == '\r';
  }

  private int take() throws IOException {
    int character = next;
    raw.append((char) character);
    next = read();
    return character;
  }

  /** The next character. Java's own buffered reader takes a lock for each. */
  private int read() throws IOException {
    if (taken == filled) {
      filled = Math.max(0, reader.read(buffer, 0, buffer.length));
      taken = 0;
      if (filled == 0) {
        return END;
      }
    }
    return buffer[taken++];
  }
}
