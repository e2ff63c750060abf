package org.spendingreview.claims.language;

/**
 * A piece of a document without blanks and line ends, its digits and signs all in one form, so that
 * numbers broken by either are whole again; every character knows where it came from.
 */
final class Compact {
  private static final String ASCII_SIGNS = "():;?!";
  private static final String CHINESE_SIGNS = "（）：；？！";
  private static final String DASHES = "−–－﹣";

  private final String text;
  private final int[] origins;

  private Compact(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  /** A piece of a document's text. */
  static Compact of(String document, int start, int end, Slips slips) {
    StringBuilder text = new StringBuilder();
    int[] origins = new int[end - start];
    for (int i = start; i < end; i++) {
      char c = document.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\ufeff') {
        boolean isMark = c == '.' && text.length() <= 2 && isBlank(document, i + 1, end);
        origins[text.length()] = i;
        text.append(isMark ? '、' : inOneForm(c));
      }
    }
    return new Compact(slips.mended(text.toString()), origins);
  }

  /** The text without blanks. */
  String text() {
    return text;
  }

  /** Where a character stands in the document. */
  int origin(int index) {
    return origins[index];
  }

  /** Whether a blank follows: 1. 99人 must not become 1.99人. */
  private static boolean isBlank(String document, int index, int end) {
    return index < end && Character.isWhitespace(document.charAt(index));
  }

  private static char inOneForm(char c) {
    int sign = ASCII_SIGNS.indexOf(c);
    if (sign >= 0) {
      return CHINESE_SIGNS.charAt(sign);
    }
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    boolean isWide = (c >= '\uff10' && c <= '\uff19') || (c >= '\uff21' && c <= '\uff5a');
    return switch (c) {
      case '％', '﹪' -> '%';
      case '．' -> '.';
      case '｡' -> '。';
      case '〔' -> '（';
      case '〕' -> '）';
      default -> isWide ? (char) (c - 0xFEE0) : c;
    };
  }
}
