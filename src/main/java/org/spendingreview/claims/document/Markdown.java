package org.spendingreview.claims.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blanks what is markup in Markdown, so that every other character stays where it is. */
final class Markdown {
  /** What a line of nothing but marks looks like without its blanks, and a fence of code. */
  private static final Pattern RULE =
      Pattern.compile("(?:-{3,}|\\*{3,}|_{3,}|=+|(?:```|~~~).*)", Pattern.DOTALL);

  /** Headings, quotations and the marks of items; the numbers of items stay. */
  private static final Pattern OPENING =
      Pattern.compile("[\\s>]*(?:(#{1,6})(?=\\s|$)|[-*+](?=\\s)(?:\\s+\\[[ xX]])?)?");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern CLOSING = Pattern.compile("\\s#+\\s*$");

  private Markdown() {}

  static List<TextLine> lines(String text) {
    List<TextLine> lines = new ArrayList<>();
    for (TextLine line : TextLine.of(text)) {
      lines.add(line(line));
    }
    return lines;
  }

  private static TextLine line(TextLine line) {
    String text = line.text();
    if (RULE.matcher(BLANKS.matcher(text).replaceAll("")).matches()) {
      return new TextLine(line.start(), " ".repeat(text.length()), true, true);
    }
    Matcher opening = OPENING.matcher(text);
    int from = opening.lookingAt() ? opening.end() : 0;
    boolean heading = from > 0 && opening.group(1) != null;
    StringBuilder clean = new StringBuilder(text);
    blank(clean, 0, from);
    Matcher closing = CLOSING.matcher(text);
    if (heading && closing.find(from)) {
      blank(clean, closing.start(), text.length());
    }
    emphasis(clean, from);
    boolean opens = heading || !text.substring(0, from).isBlank();
    return new TextLine(line.start(), clean.toString(), opens, heading);
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        text.setCharAt(i, ' ');
      }
    }
  }

  private static void emphasis(StringBuilder text, int from) {
    for (int i = from; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1))) {
        text.setCharAt(i, ' ');
        i++;
        if (text.charAt(i) == '|') {
          text.setCharAt(i, '/'); // a stroke within a cell ends no cell
        }
      } else if (letter == '`' || ((letter == '*' || letter == '_') && !isBetween(text, i))) {
        text.setCharAt(i, ' ');
      }
    }
  }

  private static boolean isPunctuation(char letter) {
    return letter > ' ' && letter < 0x7F && !Character.isLetterOrDigit(letter);
  }

  /** Whether letters or digits stand on both sides: 3*4, a_name. */
  private static boolean isBetween(StringBuilder text, int at) {
    return at > 0
        && at + 1 < text.length()
        && isAscii(text.charAt(at - 1))
        && isAscii(text.charAt(at + 1));
  }

  private static boolean isAscii(char letter) {
    return letter < 0x80 && Character.isLetterOrDigit(letter);
  }
}
