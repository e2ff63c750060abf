package org.spendingreview.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spendingreview.claims.check.Finding;
import org.spendingreview.claims.check.RubricCheck;
import org.spendingreview.claims.check.Verdict;
import org.spendingreview.claims.document.ReportDocument;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.testing.SampleLake;

/**
 * The real report of department 417, whose figures were all checked by hand: {@code
 * seed.checks.csv} has a row for each, by the number of its row in that list.
 */
class SeedReportTest {
  private static final List<Map<String, String>> ROWS = CsvResource.rows("reports/seed.checks.csv");

  private static ReportReview review;

  @BeforeAll
  static void review() {
    ReportDocument document =
        ReportDocument.read("src/test/resources/reports/seed.txt", new Configuration());
    Department department =
        Department.of(document.name(), document.text(), Department.of(SampleLake.release(), 2021))
            .orElseThrow();
    review = ReportReview.of(document, department, 2021, SampleLake.release());
  }

  private static List<Finding> checks() {
    List<Finding> checks = new ArrayList<>(review.within());
    review.points().stream().filter(f -> f.verdict() == Verdict.AGREES).forEach(checks::add);
    return checks;
  }

  private static boolean isOfRow(Finding finding, Map<String, String> row) {
    boolean isAsked =
        finding.verdict().name().equals(row.get("verdict"))
            && finding.kind().name().equals(row.get("kind"))
            && (row.get("recomputed").isEmpty()
                || finding.recomputed().equals(row.get("recomputed")));
    boolean isThere =
        row.get("printed").isEmpty()
            || finding.claims().stream()
                .anyMatch(
                    claim ->
                        claim.quantity().printed().equals(row.get("printed"))
                            && claim.place().section().equals(row.get("section")));
    return isAsked && isThere;
  }

  @Test
  void theReportIsKnownByItsDepartmentsName() {
    assertEquals("417", review.department().code());
  }

  @Test
  void everyFigureGetsItsVerdict() {
    List<String> missing =
        ROWS.stream()
            .filter(row -> checks().stream().noneMatch(finding -> isOfRow(finding, row)))
            .map(Map::toString)
            .toList();
    long alarms = contradictions().stream().filter(f -> !isExpected(f)).count();
    System.out.printf(
        "%d claims, %d checks; of %d expected %d found; contradictions: precision %.3f%n",
        review.claims().claims().size(),
        review.within().size(),
        ROWS.size(),
        ROWS.size() - missing.size(),
        1 - alarms / (double) contradictions().size());
    assertEquals(List.of(), missing);
  }

  @Test
  void nothingElseIsCalledAContradiction() {
    assertEquals(List.of(), contradictions().stream().filter(f -> !isExpected(f)).toList());
  }

  private static List<Finding> contradictions() {
    return ReportReviewLists.with(review.within(), Verdict.CONTRADICTS);
  }

  private static boolean isExpected(Finding finding) {
    return ROWS.stream().anyMatch(row -> isOfRow(finding, row));
  }

  @Test
  void oneChangeIsToldThatMakesAllSumsOfTheBudgetHold() {
    Finding change =
        contradictions().stream()
            .filter(f -> f.printed().equals("803.99"))
            .findFirst()
            .orElseThrow();
    assertEquals("801.99", change.recomputed());
    assertEquals("2.00", change.difference());
    String sentence = change.sentence().in(org.spendingreview.wording.Wording.CHINESE);
    for (String figure : List.of("611.35", "120.54", "70.10", "1311.99", "506.00")) {
      assertEquals(true, sentence.contains(figure), sentence);
    }
  }

  @Test
  void theLedgersBearOutWhatTheReportAloneCannot() {
    for (String printed : List.of("4.00", "286.46", "0.83", "69.80")) {
      Finding found =
          review.ledger().stream()
              .filter(f -> f.claims().get(0).quantity().printed().equals(printed))
              .findFirst()
              .orElse(null);
      assertNotNull(found, printed);
      assertEquals(Verdict.AGREES, found.verdict(), printed);
    }
  }

  @Test
  void whatIsNotInTheLedgersIsTold() {
    Map<String, String> told = new TreeMap<>();
    ReportReviewLists.with(review.ledger(), Verdict.CONTRADICTS)
        .forEach(finding -> told.put(finding.printed(), finding.recomputed()));
    assertEquals(
        new TreeMap<>(
            Map.of(
                "803.99", "801.99",
                "506.00", "510.00",
                "398.19", "398.18",
                "1190.80", "1095.80",
                "514.00", "510.00",
                "2157.93", "2063.93",
                "1311.90", "1311.99",
                "288.22", "288.27",
                "239.16", "239.15",
                "30.00", "30.35")),
        told);
  }

  @Test
  void theTenPointsTooManyAreExplainedByIndicator() {
    RubricCheck rubric = review.rubric();
    assertEquals("89.60", rubric.claimed().quantity().print());
    assertEquals(new BigDecimal("79.60"), rubric.byRule());
    Map<String, String> lost = new TreeMap<>();
    rubric.indicators().forEach(i -> lost.put(i.code(), i.points() + " of " + i.full()));
    assertEquals(
        Map.of(
            "three_public_change_rate", "4.00 of 5.00",
            "budget_control_rate", "0.00 of 5.00",
            "public_expense_control_rate", "0.00 of 8.00",
            "procurement_execution_rate", "0.00 of 6.00",
            "key_work_completion", "7.60 of 8.00"),
        lost);
    Map<String, String> origins = new TreeMap<>();
    rubric.origins().forEach(i -> origins.put(i.code(), i.counted().toPlainString()));
    assertEquals(
        Map.of("budget_control_rate", "2.00", "public_expense_control_rate", "8.00"), origins);
  }
}
