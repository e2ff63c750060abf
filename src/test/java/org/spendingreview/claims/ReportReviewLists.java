package org.spendingreview.claims;

import java.util.List;
import org.spendingreview.claims.check.Finding;
import org.spendingreview.claims.check.Verdict;

/** Findings by verdict. */
final class ReportReviewLists {
  private ReportReviewLists() {}

  static List<Finding> with(List<Finding> findings, Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
  }
}
