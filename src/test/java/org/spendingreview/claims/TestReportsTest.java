package org.spendingreview.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spendingreview.claims.books.ReleasedRules;
import org.spendingreview.claims.check.PointRules;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.testing.SampleLake;

/**
 * How well claims and contradictions are found in reports of other words, orders, units and
 * layouts. It prints what it measured.
 */
class TestReportsTest {
  private static final double ENOUGH = 0.95;

  private static final List<TestReport> REPORTS = new ArrayList<>();

  @BeforeAll
  static void review() {
    PointRules rules = ReleasedRules.of(SampleLake.release());
    for (java.util.Map<String, String> row : CsvResource.rows("reports/reports.csv")) {
      REPORTS.add(new TestReport(row.get("file"), Integer.parseInt(row.get("year")), rules));
    }
    REPORTS.forEach(report -> System.out.println(report.line()));
    System.out.printf(
        "claims: precision %.3f, recall %.3f; contradictions: precision %.3f, recall %.3f%n",
        share(TestReport::claimsRight, TestReport::claimsWrong),
        share(TestReport::claimsRight, TestReport::claimsMissed),
        share(TestReport::alarmsRight, TestReport::alarmsWrong),
        sum(TestReport::faultsFound) / (double) sum(TestReport::faults));
  }

  private static int sum(ToIntFunction<TestReport> number) {
    return REPORTS.stream().mapToInt(number).sum();
  }

  private static double share(ToIntFunction<TestReport> right, ToIntFunction<TestReport> wrong) {
    return sum(right) / (double) (sum(right) + sum(wrong));
  }

  private static String remarks() {
    return String.join("\n", REPORTS.stream().flatMap(r -> r.remarks().stream()).toList());
  }

  @Test
  void nearlyAllThatIsTakenForAClaimIsOne() {
    double precision = share(TestReport::claimsRight, TestReport::claimsWrong);
    assertTrue(precision > ENOUGH, () -> precision + "\n" + remarks());
  }

  @Test
  void nearlyAllClaimsAreFound() {
    double recall = share(TestReport::claimsRight, TestReport::claimsMissed);
    assertTrue(recall > ENOUGH, () -> recall + "\n" + remarks());
  }

  @Test
  void nearlyAllThatIsCalledAContradictionIsOne() {
    double precision = share(TestReport::alarmsRight, TestReport::alarmsWrong);
    assertTrue(precision > ENOUGH, () -> precision + "\n" + remarks());
  }

  @Test
  void nearlyAllPlantedFaultsAreFound() {
    double recall = sum(TestReport::faultsFound) / (double) sum(TestReport::faults);
    assertTrue(recall > ENOUGH, () -> recall + "\n" + remarks());
  }

  @Test
  void theReportsWithoutAFaultRaiseNoAlarm() {
    List<String> alarms =
        REPORTS.stream()
            .filter(report -> report.faults() == 0)
            .flatMap(report -> report.remarks().stream())
            .filter(remark -> remark.startsWith("false alarm"))
            .toList();
    assertEquals(List.of(), alarms);
  }
}
