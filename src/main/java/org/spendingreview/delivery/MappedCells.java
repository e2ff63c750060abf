package org.spendingreview.delivery;

import java.util.List;
import java.util.Optional;
import org.spendingreview.delivery.csv.ByteRecords;
import org.spendingreview.delivery.csv.RecordsOfFile;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.delivery.layout.OrdinaryRows;
import org.spendingreview.delivery.layout.Places;

/**
 * The cells of the one line that a layout makes of each row. What the layout says of a row depends
 * on the texts of its cells, of which most say the same few things: it is asked once about each.
 */
final class MappedCells implements LineCells {
  private final OrdinaryRows ordinary;
  private final RowBytes row;
  private final Remembered<Boolean> mayBegin;
  private final int everyCell;
  private final Remembered<Boolean> mayBeSkipped;
  private final Remembered<Boolean> yields;
  private final Remembered<Boolean> isZero;
  private final Remembered<Integer> department;
  private final List<Remembered<Boolean>> reasons;
  private final MappedCell[] cells;
  private int asked;

  private MappedCells(SourceFile file, LineRules rules, OrdinaryRows ordinary, RowBytes row) {
    Layout layout = file.layout();
    Layout.LineRule line = ordinary.line();
    this.ordinary = ordinary;
    this.row = row;
    this.mayBegin =
        new Remembered<>(row, new int[] {0}, one -> ordinary.mayBegin(one.cells().get(0)));
    this.everyCell = ordinary.asksEveryCell() ? row.row().cells().size() : 0;
    this.mayBeSkipped =
        new Remembered<>(row, new int[0], one -> ordinary.mayBeSkipped(one.cells().get(asked)));
    this.yields = new Remembered<>(row, row.places(ordinary.columns()), ordinary::yields);
    this.isZero =
        new Remembered<>(
            row,
            row.places(line.unlessZero() == null ? List.of() : line.unlessZero().columns()),
            one -> line.isZero(one, layout.formats()));
    ValueNumbers departments = new ValueNumbers();
    this.department =
        layout.department() == null
            ? new Remembered<>(row, new int[0], one -> 0)
            : new Remembered<>(
                row,
                row.places(layout.department().columns()),
                one -> departments.of(layout.department().text(one)));
    this.reasons =
        line.marks().values().stream()
            .map(
                condition ->
                    new Remembered<>(row, row.places(condition.columns()), condition::holds))
            .toList();
    MappedCellMaker maker = new MappedCellMaker(file, rules, ordinary, row);
    this.cells =
        file.ledgersFed().get(0).columns().stream().map(maker::cell).toArray(MappedCell[]::new);
  }

  /**
   * Those of a file.
   *
   * @param header as delivered
   * @return empty where the layout needs more than a row to understand it, or its rows yield
   *     several lines or none in the ledger that the file feeds
   */
  static Optional<MappedCells> of(
      SourceFile file, LineRules rules, RecordsOfFile records, Places places, List<String> header) {
    return OrdinaryRows.of(file.layout(), header)
        .filter(ordinary -> file.ledgers().equals(List.of(ordinary.line().ledger())))
        .map(
            ordinary ->
                new MappedCells(file, rules, ordinary, new RowBytes(records, places, file)));
  }

  @Override
  public int marks() {
    return cells.length + 2;
  }

  @Override
  public boolean read(ByteRecords record, Object[] values, int from, int[] marks) {
    row.is(record);
    if (!isOrdinary()) {
      return false;
    }
    int reason = reason();
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].read(reason)) {
        return false;
      }
      values[from + i] = cells[i].value;
      marks[i] = cells[i].mark;
    }
    marks[cells.length] = reason;
    marks[cells.length + 1] = department.of();
    return marks[cells.length + 1] >= 0;
  }

  /** Whether the row yields its line. */
  private boolean isOrdinary() {
    if (mayBegin.of() && ordinary.isNone(row.row())) {
      return false;
    }
    for (asked = 0; asked < everyCell; asked++) {
      if (mayBeSkipped.of(asked)) {
        return false;
      }
    }
    return yields.of() && !isZero.of();
  }

  /** The number of the first reason why the layout says that the line is no spending; 0 if none. */
  private int reason() {
    for (int i = 0; i < reasons.size(); i++) {
      if (reasons.get(i).of()) {
        return i + 1;
      }
    }
    return 0;
  }
}
