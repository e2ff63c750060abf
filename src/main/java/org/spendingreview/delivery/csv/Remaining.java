package org.spendingreview.delivery.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that were read ahead and those behind them; the stream is not closed at its end. */
final class Remaining extends FilterInputStream {
  private final byte[] ahead;
  private final int to;
  private int at;

  Remaining(byte[] ahead, int from, int to, InputStream behind) {
    super(behind);
    this.ahead = ahead;
    this.at = from;
    this.to = to;
  }

  @Override
  public int read() throws IOException {
    return at < to ? ahead[at++] & 0xFF : in.read();
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (at == to) {
      return in.read(target, from, length);
    }
    int count = Math.min(length, to - at);
    System.arraycopy(ahead, at, target, from, count);
    at += count;
    return count;
  }
}
