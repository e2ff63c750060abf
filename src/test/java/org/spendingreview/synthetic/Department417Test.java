package org.spendingreview.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adds up department 417 by hand; the sums are those of the published report, in yuan. */
class Department417Test {
  private static final String CODE = "417";
  private static final Set<String> THREE_PUBLIC = Set.of("30212", "30217", "30231", "31013");

  @ParameterizedTest
  @CsvSource({
    "2021,BASIC,301,10958000",
    "2021,BASIC,302,2864600",
    "2021,BASIC,303,1118600",
    "2021,BASIC,310,18100",
    "2021,BASIC,'',14959300",
    "2021,PROJECT,301,672700",
    "2021,PROJECT,302,20012300",
    "2021,PROJECT,303,277300",
    "2021,PROJECT,310,4777000",
    "2021,PROJECT,'',25739300",
    "2021,'','',40698600",
    "2021,'',30215,98200",
    "2021,'',30216,152500",
    "2020,BASIC,'',15492200"
  })
  void spends(int year, String type, String economic, String sum) {
    assertSum(
        sum,
        spent(
            year,
            row ->
                row.get("expenditure_type").startsWith(type)
                    && row.get("economic_code").startsWith(economic)));
  }

  @Test
  void spendsTheRestAsPublished() {
    assertSum("40698400", spent(2021, row -> row.get("fund_source").equals("GENERAL_PUBLIC")));
    assertSum("200", spent(2021, row -> row.get("fund_source").equals("OTHER")));
    assertSum("409000", spent(2021, this::isThreePublic));
    assertSum("417300", spent(2020, this::isThreePublic));
    assertSum("11644900", spent(2020, row -> basic(row, "301") || basic(row, "303")));
    assertSum("3847300", spent(2020, row -> basic(row, "302") || basic(row, "310")));
  }

  @ParameterizedTest
  @CsvSource({
    "2021,INITIAL,BASIC,301,6113500",
    "2021,INITIAL,BASIC,302,1205400",
    "2021,INITIAL,BASIC,303,701000",
    "2021,INITIAL,BASIC,'',8019900",
    "2021,INITIAL,PROJECT,'',5100000",
    "2021,INITIAL,'',30217,300000",
    "2021,INITIAL,'',30231,450000",
    "2021,INITIAL,'',30212,0",
    "2021,INITIAL,'',31013,0",
    "2021,INITIAL,'','',13119900",
    "2021,ADJUSTMENT,BASIC,301,3981800",
    "2021,ADJUSTMENT,'','',3981800",
    "2021,CARRIED_IN,BASIC,301,862700",
    "2021,CARRIED_IN,BASIC,302,1659000",
    "2021,CARRIED_IN,BASIC,303,417600",
    "2021,CARRIED_IN,BASIC,310,18100",
    "2021,CARRIED_IN,BASIC,'',2957400",
    "2021,CARRIED_IN,PROJECT,'',20639300",
    "2021,CARRIED_OUT,'','',0",
    "2020,CARRIED_OUT,'','',23596700"
  })
  void isGranted(int year, String stage, String type, String economic, String sum) {
    List<Map<String, String>> lines =
        Sample.rows(year, CODE, "budget_ledger").stream()
            .filter(row -> row.get("stage").equals(stage))
            .filter(row -> row.get("expenditure_type").startsWith(type))
            .filter(row -> row.get("economic_code").startsWith(economic))
            .toList();
    assertSum(sum, sum(lines, row -> new BigDecimal(row.get("amount"))));
  }

  @Test
  void isGrantedThreePublicExpensesAsPublished() {
    assertSum("750000", granted(2021, this::isThreePublic));
    assertSum("733400", granted(2020, this::isThreePublic));
  }

  @ParameterizedTest
  @CsvSource({
    "417P01,672700,550200,0,0",
    "417P02,0,867900,0,0",
    "417P0201,0,316000,0,0",
    "417P0202,0,551900,0,0",
    "417P03,0,531200,277300,0",
    "417P04,0,525300,0,0",
    "417P0401,0,67600,0,0",
    "417P0402,0,401800,0,0",
    "417P0403,0,55900,0,0",
    "417P05,0,16254100,0,4079000",
    "417P06,0,1283600,0,0",
    "417P07,0,0,0,698000"
  })
  void spendsOnProjects(String project, String c301, String c302, String c303, String c310) {
    assertSum(c301, spentOnProject(project, "301"));
    assertSum(c302, spentOnProject(project, "302"));
    assertSum(c303, spentOnProject(project, "303"));
    assertSum(c310, spentOnProject(project, "310"));
    BigDecimal budget =
        sum(
            Sample.rows(2021, CODE, "budget_ledger").stream()
                .filter(row -> row.get("project_code").startsWith(project))
                .filter(row -> !row.get("stage").equals("CARRIED_OUT"))
                .toList(),
            row -> new BigDecimal(row.get("amount")));
    assertEquals(0, budget.compareTo(spentOnProject(project, "")), project);
  }

  @Test
  void registersSayWhatThePublishedReportSays() {
    assertSum("99", register("staffing_register", "approved_posts"));
    assertSum("88", register("staffing_register", "in_post"));
    assertSum("1800000", register("procurement_ledger", "budget_amount"));
    assertSum("4386400", register("procurement_ledger", "contract_amount"));
    assertBalance("1", "100973840", "56058640");
    assertBalance("2", "50584960", "50543760");
    assertBalance("3", "50388880", "5514880");
    for (Map<String, String> row : Sample.rows(2021, CODE, "assessment_register")) {
      boolean keyWork = row.get("indicator_code").equals("key_work_completion");
      assertEquals(keyWork ? "94.966" : row.get("full_value"), row.get("value"));
    }
    assertEquals(7, Sample.units(CODE).size());
  }

  private static void assertBalance(String prefix, String opening, String closing) {
    List<Map<String, String>> rows = Sample.rows(2021, CODE, "balance_sheet");
    List<Map<String, String>> leaves =
        rows.stream()
            .filter(row -> row.get("account_code").startsWith(prefix))
            .filter(
                row ->
                    rows.stream()
                        .map(other -> other.get("account_code"))
                        .noneMatch(
                            other ->
                                other.startsWith(row.get("account_code"))
                                    && !other.equals(row.get("account_code"))))
            .toList();
    assertSum(opening, sum(leaves, row -> new BigDecimal(row.get("opening_amount"))));
    assertSum(closing, sum(leaves, row -> new BigDecimal(row.get("closing_amount"))));
  }

  private static BigDecimal register(String ledger, String column) {
    return sum(Sample.rows(2021, CODE, ledger), row -> new BigDecimal(row.get(column)));
  }

  private static BigDecimal granted(int year, Predicate<Map<String, String>> which) {
    return sum(
        Sample.rows(year, CODE, "budget_ledger").stream()
            .filter(row -> row.get("stage").equals("INITIAL"))
            .filter(which)
            .toList(),
        row -> new BigDecimal(row.get("amount")));
  }

  private static BigDecimal spentOnProject(String project, String economic) {
    return spent(
        2021,
        row ->
            row.get("project_code").startsWith(project)
                && row.get("economic_code").startsWith(economic));
  }

  private static BigDecimal spent(int year, Predicate<Map<String, String>> which) {
    return sum(Sample.spending(year, CODE).stream().filter(which).toList(), Sample::balance);
  }

  private static BigDecimal sum(
      List<Map<String, String>> rows, Function<Map<String, String>, BigDecimal> amount) {
    return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean isThreePublic(Map<String, String> row) {
    return THREE_PUBLIC.contains(row.get("economic_code"));
  }

  private static boolean basic(Map<String, String> row, String economicClass) {
    return row.get("expenditure_type").equals("BASIC")
        && row.get("economic_code").startsWith(economicClass);
  }

  private static void assertSum(String expected, BigDecimal actual) {
    assertEquals(new BigDecimal(expected).setScale(2), actual.setScale(2));
  }
}
