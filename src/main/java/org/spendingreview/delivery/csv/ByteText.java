package org.spendingreview.delivery.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.spendingreview.delivery.layout.FileForm;

/**
 * Bytes as text, in an encoding in which no byte of a longer character can be taken for a line end,
 * a delimiter or a quote.
 */
final class ByteText {
  private static final char UNREADABLE = '\uFFFD';
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** The bits of eight bytes that none of ASCII has. */
  private static final long NOT_ASCII = 0x8080808080808080L;

  /** Of one byte a character, or of several of which only the first tells what it is. */
  private static final Set<String> BYTE_BY_BYTE =
      Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "windows-1252");

  /** Further bytes of a character may be digits, letters and some signs, among them the bar. */
  private static final Set<String> CHINESE = Set.of("GB18030", "GBK", "GB2312");

  private final Charset charset;
  private final boolean utf8;
  private final CharsetDecoder decoder;
  private CharBuffer decoded = CharBuffer.allocate(1 << 12);

  ByteText(Charset charset) {
    this.charset = charset;
    this.utf8 = charset.equals(StandardCharsets.UTF_8);
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Whether records in an encoding can be told apart without decoding them. */
  static boolean canSplit(Charset charset, FileForm.Cells form) {
    boolean ascii = isAscii(form.delimiter()) && (form.quote() < 0 || isAscii(form.quote()));
    return ascii
        && (BYTE_BY_BYTE.contains(charset.name())
            || (CHINESE.contains(charset.name())
                && !isFurtherByte(form.delimiter())
                && !isFurtherByte(form.quote())));
  }

  private static boolean isAscii(int character) {
    return character > 0 && character < 0x80;
  }

  private static boolean isFurtherByte(int character) {
    return (character >= '0' && character <= '9') || character >= '@';
  }

  boolean isUtf8() {
    return utf8;
  }

  /** The text of some bytes that are text. */
  String of(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, charset);
  }

  /** Whether bytes are text, and what kind. */
  Kind kind(byte[] bytes, int from, int to) {
    return utf8 ? utf8(bytes, from, to) : decoded(ByteBuffer.wrap(bytes, from, to - from));
  }

  /** What bytes are. */
  enum Kind {
    TEXT,
    /** Text that holds the character which stands for bytes that are none. */
    HAS_UNREADABLE,
    NO_TEXT
  }

  private Kind decoded(ByteBuffer bytes) {
    if (decoded.capacity() < bytes.remaining()) {
      decoded = CharBuffer.allocate(2 * bytes.remaining());
    }
    decoder.reset();
    decoded.clear();
    CoderResult result = decoder.decode(bytes, decoded, true);
    if (result.isError()) {
      return Kind.NO_TEXT;
    }
    decoder.flush(decoded);
    decoded.flip();
    for (int i = 0; i < decoded.limit(); i++) {
      if (decoded.get(i) == UNREADABLE) {
        return Kind.HAS_UNREADABLE;
      }
    }
    return Kind.TEXT;
  }

  /** By the table of well-formed sequences in the Unicode standard (3.9, table 3-7). */
  private static Kind utf8(byte[] bytes, int from, int to) {
    Kind kind = Kind.TEXT;
    int at = from;
    while (at < to) {
      int first = bytes[at];
      if (first >= 0) {
        boolean eight = at + Long.BYTES <= to && ((long) WORDS.get(bytes, at) & NOT_ASCII) == 0;
        at += eight ? Long.BYTES : 1;
        continue;
      }
      int length = length(first & 0xFF);
      if (length == 0 || at + length > to || !isSecond(first & 0xFF, bytes[at + 1] & 0xFF)) {
        return Kind.NO_TEXT;
      }
      for (int i = 2; i < length; i++) {
        if ((bytes[at + i] & 0xC0) != 0x80) {
          return Kind.NO_TEXT;
        }
      }
      if (first == (byte) 0xEF && bytes[at + 1] == (byte) 0xBF && bytes[at + 2] == (byte) 0xBD) {
        kind = Kind.HAS_UNREADABLE;
      }
      at += length;
    }
    return kind;
  }

  private static int length(int first) {
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }

  private static boolean isSecond(int first, int second) {
    return switch (first) {
      case 0xE0 -> second >= 0xA0 && second <= 0xBF;
      case 0xED -> second >= 0x80 && second <= 0x9F;
      case 0xF0 -> second >= 0x90 && second <= 0xBF;
      case 0xF4 -> second >= 0x80 && second <= 0x8F;
      default -> second >= 0x80 && second <= 0xBF;
    };
  }
}
