package org.spendingreview.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.spendingreview.lake.TableRow;

/**
 * Values as JSON (RFC 8259). Decimals are texts, so that no reader makes them binary fractions;
 * whole numbers are numbers; days and times are ISO 8601 texts, times in UTC.
 */
public final class JsonText {
  private JsonText() {}

  /** An array of an object a row, each on a line of its own. */
  static void write(List<TableRow> rows, Writer out) throws IOException {
    String before = "[\n";
    for (TableRow row : rows) {
      out.write(before);
      out.write(of(object(row)));
      before = ",\n";
    }
    out.write(rows.isEmpty() ? "[]\n" : "\n]\n");
  }

  /** A value as JSON; decimals as texts. */
  public static String of(Object value) {
    if (value == null || value instanceof Boolean || isWhole(value)) {
      return String.valueOf(value);
    } else if (value instanceof BigDecimal number) {
      return quoted(number.toPlainString());
    } else if (value instanceof List<?> list) {
      StringJoiner array = new StringJoiner(",", "[", "]");
      list.forEach(element -> array.add(of(element)));
      return array.toString();
    } else if (value instanceof Map<?, ?> map) {
      StringJoiner object = new StringJoiner(",", "{", "}");
      map.forEach((key, member) -> object.add(quoted(key.toString()) + ":" + of(member)));
      return object.toString();
    }
    return quoted(value.toString());
  }

  private static Map<String, Object> object(TableRow row) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < row.values().size(); i++) {
      object.put(row.table().columns().get(i).name(), row.values().get(i));
    }
    return object;
  }

  private static boolean isWhole(Object value) {
    return value instanceof Integer || value instanceof Long;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(point -> append(point, quoted));
    return quoted.append('"').toString();
  }

  private static void append(int point, StringBuilder quoted) {
    switch (point) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE) {
          quoted.append(String.format("\\u%04x", point));
        } else {
          quoted.appendCodePoint(point);
        }
      }
    }
  }
}
