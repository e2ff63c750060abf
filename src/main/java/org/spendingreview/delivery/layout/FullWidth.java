package org.spendingreview.delivery.layout;

/** Full-width characters (全角), as Chinese input methods write them. */
final class FullWidth {
  private static final char FIRST = '！';
  private static final char LAST = '～';
  private static final int SHIFT = FIRST - '!';
  private static final char IDEOGRAPHIC_SPACE = '\u3000';
  private static final char MINUS_SIGN = '\u2212';

  private FullWidth() {}

  /** The text with ordinary letters, digits and signs; the minus sign (−) becomes a hyphen too. */
  static String narrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (narrow(text.charAt(i)) != text.charAt(i)) {
        return narrowed(text);
      }
    }
    return text;
  }

  private static String narrowed(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      narrow.append(narrow(text.charAt(i)));
    }
    return narrow.toString();
  }

  private static char narrow(char character) {
    if (character >= FIRST && character <= LAST) {
      return (char) (character - SHIFT);
    }
    return switch (character) {
      case IDEOGRAPHIC_SPACE -> ' ';
      case MINUS_SIGN -> '-';
      default -> character;
    };
  }
}
