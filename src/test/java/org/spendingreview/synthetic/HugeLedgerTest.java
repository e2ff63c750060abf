package org.spendingreview.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;

/** A ledger too long for memory, made month by month and in rounds, is a ledger like any other. */
class HugeLedgerTest {
  private static final int LINES = 600_000;
  private static final List<String> COLUMNS =
      Ledger.named("general_ledger").orElseThrow().columns().stream()
          .map(LedgerColumn::name)
          .toList();

  private static DepartmentYear plan;
  private static long lines;
  private static long unbalanced;
  private static long earlier;
  private static final Map<Purpose, Long> SPENT = new HashMap<>();
  private static final Map<String, Long> LEFT = new HashMap<>();
  private static final Set<String> JOURNALS = new HashSet<>();
  private static final Set<String> TWICE = new HashSet<>();
  private static final Set<String> STATES = new HashSet<>();

  private static String journal = "";
  private static String month = "";
  private static String unit = "";
  private static long voucher;

  @BeforeAll
  static void write() {
    City city = City.of(1, LINES).inYears(2021, 2021).withSeed(5);
    plan = GeneratedDepartment.of(4, city).years(2021, 2021).get(0);
    new GeneralLedger(plan, Catalogue.SHIPPED, city.seed()).write(LINES, HugeLedgerTest::look);
    look(COLUMNS.stream().map(column -> column.endsWith("amount") ? "0.00" : "").toList());
    lines--;
  }

  /** Looks at a line, and at a voucher when the next begins. */
  private static void look(List<String> row) {
    lines++;
    String next = cell(row, "unit_code") + " " + cell(row, "journal_id");
    if (!next.equals(journal)) {
      unbalanced += voucher == 0 ? 0 : 1;
      voucher = 0;
      journal = next;
      if (!JOURNALS.add(next)) {
        TWICE.add(next);
      }
    }
    long fen = fen(row, "debit_amount") - fen(row, "credit_amount");
    voucher += fen;
    inOrder(row);
    String state = cell(row, "posted") + cell(row, "voided") + cell(row, "closing");
    STATES.add(state);
    boolean counts = state.isEmpty() || cell(row, "closing").equals("true");
    String account = cell(row, "account_code");
    if (counts && account.startsWith("7")) {
      LEFT.merge(cell(row, "unit_code") + " " + account, fen, Long::sum);
      if (state.isEmpty() && !cell(row, "function_code").isEmpty()) {
        add(row, fen);
      }
    }
  }

  private static void inOrder(List<String> row) {
    String date = cell(row, "effective_date");
    if (date.isEmpty()) {
      return;
    }
    String now = date.substring(0, 7);
    if (cell(row, "unit_code").equals(unit) && now.compareTo(month) < 0) {
      earlier++;
    }
    unit = cell(row, "unit_code");
    month = now;
  }

  private static void add(List<String> row, long fen) {
    Purpose purpose =
        new Purpose(
            cell(row, "unit_code"),
            cell(row, "expenditure_type"),
            cell(row, "function_code"),
            cell(row, "economic_code"),
            new Project(cell(row, "project_code"), "", cell(row, "parent_project_code")),
            cell(row, "fund_source"));
    SPENT.merge(purpose, fen, Long::sum);
  }

  private static String cell(List<String> row, String column) {
    return row.get(COLUMNS.indexOf(column));
  }

  private static long fen(List<String> row, String column) {
    return Fen.parse(cell(row, column)).orElseThrow();
  }

  @Test
  void itHasAboutAsManyLinesAsWereAskedFor() {
    assertTrue(lines > LINES * 0.9 && lines < LINES * 1.1, lines + " lines");
  }

  @Test
  void everyVoucherBalances() {
    assertEquals(0, unbalanced);
  }

  @Test
  void noTwoVouchersOfAUnitBearTheSameNumber() {
    assertEquals(Set.of(), TWICE);
  }

  @Test
  void monthsFollowOneAnother() {
    assertEquals(0, earlier);
  }

  @Test
  void someVouchersAreVoidedUnpostedOrClosings() {
    assertEquals(Set.of("", "false", "true"), STATES);
  }

  @Test
  void whatIsPaidAddsUpToWhatWasPlanned() {
    Map<Purpose, Long> planned = new HashMap<>();
    for (Spending spending : plan.spending()) {
      Purpose named = spending.purpose();
      Project project = new Project(named.project().code(), "", named.project().parentCode());
      Purpose coded =
          new Purpose(
              named.unitCode(),
              named.expenditureType(),
              named.functionCode(),
              named.economicCode(),
              project,
              named.fundSource());
      planned.merge(coded, spending.fen(), Long::sum);
    }
    List<Purpose> others = new ArrayList<>();
    planned.forEach(
        (purpose, fen) -> {
          if (!fen.equals(SPENT.get(purpose))) {
            others.add(purpose);
          }
        });
    // transfers within the department stand on the same accounts, and are no spending
    assertEquals(
        List.of(), others.stream().filter(p -> !p.expenditureType().equals("OTHER")).toList());
  }

  @Test
  void afterTheClosingNothingIsLeftOfAnyExpenditure() {
    assertEquals(
        Set.of(0L), LEFT.values().stream().collect(Collectors.toSet()), () -> LEFT.toString());
  }
}
