package org.spendingreview.delivery.layout;

import java.io.Serializable;

/**
 * A pattern for cells: {@code *} stands for any characters, {@code ?} for one, a backslash takes
 * the next character as it is. There are no regular expressions in layouts: a pattern of two signs
 * can be read by whoever must change it, and no cell, however made, can keep it busy for long.
 *
 * @param text as the layout writes it
 */
public record TextPattern(String text) implements Serializable {
  /** Longer patterns are refused. */
  static final int MAX_PATTERN = 100;

  /** A longer cell matches only the pattern of a single star. */
  private static final int MAX_CELL = 1000;

  /** Whether the whole of a cell, without its outer blanks, is as the pattern says. */
  public boolean matches(String cell) {
    String value = cell.strip();
    if (value.length() > MAX_CELL) {
      return text.equals("*");
    }
    return isPlain() ? text.equals(value) : matchesSigns(value);
  }

  /** Whether it holds no sign, so that only one text matches. */
  boolean isPlain() {
    return text.indexOf('*') < 0 && text.indexOf('?') < 0 && text.indexOf('\\') < 0;
  }

  /** Takes the shortest run for a star first and, where that fails, a character more. */
  private boolean matchesSigns(String value) {
    int at = 0;
    int position = 0;
    int star = -1;
    int resume = 0;
    while (position < value.length()) {
      boolean escaped = at + 1 < text.length() && text.charAt(at) == '\\';
      if (!escaped && at < text.length() && text.charAt(at) == '*') {
        star = at++;
        resume = position;
      } else if (at < text.length() && isOne(escaped ? at + 1 : at, escaped, value, position)) {
        at += escaped ? 2 : 1;
        position++;
      } else if (star >= 0) {
        at = star + 1;
        position = ++resume;
      } else {
        return false;
      }
    }
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    return at == text.length();
  }

  private boolean isOne(int at, boolean escaped, String value, int position) {
    char sign = text.charAt(at);
    return (!escaped && sign == '?') || sign == value.charAt(position);
  }
}
