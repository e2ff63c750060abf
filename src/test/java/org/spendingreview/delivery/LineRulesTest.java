package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.spendingreview.delivery.Classification.Code;
import org.spendingreview.delivery.Classification.Codes;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.Problem;
import org.spendingreview.wording.Wording;

class LineRulesTest {
  private static final Classification CHINA =
      new ClassificationCatalog(null, new Configuration()).named("china");
  private static final Register REGISTER =
      Register.of(
          SmallCsv.of(
              "departments.csv",
              """
              department_code,department_name,peer_group,unit_code,unit_name,first_fiscal_year
              901,甲局,A,901001,甲局本级,
              901,甲局,A,901002,甲局服务中心,
              901,甲局,A,901009,甲局新中心,2022
              902,乙局,A,902001,乙局本级,
              """
                  .getBytes(StandardCharsets.UTF_8)));
  private static final LineRules RULES = new LineRules(REGISTER, CHINA);
  private static final List<String> NONE = List.of();

  @Test
  void anOrdinaryPaymentIsAcceptedAndCounts() {
    CanonicalLine line = general();

    assertEquals(NONE, problems(line));
    assertEquals(NONE, warnings(line));
    assertNull(line.excludedReason());
    assertEquals("901", line.departmentCode());
    assertEquals(Optional.of(new BigDecimal("100.00")), line.controlAmount());
  }

  @Test
  void requiredCellsMustBeFilled() {
    assertEquals(
        List.of("journal_id is empty: fill it in", "account_code is empty: fill it in"),
        problems(general("journal_id", " ", "account_code", "")));
    assertNull(general("account_code", "", "voided", "true").excludedReason());
    assertEquals(
        List.of("stage is empty: fill it in", "amount is empty: fill it in"),
        problems(budget("stage", "", "amount", "")));
    assertEquals(
        List.of("in_post is empty: fill it in"),
        problems(line("staffing_register", "unit_code", "901001", "approved_posts", "5")));
  }

  @Test
  void aUnitThatTheRegisterLacksIsRefused() {
    CanonicalLine line = general("unit_code", "999001");

    assertEquals(
        List.of(
            "unit_code \"999001\" is not in departments.csv: add the unit to the register or"
                + " correct the code"),
        problems(line));
    assertEquals(
        "unit_code “999001”不在 departments.csv 中：请补充单位名录或更正编码",
        line.problems().get(0).in(Wording.CHINESE));
    assertEquals("901", line.departmentCode());
  }

  @Test
  void aUnitOfAnotherDepartmentIsRefused() {
    CanonicalLine line = general("unit_code", "902001");

    assertEquals(
        List.of(
            "unit 902001 belongs to department 902, but the file is department 901's: correct"
                + " unit_code, or the department in manifest or register"),
        problems(line));
    assertEquals("901", line.departmentCode());
  }

  @Test
  void aUnitOutsideItsYearsIsAWarning() {
    CanonicalLine line = general("unit_code", "901009");

    assertEquals(NONE, problems(line));
    assertEquals(
        List.of(
            "unit 901009 does not exist in 2021 by the register: check its years in"
                + " departments.csv"),
        warnings(line));
  }

  @Test
  void theRowsOfACityWideFileSayWhoseTheyAre() {
    ManifestEntry cityWide = entry(null);

    assertEquals("901", general("unit_code", "").departmentCode());
    assertEquals("902", general(cityWide, "unit_code", "902001").departmentCode());
    assertEquals(NONE, problems(general(cityWide, "unit_code", "902001")));
    assertNull(general(cityWide, "unit_code", "999001").departmentCode());
  }

  @Test
  void anUnknownEconomicClassIsRefused() {
    assertEquals(
        List.of(
            "economic_code \"38801\" belongs to no class of the classification china: correct the"
                + " code, or add its class to the classification"),
        problems(general("economic_code", "38801")));
    assertEquals(
        List.of(
            "economic_code \"30\" belongs to no class of the classification china: correct the"
                + " code, or add its class to the classification"),
        problems(general("economic_code", "30")));
  }

  @Test
  void anUnknownFunctionalClassIsRefused() {
    CanonicalLine line = general("function_code", "9990101");

    assertEquals(
        List.of(
            "function_code \"9990101\" belongs to no class of the classification china: correct the"
                + " code, or add its class to the classification"),
        problems(line));
    assertEquals(
        "function_code “9990101”不属于分类体系 china 的任何一类：请更正编码，或在分类体系中补上该类",
        line.problems().get(0).in(Wording.CHINESE));
  }

  @Test
  void aClassMustBeValidInTheYear() {
    assertEquals(NONE, problems(classified("economic_code", "30201")));
    assertEquals(
        List.of(
            "economic_code \"30801\" belongs to no class of the classification aged: correct the"
                + " code, or add its class to the classification"),
        problems(classified("economic_code", "30801")));
  }

  @Test
  void aCodeUnknownBelowAKnownClassIsOnlyAWarning() {
    CanonicalLine line = general("economic_code", "30298", "function_code", "2010377");

    assertEquals(NONE, problems(line));
    assertEquals(
        List.of(
            "function_code \"2010377\" is unknown below its class and counts in it: check the code",
            "economic_code \"30298\" is unknown below its class and counts in it: check the code"),
        warnings(line));
    assertNull(line.excludedReason());
  }

  @Test
  void aLineHasOneSide() {
    assertEquals(
        List.of("debit 100.00 and credit 5.00 are both filled: leave one, a line has one side"),
        problems(general("credit_amount", "5")));
    assertEquals(
        List.of("neither debit nor credit is filled: fill one, a line has one side"),
        problems(general("debit_amount", "", "credit_amount", "0.00")));
    assertEquals(NONE, problems(general("debit_amount", "", "credit_amount", "5.00")));
    assertEquals(NONE, problems(general("debit_amount", "-5.00")));
    assertEquals(NONE, problems(general("debit_amount", "", "credit_amount", "-5.00")));
  }

  @Test
  void anAmountThatDoesNotParseIsNotAlsoAMissingSide() {
    CanonicalLine line = general("debit_amount", "一百");

    assertEquals(
        List.of(
            "debit_amount \"一百\" is no amount: write yuan as digits with a point and at most two"
                + " decimals"),
        problems(line));
    assertEquals(Optional.empty(), line.controlAmount());
  }

  @Test
  void spendingColumnsAreRequiredOnLinesThatCount() {
    String[] blank = {
      "function_code", "", "economic_code", "", "expenditure_type", "", "fund_source", ""
    };
    List<String> missing =
        List.of(
            "function_code is empty on a line of actual spending: fill it in",
            "economic_code is empty on a line of actual spending: fill it in",
            "expenditure_type is empty on a line of actual spending: fill it in",
            "fund_source is empty on a line of actual spending: fill it in");

    assertEquals(missing, problems(general(blank)));
    assertEquals(missing, problems(general(with(blank, "account_code", "7901"))));
    assertEquals(missing, problems(general(with(blank, "account_code", "71010203"))));
    assertEquals(NONE, problems(general(with(blank, "closing", "true"))));
    assertEquals(NONE, problems(general(with(blank, "voided", "true"))));
    assertEquals(NONE, problems(general(with(blank, "posted", "false"))));
    assertEquals(NONE, problems(general(with(blank, "account_code", "8001"))));
    assertEquals(NONE, problems(general(with(blank, "account_code", "5001"))));
  }

  @Test
  void aSpendingColumnThatIsWrongIsNotAlsoMissing() {
    assertEquals(
        List.of("expenditure_type \"基本\" is none of BASIC, PROJECT, OTHER: write one of them"),
        problems(general("expenditure_type", "基本")));
  }

  @Test
  void everyReasonOfALineIsTold() {
    CanonicalLine line =
        general(
            "unit_code", "999001",
            "journal_id", "",
            "effective_date", "2020-06-30",
            "economic_code", "77701",
            "fund_source", "",
            "credit_amount", "1.00",
            "voided", "maybe");

    assertEquals(
        List.of(
            "journal_id is empty: fill it in",
            "effective_date \"2020-06-30\" is not in the fiscal year 2021: correct the date or"
                + " deliver the row with its own year",
            "voided \"maybe\" is neither true nor false: write true or false, 1 or 0",
            "unit_code \"999001\" is not in departments.csv: add the unit to the register or"
                + " correct the code",
            "debit 100.00 and credit 1.00 are both filled: leave one, a line has one side",
            "fund_source is empty on a line of actual spending: fill it in",
            "economic_code \"77701\" belongs to no class of the classification china: correct the"
                + " code, or add its class to the classification"),
        problems(line));
  }

  @Test
  void onlyAnAdjustmentOfTheBudgetMayBeNegative() {
    assertEquals(NONE, problems(budget("stage", "ADJUSTMENT", "amount", "-5")));
    for (String stage : List.of("INITIAL", "CARRIED_IN", "CARRIED_OUT")) {
      assertEquals(
          List.of(
              "amount -5.00 is negative at the stage "
                  + stage
                  + ": write it positive, or as an ADJUSTMENT"),
          problems(budget("stage", stage, "amount", "-5")));
      assertEquals(NONE, problems(budget("stage", stage, "amount", "0")));
    }
  }

  @Test
  void financialAccountingIsTheSameMoneyASecondTime() {
    assertEquals("financial_accounting", excluded("account_code", "5001"));
    assertEquals("financial_accounting", excluded("account_code", "510103"));
    assertEquals("financial_accounting", excluded("account_code", "1011"));
  }

  @Test
  void theOtherSideOfABudgetaryVoucherIsNoSpending() {
    assertEquals("not_expenditure", excluded("account_code", "8001"));
    assertEquals("not_expenditure", excluded("account_code", "6001"));
  }

  @Test
  void closingVouchersDoNotCountAndRefundsDo() {
    String[] credit = {"debit_amount", "", "credit_amount", "100.00"};

    assertEquals("closing", excluded(with(credit, "closing", "true")));
    assertNull(excluded(credit));
  }

  @Test
  void voidedAndUnpostedLinesDoNotCount() {
    assertEquals("voided", excluded("voided", "1"));
    assertEquals("unposted", excluded("posted", "0"));
    assertEquals("voided", excluded("voided", "true", "posted", "false", "closing", "true"));
    assertEquals("unposted", excluded("posted", "false", "closing", "true"));
    assertEquals("voided", excluded("voided", "true", "account_code", "5001"));
  }

  @Test
  void redEntriesInBothFormsCount() {
    assertNull(excluded("debit_amount", "-100.00"));
    assertNull(excluded("debit_amount", "", "credit_amount", "100.00"));
  }

  @Test
  void transfersBetweenADepartmentsOwnUnitsDoNotCount() {
    for (String account : List.of("7401", "7501", "750101")) {
      assertEquals(
          "internal_transfer", excluded("account_code", account, "counter_unit_code", "901002"));
      assertNull(excluded("account_code", account, "counter_unit_code", "902001"));
      assertNull(excluded("account_code", account, "counter_unit_code", ""));
      assertNull(excluded("account_code", account, "counter_unit_code", "999001"));
    }
    assertNull(excluded("account_code", "7101", "counter_unit_code", "901002"));
  }

  private static String excluded(String... cells) {
    CanonicalLine line = general(cells);
    assertEquals(NONE, problems(line));
    return line.excludedReason();
  }

  private static CanonicalLine general(String... cells) {
    return general(entry("901"), cells);
  }

  private static CanonicalLine general(ManifestEntry entry, String... cells) {
    return line(RULES, "general_ledger", entry, with(payment(), cells));
  }

  private static String[] payment() {
    return new String[] {
      "unit_code", "901001",
      "journal_id", "1",
      "line_number", "1",
      "effective_date", "2021-06-30",
      "account_code", "7101",
      "function_code", "2010301",
      "economic_code", "30201",
      "expenditure_type", "BASIC",
      "fund_source", "GENERAL_PUBLIC",
      "debit_amount", "100.00"
    };
  }

  private static CanonicalLine budget(String... cells) {
    String[] initial = {
      "unit_code", "901001",
      "document_no", "1",
      "effective_date", "2021-01-01",
      "stage", "INITIAL",
      "expenditure_type", "BASIC",
      "fund_source", "GENERAL_PUBLIC",
      "amount", "100.00"
    };
    return line("budget_ledger", with(initial, cells));
  }

  /** A line under a classification whose class 308 ended with 2020. */
  private static CanonicalLine classified(String... cells) {
    TreeMap<String, Code> economic = new TreeMap<>();
    economic.put("302", new Code("302", "商品和服务支出", true, null, null));
    economic.put("30201", new Code("30201", "办公费", false, 2018, 2021));
    economic.put("308", new Code("308", "旧类", true, null, 2020));
    Classification aged =
        new Classification(
            "aged", new Codes(economic), CHINA.functional(), CHINA.accounts(), CHINA.groups(), "");
    return line(
        new LineRules(REGISTER, aged), "general_ledger", entry("901"), with(payment(), cells));
  }

  private static CanonicalLine line(String ledger, String... cells) {
    return line(RULES, ledger, entry("901"), cells);
  }

  private static CanonicalLine line(
      LineRules rules, String ledger, ManifestEntry entry, String... cells) {
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      byColumn.put(cells[i], cells[i + 1]);
    }
    return rules.line(
        Ledger.named(ledger).orElseThrow(),
        LineSource.ofCells(column -> byColumn.getOrDefault(column, "")),
        entry);
  }

  private static String[] with(String[] cells, String... more) {
    String[] all = java.util.Arrays.copyOf(cells, cells.length + more.length);
    System.arraycopy(more, 0, all, cells.length, more.length);
    return all;
  }

  private static ManifestEntry entry(String department) {
    return new ManifestEntry(
        "a.csv", "general_ledger", department, 2021, "standard", null, null, null, null, 2);
  }

  private static List<String> problems(CanonicalLine line) {
    return texts(line.problems());
  }

  private static List<String> warnings(CanonicalLine line) {
    return texts(line.warnings());
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream().map(problem -> problem.in(Wording.ENGLISH)).toList();
  }
}
