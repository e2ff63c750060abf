package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spendingreview.ledger.ColumnType;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.wording.Problem;

/**
 * Where a canonical value comes from. What cells say is read in the layout's formats; what the
 * layout itself says, a constant or what a map gives, is written as in the standard layout.
 *
 * @param from the cells
 * @param map from what they say to canonical values; null for none
 * @param ifBlank taken where they are blank, or null
 * @param when the condition that is the value, of a yes-or-no column; otherwise null
 * @param negate where a number changes its sign; null for nowhere
 * @param less a number that is taken off, or null
 * @param power of ten of this amount's unit, or null for that of the layout
 * @param dates of this value, or null for those of the layout
 */
public record Value(
    Template from,
    ValueMap map,
    Template ifBlank,
    Condition when,
    Condition negate,
    Template less,
    Integer power,
    DateFormats dates)
    implements Serializable {
  private static final char UNREADABLE = '\uFFFD';

  /** A value that is a template and nothing more. */
  static Value of(Template from) {
    return new Value(from, null, null, null, null, null, null, null);
  }

  /** The value of a row, as text of the standard layout. */
  public Reading read(Row row, LedgerColumn column, Layout layout) {
    if (when != null) {
      return Reading.of(Boolean.toString(when.holds(row)), "");
    }
    Template taken = from;
    String cell = from.of(row);
    if (cell.isBlank() && ifBlank != null) {
      taken = ifBlank;
      cell = ifBlank.of(row);
    } else if (map != null && cell.indexOf(UNREADABLE) < 0) {
      String code = map.codeOf(cell);
      if (code != null) {
        return Reading.of(code, cell);
      }
      if (!cell.isBlank() && map.others() == null) {
        return Reading.failed(
            cell, Problem.of("delivery.notInMap", column.name(), cell.strip(), layout.name()));
      }
      taken = map.others() == null ? from : map.others();
      cell = taken.of(row);
    }
    if (less != null && !(cell + less.of(row)).isBlank()) {
      return number(cell, row, column, layout);
    }
    boolean asWritten = taken.isConstant() || cell.isBlank() || cell.indexOf(UNREADABLE) >= 0;
    return asWritten ? Reading.of(cell, cell) : formatted(cell, row, column, layout);
  }

  /** The text of a value that is not that of a canonical column, such as a department's code. */
  public String text(Row row) {
    String cell = from.of(row).strip();
    if (cell.isEmpty() && ifBlank != null) {
      return ifBlank.of(row).strip();
    }
    if (map == null) {
      return cell;
    }
    String code = map.codeOf(cell);
    return code != null ? code : map.others() == null ? cell : map.others().of(row).strip();
  }

  private Reading formatted(String cell, Row row, LedgerColumn column, Layout layout) {
    return switch (column.type()) {
      case MONEY, AREA, QUANTITY, COUNT -> number(cell, row, column, layout);
      case DATE, ANY_DATE -> day(cell, row, column, layout);
      case TEXT, CODE, FUNCTION, ECONOMIC, FLAG -> Reading.of(cell, cell);
    };
  }

  private Reading number(String cell, Row row, LedgerColumn column, Layout layout) {
    NumberFormat numbers = layout.formats().numbers();
    String taken = less == null ? "" : less.of(row);
    Optional<BigDecimal> number = orZero(cell, numbers);
    Optional<BigDecimal> off = orZero(taken, numbers);
    if (number.isEmpty() || off.isEmpty()) {
      return notANumber(number.isEmpty() ? cell : taken, column.name(), layout);
    }
    BigDecimal rest = number.get().subtract(off.get());
    BigDecimal amount = column.type() == ColumnType.MONEY ? inYuan(rest, numbers) : rest;
    boolean turned = negate != null && negate.holds(row);
    String text = (turned ? amount.negate() : amount).toPlainString();
    return Reading.of(text, less == null ? cell : cell.strip() + " - " + taken.strip());
  }

  private static Optional<BigDecimal> orZero(String cell, NumberFormat numbers) {
    return cell.isBlank() ? Optional.of(BigDecimal.ZERO) : numbers.parse(cell);
  }

  private BigDecimal inYuan(BigDecimal number, NumberFormat numbers) {
    return number.scaleByPowerOfTen(power == null ? numbers.power() : power);
  }

  static Reading notANumber(String cell, String column, Layout layout) {
    String example = layout.formats().numbers().example();
    return Reading.failed(
        cell,
        Problem.of("delivery.notInNumberFormat", column, cell.strip(), layout.name(), example));
  }

  private Reading day(String cell, Row row, LedgerColumn column, Layout layout) {
    DateFormats formats = dates == null ? layout.formats().dates() : dates;
    return formats
        .parse(cell, row.year())
        .map(day -> Reading.of(day.toString(), cell))
        .orElseGet(
            () ->
                Reading.failed(
                    cell,
                    Problem.of(
                        "delivery.notInDateFormat",
                        column.name(),
                        cell.strip(),
                        layout.name(),
                        formats.text())));
  }

  /** The column whose cell it is, read in the layout's formats; empty where it is anything else. */
  public Optional<String> onlyColumn() {
    boolean asItIs = map == null && ifBlank == null && when == null && negate == null;
    return asItIs && less == null && power == null && dates == null
        ? from.onlyColumn()
        : Optional.empty();
  }

  /** Whether two rows that are alike in its columns have the same value. */
  public boolean looksAtItsColumnsOnly() {
    return Stream.of(from, ifBlank, map == null ? null : map.others(), less)
            .noneMatch(template -> template != null && template.namesRow())
        && (when == null || when.looksAtItsColumnsOnly())
        && (negate == null || negate.looksAtItsColumnsOnly());
  }

  /** The columns that it takes. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>();
    if (from != null) {
      columns.addAll(from.columns());
    }
    if (ifBlank != null) {
      columns.addAll(ifBlank.columns());
    }
    if (map != null && map.others() != null) {
      columns.addAll(map.others().columns());
    }
    if (when != null) {
      columns.addAll(when.columns());
    }
    if (negate != null) {
      columns.addAll(negate.columns());
    }
    if (less != null) {
      columns.addAll(less.columns());
    }
    return columns;
  }
}
