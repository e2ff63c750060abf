package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.spendingreview.delivery.layout.FiscalYear;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.wording.Problem;

/**
 * Turns the text of a cell into the value of its canonical column, strictly: what does not parse is
 * a problem, never a silent null.
 */
final class CellParser {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int MAX_DIGITS = 18;

  /** Longer cells are no numbers: converting a million digits takes minutes. */
  private static final int MAX_LENGTH = 60;

  private CellParser() {}

  /**
   * The value of a cell, or null where it is empty or a problem was added.
   *
   * @param text of the cell as the standard layout writes it
   * @param delivered the text as delivered, which messages show
   * @param year that dates must belong to
   */
  static Object parse(
      LedgerColumn column, String text, String delivered, FiscalYear year, List<Problem> problems) {
    if (text.indexOf('\uFFFD') >= 0) {
      problems.add(Problem.of("delivery.badBytes", column.name()));
      return null;
    }
    String cell = text.strip();
    if (cell.isEmpty()) {
      cell = column.defaultValue();
    }
    if (cell.isEmpty()) {
      return null;
    }
    String shown = delivered.isBlank() ? cell : delivered.strip();
    return switch (column.type()) {
      case TEXT -> text;
      case CODE, FUNCTION, ECONOMIC -> code(column, cell, problems);
      case MONEY -> decimal(column, cell, shown, 2, "delivery.notMoney", problems);
      case AREA -> decimal(column, cell, shown, 2, "delivery.notArea", problems);
      case QUANTITY -> decimal(column, cell, shown, 6, "delivery.notQuantity", problems);
      case COUNT -> count(column, cell, shown, problems);
      case DATE -> date(column, cell, shown, year, problems);
      case ANY_DATE -> date(column, cell, shown, null, problems);
      case FLAG -> flag(column, cell, problems);
    };
  }

  private static String code(LedgerColumn column, String cell, List<Problem> problems) {
    if (!column.values().isEmpty() && !column.values().contains(cell)) {
      String allowed = String.join(", ", column.values());
      problems.add(Problem.of("delivery.notAllowed", column.name(), cell, allowed));
      return null;
    }
    return cell;
  }

  private static BigDecimal decimal(
      LedgerColumn column,
      String cell,
      String shown,
      int scale,
      String key,
      List<Problem> problems) {
    if (cell.length() > MAX_LENGTH || !NUMBER.matcher(cell).matches()) {
      problems.add(Problem.of(key, column.name(), shown));
      return null;
    }
    BigDecimal exact = new BigDecimal(cell);
    BigDecimal stripped = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    if (stripped.scale() > scale) {
      problems.add(Problem.of("delivery.tooManyDecimals", column.name(), shown, scale));
      return null;
    }
    BigDecimal value = stripped.setScale(scale);
    if (value.precision() > MAX_DIGITS) {
      problems.add(Problem.of("delivery.tooLarge", column.name(), shown, MAX_DIGITS - scale));
      return null;
    }
    return value;
  }

  private static Integer count(
      LedgerColumn column, String cell, String shown, List<Problem> problems) {
    if (!WHOLE.matcher(cell).matches()) {
      problems.add(Problem.of("delivery.notWhole", column.name(), shown));
      return null;
    }
    return Integer.valueOf(cell);
  }

  private static LocalDate date(
      LedgerColumn column, String cell, String shown, FiscalYear year, List<Problem> problems) {
    LocalDate date;
    try {
      date = DATE.matcher(cell).matches() ? LocalDate.parse(cell) : null;
    } catch (DateTimeException e) {
      date = null;
    }
    if (date == null) {
      problems.add(Problem.of("delivery.notADate", column.name(), shown));
      return null;
    }
    if (year != null && !year.contains(date)) {
      problems.add(Problem.of("delivery.otherYear", column.name(), shown, year.year()));
      return null;
    }
    return date;
  }

  private static Boolean flag(LedgerColumn column, String cell, List<Problem> problems) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> {
        problems.add(Problem.of("delivery.notAFlag", column.name(), cell));
        yield null;
      }
    };
  }
}
