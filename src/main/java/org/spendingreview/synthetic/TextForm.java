package org.spendingreview.synthetic;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the text of a file becomes bytes.
 *
 * @param encoding the name of its character set
 * @param byteOrderMark whether it begins with one
 * @param lineEnd what ends a line
 */
record TextForm(String encoding, boolean byteOrderMark, String lineEnd) implements Serializable {
  /** As the standard layout is written: UTF-8, no byte order mark, LF. */
  static final TextForm STANDARD = new TextForm(StandardCharsets.UTF_8.name(), false, "\n");

  private static final String MARK = "\uFEFF";

  /**
   * The form of an encoding as the manifest names it; an empty one is UTF-8. Windows, where most
   * UTF-16 comes from, writes the lower byte first, while Java would write the higher.
   */
  static TextForm of(String encoding, boolean byteOrderMark, String lineEnd) {
    String exact =
        switch (encoding) {
          case "" -> StandardCharsets.UTF_8.name();
          case "UTF-16" -> StandardCharsets.UTF_16LE.name();
          default -> encoding;
        };
    return new TextForm(exact, byteOrderMark, lineEnd);
  }

  /** The bytes of a line. */
  byte[] line(String text) {
    return (text + lineEnd).getBytes(charset());
  }

  /** The bytes before the first line. */
  byte[] begin() {
    return byteOrderMark ? MARK.getBytes(charset()) : new byte[0];
  }

  private Charset charset() {
    return Charset.forName(encoding);
  }
}
