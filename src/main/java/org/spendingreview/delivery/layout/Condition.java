package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.util.List;

/**
 * A condition on a row.
 *
 * @param alternatives of which one must hold
 */
public record Condition(List<List<Test>> alternatives) implements Serializable {

  /**
   * A test of a cell.
   *
   * @param value tested; null for any cell of the row
   * @param patterns of which one must match
   * @param negated whether none may match instead
   */
  public record Test(Template value, List<TextPattern> patterns, boolean negated)
      implements Serializable {
    private boolean holds(Row row) {
      boolean matches =
          value == null ? row.cells().stream().anyMatch(this::matches) : matches(value.of(row));
      return matches != negated;
    }

    private boolean matches(String text) {
      for (TextPattern pattern : patterns) {
        if (pattern.matches(text)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether a row fulfils it. */
  public boolean holds(Row row) {
    for (List<Test> tests : alternatives) {
      if (holds(tests, row)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(List<Test> tests, Row row) {
    for (Test test : tests) {
      if (!test.holds(row)) {
        return false;
      }
    }
    return true;
  }

  /** The columns that it looks at. */
  List<String> columns() {
    return alternatives.stream()
        .flatMap(List::stream)
        .filter(test -> test.value() != null)
        .flatMap(test -> test.value().columns().stream())
        .toList();
  }
}
