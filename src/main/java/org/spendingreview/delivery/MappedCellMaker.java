package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spendingreview.delivery.MappedCell.Meaning;
import org.spendingreview.delivery.MappedCell.Sided;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.delivery.layout.Mark;
import org.spendingreview.delivery.layout.OrdinaryRows;
import org.spendingreview.delivery.layout.Places;
import org.spendingreview.delivery.layout.Reading;
import org.spendingreview.delivery.layout.Row;
import org.spendingreview.delivery.layout.SidedAmount;
import org.spendingreview.delivery.layout.SidedAmount.Side;
import org.spendingreview.delivery.layout.Value;
import org.spendingreview.ledger.ColumnType;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.ledger.LedgerColumn.Presence;
import org.spendingreview.wording.Problem;

/** Decides how each canonical column is made from the bytes of rows that a layout maps. */
final class MappedCellMaker {
  private final Layout layout;
  private final Layout.LineRule line;
  private final LineRules rules;
  private final RowBytes row;
  private final Map<LedgerColumn, ValueNumbers> numbers = new HashMap<>();

  MappedCellMaker(SourceFile file, LineRules rules, OrdinaryRows ordinary, RowBytes row) {
    this.layout = file.layout();
    this.line = ordinary.line();
    this.rules = rules;
    this.row = row;
  }

  /** What makes a column. */
  MappedCell cell(LedgerColumn column) {
    SidedAmount amount = line.amount();
    if (amount != null && MappedRows.isSide(column)) {
      return onSide(column, amount);
    }
    Value value = line.values().get(column.name());
    if (column.name().equals("unit_code")) {
      return unit(column, value);
    }
    if (value == null) {
      return new MappedCell.Flag(
          Stream.concat(Stream.of(""), line.marks().keySet().stream().map(Mark::code))
              .map(mark -> MappedRows.flag(column.name(), mark))
              .map(text -> meaning(column, Reading.of(text, text)))
              .toArray(Meaning[]::new));
    }
    MappedCell told =
        new MappedCell.Told(
            new Remembered<>(
                row,
                row.places(value.columns()),
                one -> meaning(column, value.read(one, column, layout))));
    return value
        .onlyColumn()
        .filter(name -> isPlain(column, row.place(name)))
        .<MappedCell>map(name -> asIs(column, row.place(name), told))
        .orElse(told);
  }

  /** Whether the bytes of a cell are what the standard layout would have for the column. */
  private boolean isPlain(LedgerColumn column, Places.Place place) {
    boolean plain = place == null || place.isPlain();
    return switch (column.type()) {
      case MONEY -> plain && layout.formats().numbers().hasPlainYuan();
      case TEXT, CODE -> plain && CleanCells.isFree(column);
      default -> false;
    };
  }

  private MappedCell asIs(LedgerColumn column, Places.Place place, MappedCell told) {
    boolean trimmed = place != null && place.cleaning().trim();
    CleanCells cells =
        column.type() == ColumnType.MONEY
            ? CleanCells.money(column)
            : CleanCells.text(row.records(), trimmed || column.type() == ColumnType.CODE);
    return new MappedCell.AsIs(new RowCell(row, place), cells, told);
  }

  private MappedCell onSide(LedgerColumn column, SidedAmount amount) {
    MappedCell told =
        new MappedCell.Told(
            new Remembered<>(
                row,
                row.places(amount.columns()),
                one -> meaning(column, amount.read(one, column, layout))));
    List<String> others = new ArrayList<>();
    others.addAll(amount.side() == null ? List.of() : amount.side().columns());
    others.addAll(amount.negate() == null ? List.of() : amount.negate().columns());
    Remembered<Sided> sided = new Remembered<>(row, row.places(others), one -> sided(amount, one));
    return amount
        .onlyColumn()
        .filter(name -> isPlain(column, row.place(name)))
        .<MappedCell>map(
            name ->
                new MappedCell.OnSide(
                    amount,
                    column.name().equals("debit_amount") ? Side.DEBIT : Side.CREDIT,
                    new RowCell(row, row.place(name)),
                    CleanCells.money(column),
                    sided,
                    told))
        .orElse(told);
  }

  private static Sided sided(SidedAmount amount, Row row) {
    return new Sided(
        amount.negate() != null && amount.negate().holds(row),
        amount.side() == null ? null : amount.sideTold(row));
  }

  /** A row that names its department and no unit is its first unit's. */
  private MappedCell unit(LedgerColumn column, Value value) {
    List<String> columns = new ArrayList<>(value == null ? List.of() : value.columns());
    columns.addAll(layout.department() == null ? List.of() : layout.department().columns());
    return new MappedCell.Told(
        new Remembered<>(row, row.places(columns), one -> unitOf(one, column, value)));
  }

  private Meaning unitOf(Row one, LedgerColumn column, Value value) {
    Reading reading = value == null ? Reading.of("", "") : value.read(one, column, layout);
    boolean none = reading.text() != null && reading.text().isBlank();
    if (none && layout.department() != null) {
      String first = rules.firstUnitOf(layout.department().text(one));
      return first == null ? Meaning.DOUBTFUL : meaning(column, Reading.of(first, first));
    }
    return meaning(column, reading);
  }

  private Meaning meaning(LedgerColumn column, Reading reading) {
    if (reading.problem() != null) {
      return Meaning.DOUBTFUL;
    }
    List<Problem> problems = new ArrayList<>();
    Object parsed =
        CellParser.parse(column, reading.text(), reading.delivered(), row.row().year(), problems);
    if (!problems.isEmpty()) {
      return Meaning.DOUBTFUL;
    }
    if (column.type() == ColumnType.MONEY) {
      return yuan(column, (BigDecimal) parsed);
    }
    int mark =
        LineRules.lookAt(column)
            ? numbers.computeIfAbsent(column, c -> new ValueNumbers()).of(parsed)
            : parsed == null ? 0 : 1;
    return new Meaning(SourceRowSchema.internal(parsed), mark);
  }

  private static Meaning yuan(LedgerColumn column, BigDecimal parsed) {
    boolean none = parsed == null && column.presence() != Presence.BLANK_IS_ZERO;
    if (none) {
      return new Meaning(null, 0);
    }
    long fen = parsed == null ? 0 : parsed.unscaledValue().longValueExact();
    return new Meaning(CleanCells.yuan(fen), CleanCells.mark(fen));
  }
}
