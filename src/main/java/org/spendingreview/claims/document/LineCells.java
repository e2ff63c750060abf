package org.spendingreview.claims.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a line of text is divided into the cells of a row, if it is one. */
enum LineCells {
  /** Strokes, as in Markdown and in tables drawn with characters. */
  STROKES("[|│┃║｜]"),
  /** Tabs, as cells are copied from a workbook. */
  TABS("\t"),
  /** Two blanks or more. */
  BLANKS("[ \u3000\u00A0]{2,}");

  /** Longer texts with blanks in them are sentences. */
  private static final int LONGEST = 40;

  private static final String DASHES = "-─━═";
  private static final String CROSSINGS = " \t\u3000|│┃║:+=┄┈┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╟╫╢╞╪╡┏┳┓┣╋┫┗┻┛";

  private final Pattern separator;

  LineCells(String separator) {
    this.separator = Pattern.compile(separator);
  }

  /**
   * A cell within a line.
   *
   * @param from its first character in the line
   * @param to the end of it
   */
  record Part(int from, int to) {
    boolean isEmpty() {
      return from == to;
    }
  }

  /** How a line is divided, or null where it is no row. */
  static LineCells of(String line) {
    for (LineCells kind : values()) {
      if (kind.isRow(line)) {
        return kind;
      }
    }
    return null;
  }

  /** Whether a line only draws a line between rows. */
  static boolean isRuler(String line) {
    int longest = 0;
    int dashes = 0;
    for (int i = 0; i < line.length(); i++) {
      boolean dash = DASHES.indexOf(line.charAt(i)) >= 0;
      if (!dash && CROSSINGS.indexOf(line.charAt(i)) < 0) {
        return false;
      }
      dashes = dash ? dashes + 1 : 0;
      longest = Math.max(longest, dashes);
    }
    return longest >= 2;
  }

  private boolean isRow(String line) {
    List<Part> parts = parts(line);
    long filled = parts.stream().filter(part -> !part.isEmpty()).count();
    return switch (this) {
      case STROKES -> parts.size() >= 2 && filled >= 1;
      case TABS -> parts.size() >= 2 && (filled >= 2 || !parts.get(0).isEmpty());
      case BLANKS ->
          parts.size() >= 2
              && line.indexOf('。') < 0
              && parts.stream().allMatch(part -> part.to() - part.from() <= LONGEST);
    };
  }

  /** The cells of a line. */
  List<Part> parts(String line) {
    int from = 0;
    int end = line.stripTrailing().length();
    if (this != TABS) {
      from = end - line.substring(0, end).stripLeading().length();
    }
    if (this == STROKES) {
      from += separator.matcher(line).region(from, end).lookingAt() ? 1 : 0;
      end -= end > from && separator.matcher(line.substring(end - 1, end)).matches() ? 1 : 0;
    }
    List<Part> parts = new ArrayList<>();
    Matcher gap = separator.matcher(line);
    gap.region(from, end);
    int start = from;
    while (gap.find()) {
      if (separates(line, start, gap, end)) {
        parts.add(stripped(line, start, gap.start()));
        start = gap.end();
      }
    }
    parts.add(stripped(line, start, end));
    return parts;
  }

  /** Blanks also follow the number of an item, and spread out two characters: 合　　计. */
  private boolean separates(String line, int start, Matcher gap, int end) {
    if (this != BLANKS) {
      return true;
    }
    String before = line.substring(start, gap.start());
    boolean spread =
        gap.end() < end
            && before.length() == 1
            && before.charAt(0) > 0x2E80
            && line.charAt(gap.end()) > 0x2E80
            && (gap.end() + 1 == end || Character.isWhitespace(line.charAt(gap.end() + 1)));
    return !spread && !(before.length() <= 5 && LineMarks.isNumbered(before));
  }

  private static Part stripped(String line, int from, int to) {
    String text = line.substring(from, to);
    int start = from + text.length() - text.stripLeading().length();
    return new Part(
        text.isBlank() ? from : start,
        text.isBlank() ? from : from + text.stripTrailing().length());
  }
}
