package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.ReportClaims;

/** A report against itself (报告内部核对). */
public final class ReportChecks {
  private ReportChecks() {}

  /**
   * Everything that a report's own figures say about each other, and the figures that stand alone.
   *
   * @param rules what rates are worth, for those printed too coarsely to tell
   */
  public static List<Finding> of(ReportClaims report, PointRules rules) {
    List<Claim> claims = report.claims();
    Figures figures = new Figures(claims);
    Findings findings = new Findings();
    PartChecks.run(report.groups(), findings);
    new Identities(figures, findings).run();
    ShareChecks.run(report, figures, findings);
    new ChangeChecks(claims, figures, findings).run();
    new PriorChecks(figures, findings).run(claims);
    new RateChecks(figures, rules, findings).run(claims);
    ValueChecks.run(claims, findings);
    PointChecks.run(claims, findings);
    CapitalChecks.run(report, figures, findings);
    listings(report, findings);
    UnitPrices.run(claims, findings);
    new StatementChecks(claims, figures, rules, findings).run(report.statements());
    new Resolution(findings).run();
    alone(claims, findings);
    return findings.all();
  }

  private static void listings(ReportClaims report, Findings findings) {
    for (Map.Entry<Integer, Integer> listing : report.listings().entrySet()) {
      Claim claim = report.claims().get(listing.getKey() - 1);
      BigDecimal counted = new BigDecimal(listing.getValue());
      boolean isSo = counted.compareTo(claim.quantity().value()) == 0;
      findings.add(
          Kind.PARTS,
          isSo ? Verdict.AGREES : Verdict.CONTRADICTS,
          List.of(claim),
          counted,
          isSo ? "listed" : "listedOther",
          Findings.cited(claim),
          listing.getValue());
    }
  }

  private static void alone(List<Claim> claims, Findings findings) {
    Set<Integer> seen = new HashSet<>();
    findings.all().forEach(f -> f.claims().forEach(claim -> seen.add(claim.number())));
    for (Claim claim : claims) {
      if (claim.quantity().unit().isEmpty()) {
        findings.add(
            Kind.ALONE,
            Verdict.NOT_VERIFIABLE,
            List.of(claim),
            null,
            "noUnit",
            Findings.cited(claim));
      } else if (!seen.contains(claim.number())) {
        findings.add(
            Kind.ALONE,
            Verdict.NOT_VERIFIABLE,
            List.of(claim),
            null,
            "alone",
            Findings.cited(claim));
      }
    }
  }
}
