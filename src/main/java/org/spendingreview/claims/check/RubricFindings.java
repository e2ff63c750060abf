package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.util.List;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.books.Books;

/** Points that a report prints against those of the rules, and marks that were given elsewhere. */
public final class RubricFindings {
  private RubricFindings() {}

  /** A finding for the report's points, for those of each indicator, and for each mark. */
  public static List<Finding> of(List<Claim> claims, RubricCheck rubric, Books books) {
    Findings findings = new Findings();
    if (rubric.claimed() != null && rubric.byRule() != null) {
      add(findings, rubric.claimed(), rubric.byRule(), "points_");
    }
    for (Claim claim : claims) {
      boolean arePoints =
          claim.relation() == Relation.VALUE && claim.quantity().kind().equals("points");
      if (arePoints && claim.subject().isNamed()) {
        rubric.all().stream()
            .filter(i -> isNameOf(i, claim.subject().name()))
            .findFirst()
            .ifPresent(i -> add(findings, claim, i.points(), "points_"));
      }
      if (arePoints && books.isJudged(claim.quantity().value())) {
        add(findings, claim, claim.quantity().value(), "mark_");
      }
    }
    return findings.all();
  }

  private static boolean isNameOf(RubricCheck.Indicator indicator, String name) {
    String chinese = indicator.name().replaceFirst(" / .*", "");
    return plain(chinese).equals(plain(name));
  }

  private static String plain(String name) {
    return name.replaceAll("[“”‘’\"、，（）()]", "");
  }

  private static void add(Findings findings, Claim claim, BigDecimal points, String key) {
    boolean isSame = points.compareTo(claim.quantity().value()) == 0;
    Verdict verdict = isSame ? Verdict.AGREES : Verdict.CONTRADICTS;
    findings.add(
        Kind.POINTS,
        verdict,
        List.of(claim),
        points,
        key + verdict,
        Findings.cited(claim),
        Findings.shown(claim, points));
  }
}
