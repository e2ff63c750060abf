package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A map from what cells say to canonical values (对照表).
 *
 * @param exact by the text of the cell without outer blanks
 * @param patterns asked in order where no text is the cell's
 * @param others taken where the map does not know the cell; null where that rejects the row
 */
public record ValueMap(Map<String, String> exact, List<Entry> patterns, Template others)
    implements Serializable {

  /** What cells of a pattern become. */
  public record Entry(TextPattern pattern, String code) implements Serializable {}

  /** The canonical value of a cell, or null where the map does not know it. */
  String codeOf(String cell) {
    String code = exact.get(cell.strip());
    if (code != null || cell.isBlank()) {
      return code;
    }
    for (Entry entry : patterns) {
      if (entry.pattern().matches(cell)) {
        return entry.code();
      }
    }
    return null;
  }
}
