package org.spendingreview.delivery.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How to tell by a few cells of a row that it yields its line, as nearly all rows do. What is not
 * told so has to be looked at as a whole.
 *
 * @param layout that yields one line a row and understands each row by itself
 * @param header as delivered
 * @param left what remains of the conditions on which rows are left out
 */
public record OrdinaryRows(Layout layout, List<String> header, List<Condition> left) {

  /** Those of a layout; empty where they cannot be told by a few cells. */
  public static Optional<OrdinaryRows> of(Layout layout, List<String> header) {
    List<Condition> left = conditions(layout.skipped()).map(Condition::ofColumns).toList();
    return Optional.of(new OrdinaryRows(layout, header, left))
        .filter(rows -> layout.readsRowsApart() && layout.lines().size() == 1)
        .filter(rows -> rows.line().looksAtItsColumnsOnly())
        .filter(rows -> layout.department() == null || layout.department().looksAtItsColumnsOnly())
        .filter(rows -> layout.only().stream().allMatch(test -> test.condition() != null))
        .filter(rows -> rows.conditions().stream().allMatch(Condition::looksAtItsColumnsOnly));
  }

  /** The one line. */
  public Layout.LineRule line() {
    return layout.lines().get(0);
  }

  /** Whether a row that begins with this cell may be blank, the header again or an index. */
  public boolean mayBegin(String cell) {
    return cell.isBlank()
        || cell.equals(header.get(0))
        || layout.skipped().stream().anyMatch(test -> test.mayBegin(cell, header));
  }

  /** Whether a row is one of those that may begin so and yield no line, or is left out. */
  public boolean isNone(Row row) {
    return row.cells().stream().allMatch(String::isBlank)
        || row.cells().equals(header)
        || layout.skips(row);
  }

  /** Whether a row with this cell, wherever it stands, may be left out. */
  public boolean mayBeSkipped(String cell) {
    return conditions(layout.skipped()).anyMatch(condition -> condition.mayHoldAnywhere(cell));
  }

  /** Whether cells can make a row left out wherever they stand. */
  public boolean asksEveryCell() {
    return conditions(layout.skipped()).anyMatch(c -> !c.looksAtItsColumnsOnly());
  }

  /** Whether a row yields its line, where the cells above do not stand in its way. */
  public boolean yields(Row row) {
    return left.stream().noneMatch(condition -> condition.holds(row))
        && layout.takes(row)
        && line().isAsked(row);
  }

  /** The columns that tell. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>();
    conditions().forEach(condition -> columns.addAll(condition.columns()));
    return columns.stream().distinct().toList();
  }

  private List<Condition> conditions() {
    Stream<Condition> ofLine = Stream.of(line().when(), line().unless()).filter(Objects::nonNull);
    return Stream.of(left.stream(), conditions(layout.only()), ofLine)
        .flatMap(conditions -> conditions)
        .toList();
  }

  private static Stream<Condition> conditions(List<RowTest> tests) {
    return tests.stream().map(RowTest::condition).filter(Objects::nonNull);
  }
}
