package org.spendingreview.lake;

import io.delta.kernel.expressions.AlwaysFalse;
import io.delta.kernel.expressions.AlwaysTrue;
import io.delta.kernel.expressions.And;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.expressions.Or;
import io.delta.kernel.expressions.Predicate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which rows of a table are asked for. A table that has no year or no department is not filtered by
 * it.
 *
 * @param fiscalYears the years asked for; none means every year
 * @param departmentCodes the departments asked for; none means every department
 */
public record RowFilter(Set<Integer> fiscalYears, Set<String> departmentCodes) {
  static final String FISCAL_YEAR = "fiscal_year";
  static final String DEPARTMENT_CODE = "department_code";

  /** A filter of copies of the sets. */
  public RowFilter {
    fiscalYears = Set.copyOf(fiscalYears);
    departmentCodes = Set.copyOf(departmentCodes);
  }

  /** Every row. */
  public static RowFilter everything() {
    return new RowFilter(Set.of(), Set.of());
  }

  /** The rows of one year, of every department. */
  public static RowFilter ofYear(int fiscalYear) {
    return new RowFilter(Set.of(fiscalYear), Set.of());
  }

  /** These rows, but of these departments only; none means every department. */
  public RowFilter ofDepartments(Collection<String> codes) {
    return new RowFilter(fiscalYears, Set.copyOf(codes));
  }

  /** What a reader may leave out that asks for none of these, as Delta Kernel understands it. */
  static Predicate anyOf(Collection<RowFilter> filters, Set<String> columns) {
    return any(filters.stream()
            .map(filter -> filter.predicate(columns).orElse(AlwaysTrue.ALWAYS_TRUE))
            .toList())
        .orElse(AlwaysFalse.ALWAYS_FALSE);
  }

  /** That one of them holds, no deeper than needed: a province has ten thousand departments. */
  private static Optional<Predicate> any(List<Predicate> all) {
    if (all.size() < 2) {
      return all.stream().findFirst();
    }
    int half = all.size() / 2;
    return Optional.of(
        new Or(
            any(all.subList(0, half)).orElseThrow(),
            any(all.subList(half, all.size())).orElseThrow()));
  }

  /** Whether a row of a table is asked for, of which only the columns' values are known. */
  boolean accepts(Function<String, Object> values, TableDefinition table) {
    return accepts(values, table, FISCAL_YEAR, fiscalYears)
        && accepts(values, table, DEPARTMENT_CODE, departmentCodes);
  }

  private static boolean accepts(
      Function<String, Object> values, TableDefinition table, String column, Set<?> wanted) {
    if (wanted.isEmpty() || table.indexOf(column) < 0) {
      return true;
    }
    Object value = values.apply(column);
    return value != null && wanted.contains(value);
  }

  /** The same as Delta Kernel understands it, to leave out files; empty if nothing is filtered. */
  Optional<Predicate> predicate(Set<String> columns) {
    return Stream.of(
            anyOf(FISCAL_YEAR, fiscalYears, Literal::ofInt, columns),
            anyOf(DEPARTMENT_CODE, departmentCodes, Literal::ofString, columns))
        .flatMap(Optional::stream)
        .reduce(And::new);
  }

  private static <T> Optional<Predicate> anyOf(
      String column, Set<T> wanted, Function<T, Literal> literal, Set<String> columns) {
    Stream<T> usable = columns.contains(column) ? wanted.stream() : Stream.empty();
    return any(
        usable.map(value -> new Predicate("=", new Column(column), literal.apply(value))).toList());
  }
}
