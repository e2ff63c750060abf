package org.spendingreview.lake;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The order in which a table is shown: by the grain's columns, NULL first. Rows of the same grain,
 * such as the lines that one wide source row yields, are ordered by their other columns, so that
 * the same rows always come out in the same order.
 */
final class RowOrder {
  private RowOrder() {}

  static Comparator<TableRow> of(TableDefinition table) {
    Stream<Integer> key = table.key().stream().map(table::indexOf);
    Stream<Integer> rest =
        IntStream.range(0, table.columns().size())
            .boxed()
            .filter(i -> !table.key().contains(table.columns().get(i).name()));
    return Stream.concat(key, rest)
        .map(RowOrder::byColumn)
        .reduce(Comparator::thenComparing)
        .orElseThrow();
  }

  private static Comparator<TableRow> byColumn(int index) {
    return Comparator.comparing(
        row -> row.values().get(index), Comparator.nullsFirst(RowOrder::compareValues));
  }

  @SuppressWarnings("unchecked") // both values come from the same column, so have the same class
  private static int compareValues(Object left, Object right) {
    return left instanceof Comparable<?>
        ? ((Comparable<Object>) left).compareTo(right)
        : left.toString().compareTo(right.toString());
  }
}
