package org.spendingreview.delivery.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.spendingreview.delivery.layout.FileForm;
import org.spendingreview.wording.Problem;

/**
 * Splits the text of a file into records and cells as RFC 4180 means it: quoted cells may hold
 * delimiters, doubled quotes and line ends; records end with LF, CRLF or CR. Lines are physical. A
 * quote that does not end within {@value #MOST_LINES} lines makes its line a fault, no more.
 */
final class RecordReader {
  /** The most lines and characters of a record, that no quote may swallow a file unnoticed. */
  static final int MOST_LINES = 100;

  static final int MOST_CHARACTERS = 1 << 20;
  private static final int SHOWN_CHARACTERS = 1 << 10;
  private static final int END = Characters.END;

  private final Characters text;
  private final char delimiter;
  private final int quote;
  private final boolean excelText;
  private final StringBuilder raw = new StringBuilder();
  private final StringBuilder cell = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private Problem fault;
  private boolean open;
  private long first;
  private long line;

  /**
   * Reads on from where the text stands.
   *
   * @param form how cells are separated and quoted
   * @param line that the text stands at the beginning of, from 1
   */
  RecordReader(Characters text, FileForm.Cells form, long line) {
    this.text = text;
    this.delimiter = form.delimiter();
    this.quote = form.quote();
    this.excelText = form.excelText();
    this.line = line;
  }

  /** The record that a text is, which begins on a line. */
  static SourceRecord only(String text, FileForm.Cells form, long line) {
    try {
      return new RecordReader(new Characters(text), form, line).next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next record, or null at the end of the file. */
  SourceRecord next() throws IOException {
    if (text.next() == END) {
      return null;
    }
    first = line;
    raw.setLength(0);
    cells = new ArrayList<>(cells.size());
    fault = null;
    open = false;
    do {
      readCell();
    } while (!open && text.next() == delimiter && take() != END);
    if (open) {
      giveBackAllButTheFirstLine();
    } else {
      endLine();
    }
    return new SourceRecord(first, raw.toString(), cells, fault, null);
  }

  private void readCell() throws IOException {
    cell.setLength(0);
    if (text.next() == quote) {
      readQuoted();
    }
    while (!open && text.next() != END && text.next() != delimiter && !isLineEnd()) {
      if (text.next() == quote && !isExcelText()) {
        fault("delivery.strayQuote");
      }
      cell.append((char) take());
      if (raw.length() > MOST_CHARACTERS) {
        skipLine();
      }
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
    while (text.next() != END && raw.length() <= MOST_CHARACTERS && line - first < MOST_LINES) {
      int character = text.next();
      boolean lineEnd = isLineEnd();
      take();
      if (character == quote) {
        if (text.next() != quote) {
          if (text.next() != END && text.next() != delimiter && !isLineEnd()) {
            fault("delivery.textAfterQuote");
          }
          return;
        }
        take();
      }
      cell.append((char) character);
      if (lineEnd && !(character == '\r' && text.next() == '\n')) {
        line++;
      }
    }
    open = true;
  }

  /** The quote is none: the record is its first line, and reading goes on behind that. */
  private void giveBackAllButTheFirstLine() throws IOException {
    int end = firstLineEnd();
    if (end < 0 && raw.length() > MOST_CHARACTERS) {
      skipLine();
      endLine();
      return;
    }
    fault = Problem.of("delivery.openQuote", MOST_LINES);
    if (end >= 0) {
      text.giveBack(raw.substring(end));
      raw.setLength(end);
      line = first;
      endLine();
    }
  }

  private int firstLineEnd() {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '\n' || raw.charAt(i) == '\r') {
        return i;
      }
    }
    return -1;
  }

  /** Passes over the rest of a line that nobody wrote by hand, and keeps how it begins. */
  private void skipLine() throws IOException {
    while (text.next() != END && !isLineEnd()) {
      text.take();
    }
    raw.setLength(SHOWN_CHARACTERS);
    cell.setLength(0);
    fault = Problem.of("delivery.lineTooLong", MOST_CHARACTERS);
  }

  private void endLine() throws IOException {
    if (text.takeLineEnd()) {
      line++;
    }
  }

  private boolean isLineEnd() throws IOException {
    return text.next() == '\n' || text.next() == '\r';
  }

  private void fault(String key) {
    fault = fault == null ? Problem.of(key) : fault;
  }

  private int take() throws IOException {
    int character = text.take();
    if (character == 0) {
      fault("delivery.nul");
    }
    raw.append((char) character);
    return character;
  }
}
