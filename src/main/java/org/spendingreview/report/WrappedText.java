package org.spendingreview.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sentences in lines of a terminal's width. Lines are broken after blanks, and in Chinese, which
 * has none, between characters; what cannot be broken, such as a path, stays whole.
 */
public final class WrappedText {
  /** No line begins with a mark that ends something, none ends with one that begins something. */
  private static final Pattern BREAKS =
      Pattern.compile(
          "(?<= )|(?<=[\\p{IsHan}，。：；、）”])(?=[\\p{IsHan}（“0-9A-Za-z])"
              + "|(?<=[0-9A-Za-z%])(?=[\\p{IsHan}（“])");

  private static final String INDENT = "    ";

  private WrappedText() {}

  /** The line, or several of at most the width, those after the first begun with the indent. */
  static List<String> lines(String text, int width, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    boolean blank = true;
    for (String part : BREAKS.split(text, -1)) {
      if (!blank && DisplayWidth.of(line + part.stripTrailing()) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(indent);
      }
      line.append(part);
      blank = line.toString().isBlank();
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** The text, which must be safe, in lines of a terminal's width, each ended by a line feed. */
  public static String text(String text) {
    return text.lines().map(line -> text(line, TerminalTable.LINE, INDENT)).collect(joining());
  }

  /** The same, each ended by a line feed. */
  static String text(String text, int width, String indent) {
    return lines(text, width, indent).stream().map(line -> line + "\n").collect(joining());
  }
}
