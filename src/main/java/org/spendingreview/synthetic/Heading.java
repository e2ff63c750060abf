package org.spendingreview.synthetic;

import java.util.Map;

/**
 * A column of a system's export.
 *
 * @param name its heading
 * @param text of its cells, with fields in braces; empty where all of its fields are
 * @param codes what the system writes for what a field says
 * @param width up to which blanks fill the cell, as CHAR columns are filled
 */
record Heading(String name, String text, Map<String, String> codes, int width) {

  /** The cell of a line. */
  String cell(Map<String, String> fields) {
    StringBuilder cell = new StringBuilder();
    boolean says = text.indexOf('{') < 0;
    int end = 0;
    for (int begin = text.indexOf('{'); begin >= 0; begin = text.indexOf('{', end)) {
      cell.append(text, end, begin);
      end = text.indexOf('}', begin) + 1;
      String field = field(fields, text.substring(begin + 1, end - 1));
      says |= !field.isEmpty();
      cell.append(codes.getOrDefault(field, field));
    }
    cell.append(text, end, text.length());
    if (!says) {
      cell.setLength(0);
    }
    cell.append(" ".repeat(Math.max(0, width - cell.length())));
    return cell.toString();
  }

  private String field(Map<String, String> fields, String field) {
    String value = fields.get(field);
    if (value == null) {
      throw new IllegalStateException("Column " + name + " asks for an unknown field " + field);
    }
    return value;
  }
}
