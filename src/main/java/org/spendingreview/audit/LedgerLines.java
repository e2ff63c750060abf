package org.spendingreview.audit;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;
import org.spendingreview.lake.TableRows;
import org.spendingreview.ledger.Ledger;

/**
 * The kept lines of a department. Each ledger's year is read once for all figures that need it, and
 * only lines that count are held.
 */
final class LedgerLines {
  static final String BALANCE_SHEET = "balance_sheet";

  private final ReleaseReader release;
  private final String department;

  /** A figure of a year. */
  record Wanted(FigureDefinition figure, int fiscalYear) {
    private String ledgerAndYear() {
      return figure.ledger() + " " + fiscalYear;
    }
  }

  LedgerLines(ReleaseReader release, String department) {
    this.release = release;
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
    try (TableRows rows = rows(ledger.name(), year)) {
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

  /** The accounts of a unit's balance sheet that have others below them: only the lowest count. */
  private Set<String> parents(int year) {
    TreeSet<String> accounts = new TreeSet<>();
    try (TableRows rows = rows(BALANCE_SHEET, year)) {
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

  private TableRows rows(String ledger, int year) {
    return release.rows(
        TableCatalog.existing(ledger), RowFilter.ofYear(year).ofDepartments(Set.of(department)));
  }
}
