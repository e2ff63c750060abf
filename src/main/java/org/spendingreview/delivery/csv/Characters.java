package org.spendingreview.delivery.csv;

import java.io.IOException;
import java.io.Reader;

/** Characters one by one, of which some may be given back. */
final class Characters {
  static final int END = -1;

  private final Reader reader;
  private final char[] buffer;
  private int filled;
  private int taken;
  private String again = "";
  private int againTaken;
  private long position;

  Characters(Reader reader) {
    this.reader = reader;
    this.buffer = new char[1 << 15];
  }

  /** Those of a text. */
  Characters(String text) {
    this.reader = Reader.nullReader();
    this.buffer = new char[1];
    this.again = text;
  }

  /** The character to come, or {@link #END}. Java's own buffered reader takes a lock for each. */
  int next() throws IOException {
    if (againTaken < again.length()) {
      return again.charAt(againTaken);
    }
    if (taken == filled) {
      filled = Math.max(0, reader.read(buffer, 0, buffer.length));
      taken = 0;
      if (filled == 0) {
        return END;
      }
    }
    return buffer[taken];
  }

  /** Takes the character to come, which must not be {@link #END}. */
  int take() throws IOException {
    int next = next();
    position++;
    if (againTaken < again.length()) {
      againTaken++;
    } else {
      taken++;
    }
    return next;
  }

  /** Takes LF, CRLF or CR if that is what comes. */
  boolean takeLineEnd() throws IOException {
    if (next() == '\r') {
      take();
      if (next() == '\n') {
        take();
      }
      return true;
    }
    return next() == '\n' && take() == '\n';
  }

  /** Gives back what was taken last, to be taken again. */
  void giveBack(String text) {
    position -= text.length();
    again = text + again.substring(againTaken);
    againTaken = 0;
  }

  /** How many characters were taken. */
  long position() {
    return position;
  }
}
