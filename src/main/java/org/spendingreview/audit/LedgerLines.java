package org.spendingreview.audit;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.spendingreview.lake.TableRow;
import org.spendingreview.lake.TableRows;
import org.spendingreview.ledger.Ledger;

/**
 * The kept lines of a department. Each ledger's year is read once for all figures that need it, and
 * only lines that count are held.
 */
final class LedgerLines {
  static final String BALANCE_SHEET = "balance_sheet";

  private final DepartmentYear department;

  /** A figure of a year. */
  record Wanted(FigureDefinition figure, int fiscalYear) {
    private String ledgerAndYear() {
      return figure.ledger() + " " + fiscalYear;
    }
  }

  LedgerLines(DepartmentYear department) {
    this.department = department;
  }

  /**
   * The lines of each figure, by file and line; no entry where the lake keeps no line at all of
   * that ledger and year.
   */
  Map<Wanted, List<TracedLine>> of(Set<Wanted> wanted) {
    Map<Wanted, List<TracedLine>> lines = new HashMap<>();
    wanted.stream()
        .collect(groupingBy(Wanted::ledgerAndYear))
        .values()
        .forEach(figures -> read(figures, lines));
    lines.values().forEach(found -> found.sort(TracedLine.BY_PLACE));
    return lines;
  }

  private void read(List<Wanted> figures, Map<Wanted, List<TracedLine>> lines) {
    Ledger ledger = Ledger.named(figures.get(0).figure().ledger()).orElseThrow();
    int year = figures.get(0).fiscalYear();
    Set<String> parents = figures.get(0).figure().lowestAccountsOnly() ? parents(year) : Set.of();
    try (TableRows rows = department.stream(ledger.name(), year, columns(ledger, figures))) {
      while (rows.hasNext()) {
        TableRow row = rows.next();
        for (Wanted wanted : figures) {
          List<TracedLine> found = lines.computeIfAbsent(wanted, w -> new ArrayList<>());
          FigureDefinition figure = wanted.figure();
          boolean counts =
              figure.filter().accepts(row)
                  && figure.amount(row) != null
                  && (parents.isEmpty() || !parents.contains(account(row)));
          if (counts) {
            found.add(TracedLine.of(ledger, row, figure.amount(row)));
          }
        }
      }
    }
  }

  /** Those by which lines are told apart, added up and shown; the others are not read. */
  private static Set<String> columns(Ledger ledger, List<Wanted> figures) {
    Set<String> columns =
        new HashSet<>(Set.of("path", ledger.sourceLineColumn(), "excluded_reason", "unit_code"));
    columns.addAll(Set.of("account_code", "effective_date"));
    ledger.tracedColumns().forEach(column -> columns.add(column.name()));
    figures.forEach(wanted -> columns.addAll(wanted.figure().columns()));
    return columns;
  }

  /** The accounts of a unit's balance sheet that have others below them: only the lowest count. */
  private Set<String> parents(int year) {
    TreeSet<String> accounts = new TreeSet<>();
    try (TableRows rows =
        department.stream(BALANCE_SHEET, year, Set.of("unit_code", "account_code"))) {
      rows.forEachRemaining(row -> accounts.add(account(row)));
    }
    Set<String> parents = new HashSet<>();
    for (String account : accounts) {
      String next = accounts.higher(account);
      if (next != null && next.startsWith(account)) {
        parents.add(account);
      }
    }
    return parents;
  }

  private static String account(TableRow row) {
    return row.value("unit_code") + "\n" + row.value("account_code");
  }
}
