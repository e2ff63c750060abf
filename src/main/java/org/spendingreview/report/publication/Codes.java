package org.spendingreview.report.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.spendingreview.lake.TableRow;
import org.spendingreview.report.Edition;

/**
 * The codes of one dimension of the release's own classification (分类科目) with their names. The
 * levels above a code (类, 款) are those codes that are a beginning of it.
 */
final class Codes {
  private final NavigableMap<String, String> names = new TreeMap<>();

  private Codes() {}

  /** The codes of a dimension, {@code ECONOMIC} or {@code FUNCTION}. */
  static Codes of(Edition edition, String dimension) {
    Codes codes = new Codes();
    for (TableRow row : edition.rows("classification")) {
      if (row.value("dimension").equals(dimension)) {
        codes.names.put((String) row.value("code"), (String) row.value("name"));
      }
    }
    return codes;
  }

  /** The name of a code, null where the classification lacks it. */
  String name(String code) {
    return names.get(code);
  }

  /** The known codes above a code, the highest first. */
  List<String> above(String code) {
    List<String> above = new ArrayList<>();
    for (int length = 1; length < code.length(); length++) {
      String beginning = code.substring(0, length);
      if (names.containsKey(beginning)) {
        above.add(beginning);
      }
    }
    return above;
  }

  /** The known codes that begin so, among them itself. */
  List<String> below(String beginning) {
    return names.tailMap(beginning, true).keySet().stream()
        .takeWhile(code -> code.startsWith(beginning))
        .toList();
  }
}
