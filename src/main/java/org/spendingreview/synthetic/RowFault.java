package org.spendingreview.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;

/**
 * A way to spoil a row so that it must be rejected, from {@code synthetic/faults.csv}.
 *
 * @param name for example {@code letters_in_amount}
 * @param byHand whether careless hands do it, see {@link BrokenRows}
 * @param suits the rows that it spoils
 * @param change what it makes of one
 */
record RowFault(
    String name,
    boolean byHand,
    Predicate<List<String>> suits,
    UnaryOperator<List<String>> change) {
  private static final List<Map<String, String>> ALL = CsvResource.rows("synthetic/faults.csv");
  private static final Set<String> SPENDING_ACCOUNTS = Set.of("7101", "7201");

  /** The faults of a ledger, in order. */
  static List<RowFault> of(Ledger ledger, int year) {
    List<String> columns = ledger.columns().stream().map(LedgerColumn::name).toList();
    return ALL.stream()
        .filter(row -> row.get("ledger").equals(ledger.name()))
        .map(row -> of(row, columns, year))
        .toList();
  }

  private static RowFault of(Map<String, String> row, List<String> columns, int year) {
    int column = columns.indexOf(row.get("column"));
    String text = row.get("text").replace("{next_year}", String.valueOf(year + 1));
    UnaryOperator<List<String>> change =
        switch (row.get("change")) {
          case "CELL" -> cells -> with(cells, column, text);
          case "COPY" -> cells -> with(cells, column, cells.get(columns.indexOf(text)));
          case "CUT" -> cells -> cells.subList(0, column);
          default -> throw new IllegalStateException("No change of a row: " + row);
        };
    boolean spending = row.get("suits").equals("SPENDING");
    return new RowFault(
        row.get("fault"),
        row.get("by_hand").equals("yes"),
        cells -> !spending || isSpending(cells, columns),
        change);
  }

  private static boolean isSpending(List<String> cells, List<String> columns) {
    return SPENDING_ACCOUNTS.contains(cells.get(columns.indexOf("account_code")))
        && !cells.get(columns.indexOf("debit_amount")).startsWith("0.00")
        && cells.get(columns.indexOf("voided")).isEmpty()
        && cells.get(columns.indexOf("posted")).isEmpty()
        && cells.get(columns.indexOf("closing")).isEmpty();
  }

  private static List<String> with(List<String> cells, int column, String cell) {
    List<String> changed = new ArrayList<>(cells);
    changed.set(column, cell);
    return List.copyOf(changed);
  }
}
