package org.spendingreview.delivery;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the text of a file into records and cells as RFC 4180 means it: quoted cells may hold
 * delimiters, doubled quotes and line ends; records end with LF, CRLF or CR. Lines are physical.
 */
final class RecordReader {
  private static final int END = -1;
  private static final int QUOTE = '"';

  private final Reader reader;
  private final char[] buffer = new char[1 << 15];
  private int filled;
  private int taken;
  private final char delimiter;
  private final StringBuilder raw = new StringBuilder();
  private final StringBuilder cell = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private String fault;
  private long line = 1;
  private int next;

  RecordReader(Reader reader, char delimiter) throws IOException {
    this.reader = reader;
    this.delimiter = delimiter;
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
    if (next == QUOTE) {
      readQuoted();
    }
    while (next != END && next != delimiter && !isLineEnd()) {
      if (next == QUOTE) {
        fault = "delivery.strayQuote";
      }
      cell.append((char) take());
    }
    cells.add(cell.toString());
  }

  private void readQuoted() throws IOException {
    take();
    while (next != END) {
      int character = next;
      boolean lineEnd = isLineEnd();
      take();
      if (character == QUOTE) {
        if (next != QUOTE) {
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
