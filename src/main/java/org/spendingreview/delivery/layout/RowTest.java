package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What rows are left out or taken.
 *
 * @param kind of the test
 * @param condition of the kind {@link Kind#CONDITION}, otherwise null
 */
public record RowTest(Kind kind, Condition condition) implements Serializable {
  private static final Set<String> TITLES = Set.of("栏次", "列次", "行次", "序号");

  /** What makes a row one of those meant. */
  public enum Kind {
    /** What its cells say. */
    CONDITION,
    /** Its cells number the columns: 1, 2, 3 …, perhaps behind 栏次, perhaps {@code 3=1+2}. */
    INDEX_ROW,
    /** It repeats the header. */
    HEADER_ROW
  }

  boolean holds(Row row) {
    return switch (kind) {
      case CONDITION -> condition.holds(row);
      case INDEX_ROW -> isIndex(row.cells());
      case HEADER_ROW -> isHeader(row);
    };
  }

  List<String> columns() {
    return condition == null ? List.of() : condition.columns();
  }

  /**
   * Whether a row that begins with this cell may be one of those meant, as far as its kind tells.
   */
  boolean mayBegin(String cell, List<String> header) {
    String text = FullWidth.narrow(cell).strip();
    return switch (kind) {
      case CONDITION -> false;
      case INDEX_ROW -> text.isEmpty() || isNumbered(text, 1) || TITLES.contains(text);
      case HEADER_ROW -> cell.strip().equals(header.get(0).strip());
    };
  }

  private static boolean isIndex(List<String> cells) {
    int number = 0;
    for (String cell : cells) {
      String text = FullWidth.narrow(cell).strip();
      if (isNumbered(text, number + 1)) {
        number++;
      } else if (!text.isEmpty() && (number > 0 || !TITLES.contains(text))) {
        return false;
      }
    }
    return number > 2; // 1 and 2 alone may be a true row of a short file
  }

  private static boolean isNumbered(String text, int number) {
    return text.equals(Integer.toString(number)) || text.startsWith(number + "=");
  }

  private static boolean isHeader(Row row) {
    List<String> header = row.places().header();
    if (row.cells().size() < header.size()) {
      return false;
    }
    for (int i = 0; i < header.size(); i++) {
      if (!row.cells().get(i).strip().equals(header.get(i))) {
        return false;
      }
    }
    return true;
  }
}
