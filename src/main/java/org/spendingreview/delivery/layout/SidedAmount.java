package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.wording.Problem;

/**
 * An amount in one column that becomes the debit or the credit of a general-ledger line: by a
 * column that tells the side (借贷标志), by the amount's own sign, or by both. By both, a sign that
 * contradicts the side makes a red entry (红字): a negative amount on that side.
 *
 * @param from the amount
 * @param side the cell that tells the side; null where the sign does
 * @param debit what it says of a debit
 * @param credit what it says of a credit
 * @param positive the side of a positive amount; null where the sign does not tell the side
 * @param negate where the amount changes its sign first; null for nowhere
 * @param power of ten of its unit, or null for that of the layout
 */
public record SidedAmount(
    Template from,
    Template side,
    List<TextPattern> debit,
    List<TextPattern> credit,
    Side positive,
    Condition negate,
    Integer power)
    implements Serializable {
  /** What messages call the two columns, so that one amount is one problem. */
  private static final String BOTH = "debit_amount, credit_amount";

  /** A side of a line. */
  public enum Side {
    /** 借. */
    DEBIT,
    /** 贷. */
    CREDIT
  }

  /** The text of the debit or the credit column of a row's line. */
  public Reading read(Row row, LedgerColumn column, Layout layout) {
    String cell = from.of(row);
    NumberFormat numbers = layout.formats().numbers();
    Optional<BigDecimal> written =
        cell.isBlank() ? Optional.of(BigDecimal.ZERO) : numbers.parse(cell);
    if (written.isEmpty()) {
      return Value.notANumber(cell, BOTH, layout);
    }
    BigDecimal amount = written.get().scaleByPowerOfTen(power == null ? numbers.power() : power);
    if (negate != null && negate.holds(row)) {
      amount = amount.negate();
    }
    Side own = side == null ? sideOf(amount.signum()) : sideTold(row);
    if (own == null) {
      String told = side.of(row).strip();
      return Reading.failed(
          cell,
          Problem.of(
              "delivery.sideUnknown",
              told,
              layout.name(),
              texts(debit),
              texts(credit),
              String.join(", ", side.columns())));
    }
    boolean turned = positive != null && own != positive;
    BigDecimal onSide = turned ? amount.negate() : amount;
    boolean asked = column.name().equals("debit_amount") == (own == Side.DEBIT);
    return Reading.of(asked ? onSide.toPlainString() : "0", cell);
  }

  /** The side of an amount of that sign, where the sign tells it. */
  public Side sideOf(int signum) {
    Side other = positive == Side.DEBIT ? Side.CREDIT : Side.DEBIT;
    return signum < 0 ? other : positive;
  }

  /** The side that a row's cell tells, null where it tells none. */
  public Side sideTold(Row row) {
    String told = side.of(row);
    if (debit.stream().anyMatch(pattern -> pattern.matches(told))) {
      return Side.DEBIT;
    }
    return credit.stream().anyMatch(pattern -> pattern.matches(told)) ? Side.CREDIT : null;
  }

  private static String texts(List<TextPattern> patterns) {
    return String.join(", ", patterns.stream().map(TextPattern::text).toList());
  }

  /** The column that holds the amount in the layout's unit; empty where it is anything else. */
  public Optional<String> onlyColumn() {
    return power == null ? from.onlyColumn() : Optional.empty();
  }

  boolean looksAtItsColumnsOnly() {
    return !from.namesRow()
        && (side == null || !side.namesRow())
        && (negate == null || negate.looksAtItsColumnsOnly());
  }

  /** The columns that it takes. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>(from.columns());
    if (side != null) {
      columns.addAll(side.columns());
    }
    if (negate != null) {
      columns.addAll(negate.columns());
    }
    return columns;
  }
}
