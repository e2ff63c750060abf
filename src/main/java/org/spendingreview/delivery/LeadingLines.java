package org.spendingreview.delivery;

import java.io.BufferedReader;
import java.io.IOException;

/** The lines before a file's header: titles, units, the day of printing. */
final class LeadingLines {
  private LeadingLines() {}

  /**
   * Reads on to the line behind them; quotes mean nothing there.
   *
   * @param count how many there are
   * @return how many there were, fewer where the file ends before
   */
  static long skip(BufferedReader reader, int count) throws IOException {
    long skipped = 0;
    while (skipped < count) {
      int character = reader.read();
      if (character < 0) {
        return skipped;
      }
      while (character >= 0 && character != '\n' && character != '\r') {
        character = reader.read();
      }
      if (character == '\r') {
        takeLineFeed(reader);
      }
      skipped++;
    }
    return skipped;
  }

  private static void takeLineFeed(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\n') {
      reader.reset();
    }
  }
}
