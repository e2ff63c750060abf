package org.spendingreview.audit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.spendingreview.lake.TableRow;

/**
 * What a figure adds up, as the release that is traced defined it.
 *
 * @param code of the figure, or {@code spending_structure:TYPE:CLASS}
 * @param name in both languages, {@code 中文 / English}
 * @param unit in both languages
 * @param ledger whose lines are added up
 * @param measure the ledger's column, or {@code actual_amount} for debit less credit
 * @param filter which lines count
 */
public record FigureDefinition(
    String code, String name, String unit, String ledger, String measure, LineFilter filter) {
  /** Actual spending of a line: debit less credit. */
  public static final String ACTUAL = "actual_amount";

  /** The figure of a row of the table {@code figures}. */
  static FigureDefinition of(TableRow row) {
    return new FigureDefinition(
        text(row, "figure_code"),
        text(row, "name"),
        text(row, "unit"),
        text(row, "ledger"),
        text(row, "measure"),
        LineFilter.of(row));
  }

  /** Whether of an account and those below it only the lowest count, as in a balance sheet. */
  public boolean lowestAccountsOnly() {
    return ledger.equals(LedgerLines.BALANCE_SHEET);
  }

  /** The ledger's columns that it looks at. */
  Set<String> columns() {
    Set<String> columns = new HashSet<>(filter.allowed().keySet());
    columns.addAll(filter.prefixes().keySet());
    columns.addAll(
        measure.equals(ACTUAL) ? Set.of("debit_amount", "credit_amount") : Set.of(measure));
    return columns;
  }

  /** What a line adds to the figure; null where its cell is empty, so that it adds nothing. */
  BigDecimal amount(TableRow line) {
    if (measure.equals(ACTUAL)) {
      BigDecimal debit = (BigDecimal) line.value("debit_amount");
      return debit.subtract((BigDecimal) line.value("credit_amount"));
    }
    Object value = line.value(measure);
    return value instanceof Integer count ? new BigDecimal(count).setScale(2) : (BigDecimal) value;
  }

  private static String text(TableRow row, String column) {
    return String.valueOf(row.value(column));
  }
}
