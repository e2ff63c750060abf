package org.spendingreview.delivery.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Text decoded from bytes, which remembers where bytes were no text. */
final class DecodedText extends Reader {
  private static final char UNREADABLE = '\uFFFD';

  private final InputStream bytes;
  private final CharsetDecoder decoder;
  private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
  private byte[] before;
  private final Deque<Invalid> invalid = new ArrayDeque<>();
  private long taken;
  private long given;
  private boolean atEnd;
  private boolean flushed;
  private byte[] sample = new byte[0];

  /** An invalid byte: the character it stands for and its own place, both counted from 0. */
  private record Invalid(long character, long offset) {}

  /**
   * Reads on from somewhere in a text, between two characters.
   *
   * @param offset how many bytes stand before
   * @param before those of them that still tell something, at most
   */
  DecodedText(InputStream bytes, Charset charset, long offset, byte[] before) {
    this.bytes = bytes;
    this.before = before;
    this.taken = offset;
    in.limit(0);
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Where the first invalid byte before a character lies, counted from 0 and from the file's
   * beginning; -1 where there is none. What was told once is forgotten.
   */
  long invalidBefore(long character) {
    long first = -1;
    while (!invalid.isEmpty() && invalid.peek().character() < character) {
      long offset = invalid.remove().offset();
      first = first < 0 ? offset : first;
    }
    return first;
  }

  /** Some bytes among which there are invalid ones; none where there were none. */
  byte[] sample() {
    return sample;
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(target, from, length);
    while (out.position() == 0 && !flushed) {
      decode(out);
    }
    return out.position() == 0 ? -1 : out.position();
  }

  private void decode(CharBuffer out) throws IOException {
    int bytesBefore = in.position();
    int charactersBefore = out.position();
    CoderResult result = decoder.decode(in, out, atEnd);
    taken += in.position() - bytesBefore;
    given += out.position() - charactersBefore;
    if (result.isError()) {
      if (out.hasRemaining()) {
        replace(result.length(), out);
      }
    } else if (result.isUnderflow()) {
      if (atEnd) {
        flushed = decoder.flush(out).isUnderflow();
      } else {
        fill();
      }
    }
  }

  private void replace(int length, CharBuffer out) {
    if (sample.length == 0) {
      sample = Arrays.copyOf(before, before.length + in.limit());
      System.arraycopy(in.array(), 0, sample, before.length, in.limit());
    }
    invalid.add(new Invalid(given, taken));
    in.position(in.position() + length);
    taken += length;
    out.put(UNREADABLE);
    given++;
  }

  private void fill() throws IOException {
    if (in.limit() == in.capacity()) {
      before = new byte[0];
      in.compact().flip();
    }
    int filled = in.limit();
    int read = bytes.read(in.array(), filled, in.capacity() - filled);
    atEnd = read < 0;
    in.limit(filled + Math.max(0, read));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
