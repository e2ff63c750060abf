package org.spendingreview.claims.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a report's numbered parts (章节) one is: 一、（一）1、（1）①. A mark closes all parts that are not
 * above it.
 */
final class Sections {
  private static final String CHINESE = "[一二三四五六七八九十]{1,3}";
  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile("^第(" + CHINESE + ")(?:部分|章)[、：:]?"),
          Pattern.compile("^(" + CHINESE + ")、"),
          Pattern.compile("^（(" + CHINESE + ")）、?"),
          Pattern.compile(
              "^(\\d{1,2}(?:\\.\\d{1,2}){1,3})[、.]?(?=[\\p{IsHan}“（])(?!万|亿|元|个|人|分|倍)"
                  + "|^(\\d{1,2})(?:、|\\.(?!\\d))"),
          Pattern.compile("^（(\\d{1,2})）、?"),
          Pattern.compile("^([①-⑳])、?"));

  private final List<Part> open = new ArrayList<>();

  /**
   * A part that is open.
   *
   * @param level 0 for the outermost mark
   * @param mark as written in the section's name
   * @param title the text behind the mark
   */
  record Part(int level, String mark, String title) {}

  /** Takes a paragraph; tells how many characters its mark has, 0 if it begins no part. */
  int enter(String paragraph) {
    for (int level = 0; level < MARKS.size(); level++) {
      Matcher mark = MARKS.get(level).matcher(paragraph);
      if (mark.find()) {
        int closing = level;
        open.removeIf(part -> part.level >= closing);
        open.add(
            new Part(
                level,
                shown(level, mark.group(1) == null ? mark.group(2) : mark.group(1)),
                title(paragraph, mark.end())));
        return mark.end();
      }
    }
    return 0;
  }

  /** The level of the mark that a text begins with, -1 if with none. */
  static int levelOf(String text) {
    for (int level = 0; level < MARKS.size(); level++) {
      if (MARKS.get(level).matcher(text).find()) {
        return level;
      }
    }
    return -1;
  }

  /** The path of marks, {@code 五(三)4}. */
  String path() {
    StringBuilder path = new StringBuilder();
    open.forEach(part -> path.append(part.mark));
    return path.toString();
  }

  /** The titles of the open parts, the innermost first. */
  List<String> titles() {
    List<String> titles = new ArrayList<>();
    open.forEach(part -> titles.add(0, part.title));
    return titles;
  }

  private static String shown(int level, String mark) {
    return level == 2 || level == 4 ? "(" + mark + ")" : mark;
  }

  private static String title(String paragraph, int from) {
    String title = paragraph.substring(from);
    int end = title.replaceAll("[。：（]", "。").indexOf('。');
    String first = end < 0 ? title : title.substring(0, end);
    // a sentence with a figure is no title
    return first.length() > 40 || first.matches(".*\\d.*(元|%).*") ? "" : first;
  }
}
