package org.spendingreview.claims;

import java.util.ArrayList;
import java.util.List;
import org.spendingreview.claims.books.Books;
import org.spendingreview.claims.books.ReleasedRules;
import org.spendingreview.claims.check.BookChecks;
import org.spendingreview.claims.check.Finding;
import org.spendingreview.claims.check.Kind;
import org.spendingreview.claims.check.ReportChecks;
import org.spendingreview.claims.check.RubricCheck;
import org.spendingreview.claims.check.RubricFindings;
import org.spendingreview.claims.check.Verdict;
import org.spendingreview.claims.document.ReportDocument;
import org.spendingreview.claims.language.ClaimFinder;
import org.spendingreview.lake.ReleaseReader;

/**
 * A department's own report, checked figure by figure (部门自评报告核对).
 *
 * @param document the report
 * @param department whose it is
 * @param fiscalYear that it is about
 * @param release the number of the release that it was held against
 * @param claims what it claims
 * @param within what its figures say about each other
 * @param ledger what the ledgers say about them
 * @param points what the rubric and the assessments say about its points
 * @param rubric what points the rules give
 */
public record ReportReview(
    ReportDocument document,
    Department department,
    int fiscalYear,
    long release,
    ReportClaims claims,
    List<Finding> within,
    List<Finding> ledger,
    List<Finding> points,
    RubricCheck rubric) {

  /** Copies the lists. */
  public ReportReview {
    within = List.copyOf(within);
    ledger = List.copyOf(ledger);
    points = List.copyOf(points);
  }

  /** Checks a report against itself, a release, and the rubric of that release. */
  public static ReportReview of(
      ReportDocument document, Department department, int fiscalYear, ReleaseReader release) {
    ReportClaims claims = ClaimFinder.of(document, fiscalYear);
    ReleasedRules rules = ReleasedRules.of(release);
    Books books = Books.of(release, fiscalYear, department.code());
    RubricCheck rubric = RubricCheck.of(claims, release, fiscalYear, department.code(), rules);
    List<Finding> points = RubricFindings.of(claims.claims(), rubric, books);
    return new ReportReview(
        document,
        department,
        fiscalYear,
        release.release().id(),
        claims,
        ReportChecks.of(claims, rules).stream().filter(f -> !isTold(f, points)).toList(),
        BookChecks.of(claims.claims(), books),
        points,
        rubric);
  }

  /** Whether a figure that stands alone in the report is told of by the rubric. */
  private static boolean isTold(Finding finding, List<Finding> points) {
    return finding.kind() == Kind.ALONE
        && points.stream().anyMatch(p -> p.claims().equals(finding.claims()));
  }

  /** Everything found about figures. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(within);
    all.addAll(ledger);
    all.addAll(points);
    return all;
  }

  /** How many findings of a list came to a verdict. */
  public static long count(List<Finding> findings, Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }
}
