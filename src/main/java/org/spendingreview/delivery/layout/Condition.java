package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

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
    private boolean ofAnyCell() {
      return value == null;
    }

    private boolean holds(Row row) {
      boolean matches =
          ofAnyCell() ? row.cells().stream().anyMatch(this::matches) : matches(value.of(row));
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

  /** The columns that it looks at, unless it is any cell of the row. */
  public List<String> columns() {
    return tests()
        .filter(test -> !test.ofAnyCell())
        .flatMap(test -> test.value().columns().stream())
        .toList();
  }

  /** Whether two rows that are alike in its columns are alike to it. */
  public boolean looksAtItsColumnsOnly() {
    return tests().noneMatch(test -> test.ofAnyCell() || test.value().namesRow());
  }

  /** Whether a row may fulfil it if some cell of it, wherever it stands, is this. */
  boolean mayHoldAnywhere(String cell) {
    return tests().anyMatch(test -> test.ofAnyCell() && !test.negated() && test.matches(cell));
  }

  /** What remains of it where no cell may fulfil it anywhere. */
  Condition ofColumns() {
    return new Condition(
        alternatives.stream()
            .filter(tests -> tests.stream().noneMatch(t -> t.ofAnyCell() && !t.negated()))
            .toList());
  }

  private Stream<Test> tests() {
    return alternatives.stream().flatMap(List::stream);
  }
}
