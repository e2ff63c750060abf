package org.spendingreview.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.spendingreview.report.JsonText;

/**
 * A table as JSON, column by column: a column of few different texts as places in a list of texts,
 * any other as a list of values. No {@code <} is written as itself, so that no text can end the
 * element that it stands in.
 */
final class ColumnsJson {
  private ColumnsJson() {}

  /** {@code {"rows":2,"columns":{…}}}. */
  static void write(List<String> names, List<List<Object>> columns, Writer out) throws IOException {
    out.write("{\"rows\":" + columns.get(0).size() + ",\"columns\":{");
    for (int i = 0; i < names.size(); i++) {
      out.write((i == 0 ? "" : ",") + safe(names.get(i)) + ":");
      column(columns.get(i), out);
    }
    out.write("}}");
  }

  /** A value as JSON that may stand within an HTML element. */
  static String safe(Object value) {
    return JsonText.of(value).replace("<", "\\u003c");
  }

  private static void column(List<Object> values, Writer out) throws IOException {
    Map<Object, Integer> places = new LinkedHashMap<>();
    values.stream().filter(v -> v != null).forEach(v -> places.putIfAbsent(v, places.size()));
    boolean areTexts = places.keySet().stream().allMatch(String.class::isInstance);
    if (areTexts && places.size() * 2 <= values.size()) {
      out.write("{\"texts\":");
      list(places.keySet(), out);
      out.write(",\"places\":");
      list(values.stream().map(v -> v == null ? -1 : places.get(v)).toList(), out);
      out.write("}");
    } else {
      list(values, out);
    }
  }

  private static void list(Iterable<?> values, Writer out) throws IOException {
    StringJoiner list = new StringJoiner(",", "[", "]");
    values.forEach(value -> list.add(safe(value)));
    out.write(list.toString());
  }
}
