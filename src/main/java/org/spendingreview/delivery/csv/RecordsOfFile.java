package org.spendingreview.delivery.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.spendingreview.delivery.layout.FileForm;
import org.spendingreview.wording.Problem;

/**
 * The records of one file, from its first byte to its last, without those that hold no text. A byte
 * order mark tells the encoding, whatever was declared. It counts the records that bytes make
 * unreadable, since a file read in the wrong encoding has many.
 *
 * <p>As long as bytes alone tell where records end ({@link ByteRecords}), no more of them is
 * decoded than is asked for. From the first record on of which they do not, all is decoded first.
 */
public final class RecordsOfFile {
  private final Charset charset;
  private final FileForm.Cells form;
  private final ByteRecords bytes;
  private final ByteText text;
  private final boolean empty;
  private final long skipped;
  private ByteText.Kind kind;
  private DecodedText decoded;
  private Characters characters;
  private RecordReader records;
  private SourceRecord read;
  private long count;
  private long countBeyondAscii;
  private long countInvalid;

  /**
   * Begins to read.
   *
   * @param encoding that the bytes were declared to have
   * @param form how the file is written; its first lines are passed over
   */
  public RecordsOfFile(InputStream in, String encoding, FileForm form) throws IOException {
    this(in, encoding, form, true);
  }

  /** The same, but everything is decoded before it is split: slow, and simple to understand. */
  public static RecordsOfFile decodingAll(InputStream in, String encoding, FileForm form)
      throws IOException {
    return new RecordsOfFile(in, encoding, form, false);
  }

  /** Those of a piece, which {@link SafeCuts} has found. */
  public static RecordsOfFile of(InputStream in, Piece piece, FileForm form) {
    return new RecordsOfFile(in, piece, form.cells());
  }

  private RecordsOfFile(InputStream in, Piece piece, FileForm.Cells form) {
    this.form = form;
    this.bytes = new ByteRecords(in, form, piece);
    this.charset = Charset.forName(piece.encoding());
    this.text = new ByteText(charset);
    this.empty = false;
    this.skipped = 0;
  }

  private RecordsOfFile(InputStream in, String encoding, FileForm form, boolean split)
      throws IOException {
    this.form = form.cells();
    this.bytes = new ByteRecords(in, this.form);
    ByteBuffer first = ByteBuffer.wrap(bytes.first(ByteOrderMark.LONGEST));
    ByteOrderMark mark = ByteOrderMark.at(first, Charset.forName(encoding));
    this.charset = mark.charset();
    this.text = new ByteText(charset);
    this.empty = first.limit() == mark.length();
    bytes.passOver(mark.length());
    if (split && ByteText.canSplit(charset, this.form)) {
      skipped = skipBytes(form.skipLines());
    } else {
      decode();
      skipped = skip(form.skipLines());
      decoded.invalidBefore(characters.position());
      records = new RecordReader(characters, this.form, 1 + skipped);
    }
  }

  /** Whether the file holds no character at all. */
  public boolean isEmpty() {
    return empty;
  }

  /** How many lines before the first record were passed over. */
  public long skippedLines() {
    return skipped;
  }

  /** The encoding that the bytes are read with: the declared one, or what their mark says. */
  public String encoding() {
    return charset.name();
  }

  /** The first record that holds text, which names the columns and counts as none. */
  public SourceRecord header() throws IOException {
    SourceRecord record = null;
    while (record == null && advance()) {
      record = withText();
    }
    return record;
  }

  /** The next record that holds text, or null at the end of the file. */
  public SourceRecord next() throws IOException {
    SourceRecord record = null;
    while (record == null && advance()) {
      record = record();
    }
    return record;
  }

  /** Goes on to the next record; false at the end of the file. */
  public boolean advance() throws IOException {
    if (decoded == null) {
      boolean found = bytes.next();
      kind = ByteText.Kind.TEXT;
      if (found && !bytes.isAscii()) {
        kind = text.kind(bytes.bytes(), bytes.start(), bytes.end());
      }
      if (found && kind != ByteText.Kind.NO_TEXT) {
        return true;
      }
      if (!found && !bytes.gaveUp()) {
        return false;
      }
      decode();
      records = new RecordReader(characters, form, bytes.line());
    }
    read = records.next();
    return read != null;
  }

  /** What splits the records, as long as none had to be decoded first; then null. */
  ByteRecords undecoded() {
    return decoded == null ? bytes : null;
  }

  /**
   * The record at hand as bytes, all of them text and none standing for bytes that were none; null
   * where it has been decoded or cannot be used so.
   */
  public ByteRecords bytes() {
    return decoded == null && bytes.isPlain() && kind == ByteText.Kind.TEXT ? bytes : null;
  }

  /** Whether bytes of the file are UTF-8. */
  public boolean isUtf8() {
    return text.isUtf8();
  }

  /** The text of some of the bytes at hand. */
  public String text(int from, int to) {
    return text.of(bytes.bytes(), from, to);
  }

  /** Counts the record at hand, which was taken as bytes. */
  public void count() {
    count++;
    countBeyondAscii += bytes.isAscii() ? 0 : 1;
  }

  /** The record at hand, decoded, or null where it holds no text. */
  public SourceRecord record() {
    SourceRecord record = withText();
    if (record != null) {
      count++;
      countBeyondAscii += record.raw().chars().anyMatch(c -> c > 127) ? 1 : 0;
      countInvalid += record.invalid() == null ? 0 : 1;
    }
    return record;
  }

  private SourceRecord withText() {
    SourceRecord record = decoded();
    if (record.isBlank()) {
      return null;
    }
    return decoded == null ? record : checked(record);
  }

  /** The record at hand, decoded, before anything is known about it. */
  public SourceRecord decoded() {
    if (decoded != null) {
      return read;
    }
    String raw = text(bytes.start(), bytes.end());
    if (!bytes.isPlain()) {
      return RecordReader.only(raw, form, bytes.line());
    }
    List<String> cells = new ArrayList<>(bytes.count());
    for (int i = 0; i < bytes.count(); i++) {
      cells.add(text(bytes.from(i), bytes.to(i)));
    }
    return new SourceRecord(bytes.line(), raw, cells, null, null);
  }

  /** From here on all is decoded first. */
  private void decode() {
    decoded = new DecodedText(bytes.rest(), charset, bytes.offset(), bytes.before());
    characters = new Characters(decoded);
  }

  /**
   * Why nothing of the file can be believed, or null. Nearly all of it is no text: most of its
   * rows, or all but a few of those that are not plain ASCII, where they are text in another
   * encoding.
   */
  public Problem wrongEncoding() {
    boolean nearlyAll = countInvalid > 0 && countInvalid * 10 >= countBeyondAscii * 9;
    boolean most = countInvalid * 2 > count;
    return nearlyAll && (most || (countInvalid > 1 && SeemingEncoding.isAnother(sample())))
        ? wrong()
        : null;
  }

  /** Why the header cannot be read, on which everything behind it depends. */
  public Problem headerInWrongEncoding() {
    return Problem.of("delivery.headerEncoding", encoding(), SeemingEncoding.of(sample()));
  }

  private Problem wrong() {
    return Problem.of(
        "delivery.wrongEncoding", encoding(), countInvalid, count, SeemingEncoding.of(sample()));
  }

  private byte[] sample() {
    return decoded == null ? new byte[0] : decoded.sample();
  }

  private SourceRecord checked(SourceRecord record) {
    long offset = decoded.invalidBefore(characters.position());
    if (offset < 0) {
      return record;
    }
    Problem invalid = Problem.of("delivery.invalidBytes", encoding(), offset);
    return new SourceRecord(record.line(), record.raw(), record.cells(), record.fault(), invalid);
  }

  /** Titles, units, the day of printing: quotes mean nothing there. */
  private long skip(int lines) throws IOException {
    long passed = 0;
    while (passed < lines && characters.next() != Characters.END) {
      while (characters.next() != Characters.END
          && characters.next() != '\n'
          && characters.next() != '\r') {
        characters.take();
      }
      boolean ended = characters.takeLineEnd() || characters.next() == Characters.END;
      passed += ended ? 1 : 0;
    }
    return passed;
  }

  private long skipBytes(int lines) throws IOException {
    long passed = 0;
    while (passed < lines && bytes.passOverLine()) {
      passed++;
    }
    return passed;
  }
}
