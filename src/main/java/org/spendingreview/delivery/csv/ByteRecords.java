package org.spendingreview.delivery.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.spendingreview.delivery.layout.FileForm;

/**
 * Splits bytes into records and cells where {@link RecordReader} would split the characters that
 * they stand for, without decoding them. Where it cannot be sure of that it gives up, and what
 * remains is to be decoded.
 */
public final class ByteRecords {
  private static final int CAPACITY = 1 << 20;

  /** So many bytes show in which encoding they are. */
  private static final int SAMPLE = 1 << 15;

  /** A quoted cell of nearly as many lines as a record may have is left to the other reader. */
  private static final int MOST_LINES_WITHIN = RecordReader.MOST_LINES - 2;

  private final InputStream in;
  private final byte[] bytes;
  private final byte delimiter;
  private final byte quote;
  private final boolean quotes;
  private long passed;
  private int limit;
  private boolean atEnd;
  private boolean gaveUp;
  private int start;
  private int end;
  private int next;
  private long line;
  private long nextLine;
  private int within;
  private int count;
  private int[] from = new int[32];
  private int[] to = new int[32];
  private boolean plain;
  private int seen;

  ByteRecords(InputStream in, FileForm.Cells form) {
    this(in, form, CAPACITY);
  }

  /** Those of a piece of a file. */
  ByteRecords(InputStream in, FileForm.Cells form, Piece piece) {
    this(in, form, CAPACITY);
    this.passed = piece.from();
    this.nextLine = piece.line();
  }

  /** One that holds so many bytes at most, of a record too. */
  ByteRecords(InputStream in, FileForm.Cells form, int capacity) {
    this.in = in;
    this.bytes = new byte[capacity];
    this.delimiter = (byte) form.delimiter();
    this.quotes = form.quote() >= 0;
    this.quote = (byte) (quotes ? form.quote() : '\n'); // which never stands inside a cell
    this.nextLine = 1;
  }

  /** The first bytes of all, as many as there are of those asked for. */
  byte[] first(int length) throws IOException {
    while (limit < length && !atEnd) {
      fill();
    }
    return Arrays.copyOf(bytes, Math.min(length, limit));
  }

  /** Passes over some bytes at the beginning. */
  void passOver(int length) {
    start = length;
    next = length;
  }

  /** Passes over a line, whatever is in it; false where there is none. */
  boolean passOverLine() throws IOException {
    boolean some = false;
    start = next;
    while (start < limit || !atEnd) {
      boolean undecided = start == limit || (start + 1 == limit && bytes[start] == '\r');
      if (undecided && !atEnd) {
        fill();
      } else if (isLineEnd(bytes[start])) {
        end = start;
        endLine();
        return true;
      } else {
        some = true;
        start++;
      }
    }
    next = limit;
    return some;
  }

  /** Goes on to the next record; false at the end, or where this gave up. */
  boolean next() throws IOException {
    start = next;
    line = nextLine;
    while (!split()) {
      if (gaveUp || (start == 0 && limit == bytes.length)) {
        gaveUp = true;
        return false;
      }
      fill();
    }
    return start < limit;
  }

  /** Whether what remains, from the record at hand on, must be decoded to be split. */
  boolean gaveUp() {
    return gaveUp;
  }

  /** All bytes from the record at hand on. */
  InputStream rest() {
    return new Remaining(bytes, start, limit, in);
  }

  /** Some bytes before the record at hand, from an even place of the file on. */
  byte[] before() {
    int begin = Math.max(0, start - SAMPLE);
    begin += (int) ((passed + begin) % 2);
    return Arrays.copyOfRange(bytes, Math.min(begin, start), start);
  }

  /** How many bytes stand before the record at hand. */
  long offset() {
    return passed + start;
  }

  /** The bytes that cells are found in; they change with every record. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the record begins. */
  int start() {
    return start;
  }

  /** Where the record ends, without its line end. */
  int end() {
    return end;
  }

  /** Where the record that follows begins. */
  int following() {
    return next;
  }

  /** The physical line that the record begins on, from 1. */
  public long line() {
    return line;
  }

  /** How many cells the record has. */
  public int count() {
    return count;
  }

  /** Where a cell begins, without its quote. */
  public int from(int cell) {
    return from[cell];
  }

  /** Where a cell ends, without its quote. */
  public int to(int cell) {
    return to[cell];
  }

  /**
   * Whether the cells are there to be read: nothing is doubled, nothing stands in a wrong place.
   */
  public boolean isPlain() {
    return plain;
  }

  boolean isAscii() {
    return seen >= 0;
  }

  /** Splits the record that begins where {@code start} is; false where more bytes are needed. */
  private boolean split() {
    count = 0;
    plain = true;
    seen = 0;
    within = 0;
    int at = start;
    while (true) {
      int begin = at;
      boolean quoted = quotes && at < limit && bytes[at] == quote;
      if (quoted) {
        at = closing(at + 1);
        if (at < 0) {
          return false;
        }
        cell(begin + 1, at - 1);
        plain &= at == limit || isCellEnd(bytes[at]);
      }
      at = unquoted(at);
      if (!quoted) {
        cell(begin, at);
      }
      if (at == limit || bytes[at] != delimiter) {
        end = at;
        if (!atEnd && (at == limit || (bytes[at] == '\r' && at + 1 == limit))) {
          return false;
        }
        endLine();
        return true;
      }
      at++;
    }
  }

  private int unquoted(int begin) {
    int at = begin;
    while (at < limit && !isCellEnd(bytes[at])) {
      seen |= bytes[at];
      plain &= bytes[at] != quote && bytes[at] != 0;
      at++;
    }
    return at;
  }

  /** The place behind the quote that ends a cell; -1 where there is none. */
  private int closing(int begin) {
    for (int at = begin; at < limit; at++) {
      byte b = bytes[at];
      if (b == quote) {
        if (at + 1 == limit) {
          return atEnd ? limit : -1;
        }
        if (bytes[at + 1] != quote) {
          return at + 1;
        }
        plain = false;
        at++;
      } else if (b == '\n' || (b == '\r' && at + 1 < limit && bytes[at + 1] != '\n')) {
        within++;
      }
      seen |= b;
      plain &= b != 0;
      if (within > MOST_LINES_WITHIN) {
        break;
      }
    }
    gaveUp = atEnd || within > MOST_LINES_WITHIN;
    return -1;
  }

  private void cell(int begin, int stop) {
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    from[count] = begin;
    to[count++] = stop;
  }

  private boolean isCellEnd(byte b) {
    return b == delimiter || isLineEnd(b);
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }

  /** Takes LF, CRLF or CR if that is what comes. */
  private void endLine() {
    boolean some = end < limit;
    boolean two = end + 1 < limit && bytes[end] == '\r' && bytes[end + 1] == '\n';
    next = end + (two ? 2 : some ? 1 : 0);
    nextLine += within + (some ? 1 : 0);
  }

  /** Reads behind what is there; where there is no room, only what begins at start is kept. */
  private void fill() throws IOException {
    if (limit == bytes.length) {
      System.arraycopy(bytes, start, bytes, 0, limit - start);
      passed += start;
      limit -= start;
      next = Math.max(0, next - start);
      start = 0;
    }
    int read = in.read(bytes, limit, bytes.length - limit);
    atEnd = read < 0;
    limit += Math.max(0, read);
  }
}
