package org.spendingreview.delivery.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.spendingreview.delivery.layout.FileForm;
import org.spendingreview.wording.Problem;

/**
 * The records of one file, from its first byte to its last, without those that hold no text. It
 * counts the records that bytes make unreadable, since a file read in the wrong encoding has many.
 */
public final class RecordsOfFile {
  private final DecodedText decoded;
  private final Characters text;
  private final RecordReader records;
  private final long skipped;
  private long count;
  private long countBeyondAscii;
  private long countInvalid;

  /**
   * Begins to read.
   *
   * @param encoding that the bytes were declared to have
   * @param form how the file is written; its first lines are passed over
   */
  public RecordsOfFile(InputStream bytes, String encoding, FileForm form) throws IOException {
    decoded = new DecodedText(bytes, Charset.forName(encoding));
    text = new Characters(decoded);
    skipped = skip(form.skipLines());
    decoded.invalidBefore(text.position());
    records = new RecordReader(text, form.cells(), 1 + skipped);
  }

  /** Whether the file holds no character at all. */
  public boolean isEmpty() {
    return text.position() == 0;
  }

  /** How many lines before the first record were passed over. */
  public long skippedLines() {
    return skipped;
  }

  /** The encoding that the bytes are read with: the declared one, or what their mark says. */
  public String encoding() {
    return decoded.charset().name();
  }

  /** The first record that holds text, which names the columns and counts as none. */
  public SourceRecord header() throws IOException {
    SourceRecord record = nextWithText();
    return record == null ? null : checked(record);
  }

  /** The next record that holds text, or null at the end of the file. */
  public SourceRecord next() throws IOException {
    SourceRecord record = nextWithText();
    if (record == null) {
      return null;
    }
    SourceRecord checked = checked(record);
    count++;
    countBeyondAscii += record.raw().chars().anyMatch(c -> c > 127) ? 1 : 0;
    countInvalid += checked.invalid() == null ? 0 : 1;
    return checked;
  }

  private SourceRecord nextWithText() throws IOException {
    SourceRecord record = records.next();
    while (record != null && record.isBlank()) {
      record = records.next();
    }
    return record;
  }

  /**
   * Why nothing of the file can be believed, or null. Nearly all of it is no text: most of its
   * rows, or all but a few of those that are not plain ASCII, where they are text in another
   * encoding.
   */
  public Problem wrongEncoding() {
    boolean nearlyAll = countInvalid > 0 && countInvalid * 10 >= countBeyondAscii * 9;
    boolean most = countInvalid * 2 > count;
    return nearlyAll && (most || (countInvalid > 1 && SeemingEncoding.isAnother(decoded.sample())))
        ? wrong()
        : null;
  }

  /** Why the header cannot be read, on which everything behind it depends. */
  public Problem headerInWrongEncoding() {
    return Problem.of("delivery.headerEncoding", encoding(), SeemingEncoding.of(decoded.sample()));
  }

  private Problem wrong() {
    return Problem.of(
        "delivery.wrongEncoding",
        encoding(),
        countInvalid,
        count,
        SeemingEncoding.of(decoded.sample()));
  }

  private SourceRecord checked(SourceRecord record) {
    long offset = decoded.invalidBefore(text.position());
    if (offset < 0) {
      return record;
    }
    Problem invalid = Problem.of("delivery.invalidBytes", encoding(), offset);
    return new SourceRecord(record.line(), record.raw(), record.cells(), record.fault(), invalid);
  }

  /** Titles, units, the day of printing: quotes mean nothing there. */
  private long skip(int lines) throws IOException {
    long passed = 0;
    while (passed < lines && text.next() != Characters.END) {
      while (text.next() != Characters.END && text.next() != '\n' && text.next() != '\r') {
        text.take();
      }
      passed += text.takeLineEnd() || text.next() == Characters.END ? 1 : 0;
    }
    return passed;
  }
}
