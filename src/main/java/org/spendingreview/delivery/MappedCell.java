package org.spendingreview.delivery;

import org.apache.spark.sql.types.Decimal;
import org.spendingreview.delivery.layout.SidedAmount;
import org.spendingreview.delivery.layout.SidedAmount.Side;

/**
 * The value of a canonical column that a layout fills, made from the bytes of a row into what
 * {@link MappedRows} makes of its text.
 */
abstract class MappedCell {
  /** Of the row read last; null where there is none. */
  Object value;

  /** What there is about it to make a difference to the rules. */
  int mark;

  /**
   * Reads the row at hand; false where it has to be looked at as a record.
   *
   * @param reason number of the reason why the layout says that the line is no spending; 0 for none
   */
  abstract boolean read(int reason);

  /**
   * What a canonical column says.
   *
   * @param mark as above; negative where there is something to say about it
   */
  record Meaning(Object value, int mark) {
    /** About which there is something to say. */
    static final Meaning DOUBTFUL = new Meaning(null, -1);
  }

  final boolean is(Object read, int marked) {
    value = read;
    mark = marked;
    return mark >= 0;
  }

  final boolean is(Meaning meaning) {
    return is(meaning.value(), meaning.mark());
  }

  final boolean as(MappedCell other, int reason) {
    return other.read(reason) && is(other.value, other.mark);
  }

  /** Of a column that no value fills: what the reason leaves of a flag, or a default. */
  static final class Flag extends MappedCell {
    private final Meaning[] byReason;

    Flag(Meaning[] byReason) {
      this.byReason = byReason;
    }

    @Override
    boolean read(int reason) {
      return is(byReason[reason]);
    }
  }

  /** Of a column that says the same few things, or that only the layout can read. */
  static final class Told extends MappedCell {
    private final Remembered<Meaning> meaning;

    Told(Remembered<Meaning> meaning) {
      this.meaning = meaning;
    }

    @Override
    boolean read(int reason) {
      return is(meaning.of());
    }
  }

  /** Of a column that is a cell as the standard layout writes it, but for blanks around it. */
  static final class AsIs extends MappedCell {
    private final RowCell cell;
    private final CleanCells cells;
    private final MappedCell otherwise;

    /**
     * A cell.
     *
     * @param otherwise what reads it where it is not as the standard layout writes it
     */
    AsIs(RowCell cell, CleanCells cells, MappedCell otherwise) {
      this.cell = cell;
      this.cells = cells;
      this.otherwise = otherwise;
    }

    @Override
    boolean read(int reason) {
      return cell.read(cells) ? is(cells.value, cells.mark) : as(otherwise, reason);
    }
  }

  /** One of the two columns of an amount that a cell, or its own sign, puts on a side. */
  static final class OnSide extends MappedCell {
    private final SidedAmount amount;
    private final Side asked;
    private final RowCell cell;
    private final CleanCells yuan;
    private final Remembered<Sided> told;
    private final MappedCell otherwise;

    /**
     * The column of a side.
     *
     * @param yuan what reads the amount
     * @param otherwise what reads it where it is not as the standard layout writes it
     */
    OnSide(
        SidedAmount amount,
        Side asked,
        RowCell cell,
        CleanCells yuan,
        Remembered<Sided> told,
        MappedCell otherwise) {
      this.amount = amount;
      this.asked = asked;
      this.cell = cell;
      this.yuan = yuan;
      this.told = told;
      this.otherwise = otherwise;
    }

    @Override
    boolean read(int reason) {
      if (!cell.read(yuan)) {
        return as(otherwise, reason);
      }
      Sided sided = told.of();
      long fen = yuan.value == null ? 0 : ((Decimal) yuan.value).toUnscaledLong();
      fen = sided.negated() ? -fen : fen;
      Side own = amount.side() == null ? amount.sideOf(Long.signum(fen)) : sided.side();
      boolean turned = amount.positive() != null && own != amount.positive();
      long onSide = own == asked ? (turned ? -fen : fen) : 0;
      return own != null && is(CleanCells.yuan(onSide), CleanCells.mark(onSide));
    }
  }

  /**
   * What other cells say of an amount.
   *
   * @param negated whether it changes its sign
   * @param side it stands on; null where no cell tells
   */
  record Sided(boolean negated, Side side) {}
}
