package org.spendingreview.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;

/** Breaks a few rows of a ledger, each in its own way, as careless hands do. */
final class BrokenRows implements UnaryOperator<List<String>> {
  private static final int FIRST = 37;
  private static final int DISTANCE = 61;

  private final List<String> columns;
  private final List<Fault> faults;
  private int seen;
  private int done;

  /** The faults of that ledger; a ledger without any keeps its rows. */
  BrokenRows(String ledger, int year) {
    this.columns =
        Ledger.named(ledger).orElseThrow().columns().stream().map(LedgerColumn::name).toList();
    this.faults =
        switch (ledger) {
          case "general_ledger" -> generalLedger();
          case "budget_ledger" -> budgetLedger(year);
          default -> List.of();
        };
  }

  @Override
  public List<String> apply(List<String> row) {
    seen++;
    if (done == faults.size() || seen < FIRST + DISTANCE * done) {
      return row;
    }
    Fault fault = faults.get(done);
    if (!fault.suits().test(row)) {
      return row;
    }
    done++;
    return fault.change().apply(row);
  }

  private List<Fault> generalLedger() {
    Predicate<List<String>> spending =
        row -> Set.of("7101", "7201").contains(cell(row, "account_code")) && isPlain(row);
    return List.of(
        new Fault(spending, row -> with(row, "debit_amount", "1,2O8.5O元")),
        new Fault(spending, row -> with(row, "unit_code", "999001")),
        new Fault(spending, row -> with(row, "credit_amount", cell(row, "debit_amount"))),
        new Fault(spending, row -> with(row, "economic_code", "30801")),
        new Fault(spending, row -> row.subList(0, columns.indexOf("fund_source"))));
  }

  private List<Fault> budgetLedger(int year) {
    return List.of(
        new Fault(row -> true, row -> with(row, "effective_date", (year + 1) + "-02-30")),
        new Fault(row -> true, row -> with(row, "effective_date", (year + 1) + "-02-15")),
        new Fault(row -> true, row -> with(row, "fund_source", "")));
  }

  private boolean isPlain(List<String> row) {
    return !cell(row, "debit_amount").startsWith("0.00")
        && cell(row, "voided").isEmpty()
        && cell(row, "posted").isEmpty()
        && cell(row, "closing").isEmpty();
  }

  private String cell(List<String> row, String column) {
    return row.get(columns.indexOf(column));
  }

  private List<String> with(List<String> row, String column, String cell) {
    List<String> changed = new ArrayList<>(row);
    changed.set(columns.indexOf(column), cell);
    return List.copyOf(changed);
  }

  /** A way to break a row, and the rows that it suits. */
  private record Fault(Predicate<List<String>> suits, UnaryOperator<List<String>> change) {}
}
