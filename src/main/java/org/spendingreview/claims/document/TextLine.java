package org.spendingreview.claims.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text file.
 *
 * @param start where it begins in the file's text
 * @param text without its end
 * @param opens whether it surely begins a paragraph
 * @param closes whether it surely ends one
 */
record TextLine(int start, String text, boolean opens, boolean closes) {

  /** The lines of a text, of which nothing is known yet. */
  static List<TextLine> of(String text) {
    List<TextLine> lines = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      lines.add(new TextLine(start, line, false, false));
      start += line.length() + 1;
    }
    return lines;
  }

  int end() {
    return start + text.length();
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** How wide it is on a screen: a Chinese character takes two columns. */
  int columns() {
    return columns(text.stripTrailing());
  }

  /** How many characters it has. */
  int letters() {
    return text.stripTrailing().length();
  }

  static int columns(String text) {
    return text.length() + (int) text.chars().filter(letter -> letter >= 0x1100).count();
  }
}
