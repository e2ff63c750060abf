package org.spendingreview.delivery.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a piece, out of a stream that stands at the first of them. */
final class PieceStream extends FilterInputStream {
  private long left;

  PieceStream(InputStream file, Piece piece) {
    super(file);
    this.left = piece.to() - piece.from();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = in.read(bytes, from, (int) Math.min(length, left));
    left -= Math.max(0, read);
    return read;
  }
}
