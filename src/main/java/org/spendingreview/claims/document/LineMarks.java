package org.spendingreview.claims.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What tells at a line's beginning or end that a paragraph begins or ends there. */
final class LineMarks {
  private static final String CHINESE = "[〇○零一二三四五六七八九十百]{1,5}";

  /** 一、（一）(一) 1、 1. 1．（1）(1) 1) ① 第一 首先: never a number that a line end has cut. */
  private static final Pattern NUMBERING =
      Pattern.compile(
          "\\s*(?:"
              + CHINESE
              + "[、．.]|[（(]\\s*(?:"
              + CHINESE
              + "|\\d{1,2})\\s*[）)]|\\d{1,2}(?:[、．)）]|[.](?!\\d))|\\d{1,2}(?:[.]\\d{1,2}){1,3}[.、 　]"
              + "|[①-⒛㈠-㈩㊀-㊉❶-❿]"
              + "|第"
              + CHINESE
              + "(?:[章节条款项部分，、：:]|\\s|是)|[其首]先[，,]|[其再]次[，,]|最后[，,]"
              + "|附件?\\s*(?:\\d{1,2}|"
              + CHINESE
              + ")?\\s*[：:])",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final String SENTENCE_ENDS = "。！？：；!?;:";
  private static final String AFTER_SENTENCE = "”’」』）)】\"";

  private LineMarks() {}

  /** Whether a line begins with the number of a heading or of an item. */
  static boolean isNumbered(String line) {
    return NUMBERING.matcher(line).lookingAt();
  }

  /** Whether a line's last sentence ends with it. */
  static boolean endsSentence(String line) {
    String text = line.strip();
    int last = text.length() - 1;
    while (last > 0 && AFTER_SENTENCE.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
  }

  /** How many columns a line is indented; a Chinese blank takes two. */
  static int indent(String line) {
    int columns = 0;
    for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
      columns += line.charAt(i) == '\u3000' ? 2 : 1;
    }
    return columns;
  }

  /**
   * The paragraphs of text whose lines were ended by hand, with {@code <br>} or Shift and Enter.
   * People end lines so within a paragraph, and paragraphs as well.
   */
  static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    String before = "";
    for (String line : text.split("\n", -1)) {
      if (before.isBlank() || line.isBlank() || endsSentence(before) || begins(line)) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
      open.append(open.isEmpty() ? "" : "\n").append(line);
      before = line;
    }
    paragraphs.add(open.toString());
    return paragraphs.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private static boolean begins(String line) {
    return indent(line) >= 2 || isNumbered(line);
  }
}
