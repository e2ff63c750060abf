package org.spendingreview.delivery.csv;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The first bytes of a text, as far as they tell its encoding.
 *
 * @param charset that the text is read with
 * @param length of the mark in bytes
 */
record ByteOrderMark(Charset charset, int length) {
  static final int LONGEST = 4;

  /** The characters of a mark stand for its bytes. */
  private record Mark(String charset, String bytes) {
    boolean at(ByteBuffer text) {
      for (int i = 0; i < bytes.length(); i++) {
        if (i >= text.limit() || (text.get(i) & 0xFF) != bytes.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Mark> MARKS =
      List.of(
          new Mark("UTF-8", "\u00EF\u00BB\u00BF"),
          new Mark("UTF-16LE", "\u00FF\u00FE"),
          new Mark("UTF-16BE", "\u00FE\u00FF"),
          new Mark("GB18030", "\u00841\u00953"));

  /** What the beginning of a text tells; without a mark the declared encoding holds. */
  static ByteOrderMark at(ByteBuffer text, Charset declared) {
    for (Mark mark : MARKS) {
      if (mark.at(text)) {
        return new ByteOrderMark(Charset.forName(mark.charset()), mark.bytes().length());
      }
    }
    // UTF-16 without a mark: the first character of a header or a row is an ASCII one
    boolean littleEndian =
        declared.equals(StandardCharsets.UTF_16)
            && text.limit() > 1
            && text.get(0) != 0
            && text.get(1) == 0;
    return new ByteOrderMark(littleEndian ? StandardCharsets.UTF_16LE : declared, 0);
  }
}
