package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.util.List;

/**
 * How a cell is cleaned, always in this order: blanks, full-width characters, texts that mean an
 * empty cell, a part, characters left out, characters taken, zeros in front.
 *
 * @param trim whether outer blanks go
 * @param excelText whether {@code ="30101"} means 30101
 * @param halfWidth whether full-width letters, digits and signs become ordinary ones
 * @param blanks texts that mean an empty cell
 * @param split what separates the parts of a cell, {@code ##}; empty where it has none
 * @param part which of the parts is taken, from 1
 * @param remove texts that are left out
 * @param from the first character taken, from 1
 * @param to the last character taken; 0 for the last one there is
 * @param padTo the length up to which zeros are put in front; 0 for none
 */
public record Cleaning(
    boolean trim,
    boolean excelText,
    boolean halfWidth,
    List<String> blanks,
    String split,
    int part,
    List<String> remove,
    int from,
    int to,
    int padTo)
    implements Serializable {

  /** Of a column that says nothing. */
  static Cleaning plain(boolean trim, boolean excelText) {
    return new Cleaning(trim, excelText, false, List.of(), "", 1, List.of(), 1, 0, 0);
  }

  /** Whether nothing goes but outer blanks. */
  boolean isPlain() {
    return equals(plain(trim, false));
  }

  /** The cell without what is no part of its value. */
  public String clean(String cell) {
    String text = excelText ? withoutExcelText(cell) : cell;
    text = trim ? text.strip() : text;
    text = halfWidth ? FullWidth.narrow(text) : text;
    if (blanks.contains(text)) {
      return "";
    }
    text = split.isEmpty() ? text : partOf(text);
    for (String removed : remove) {
      text = text.replace(removed, "");
    }
    text = from == 1 && to == 0 ? text : characters(text, from, to);
    return text.isEmpty() || text.length() >= padTo
        ? text
        : "0".repeat(padTo - text.length()) + text;
  }

  /** The characters of a text from one place to another, both counted from 1 and included. */
  static String characters(String text, int from, int to) {
    int end = to == 0 ? text.length() : Math.min(to, text.length());
    return from > end ? "" : text.substring(from - 1, end);
  }

  private static String withoutExcelText(String cell) {
    String text = cell.strip();
    boolean written = text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"");
    return written ? text.substring(2, text.length() - 1) : cell;
  }

  private String partOf(String text) {
    int begin = 0;
    for (int i = 1; i < part; i++) {
      int next = text.indexOf(split, begin);
      if (next < 0) {
        return "";
      }
      begin = next + split.length();
    }
    int end = text.indexOf(split, begin);
    return (end < 0 ? text.substring(begin) : text.substring(begin, end)).strip();
  }
}
