package org.spendingreview.claims.check;

import java.util.ArrayList;
import java.util.List;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Relation;

/** Points against the most that can be earned (得分与分值). */
final class PointChecks {
  private PointChecks() {}

  static void run(List<Claim> claims, Findings findings) {
    sections(claims, findings);
    for (Claim points : claims) {
      if (points.relation() == Relation.VALUE && points.quantity().kind().equals("points")) {
        claims.stream()
            .filter(c -> c.relation() == Relation.FULL_POINTS)
            .filter(c -> c.subject().item().equals(points.subject().item()))
            .filter(c -> !c.subject().item().startsWith("=@"))
            .filter(c -> c.place().block() == points.place().block())
            .findFirst()
            .filter(full -> points.quantity().value().compareTo(full.quantity().value()) > 0)
            .ifPresent(
                full ->
                    findings.add(
                        Kind.POINTS,
                        Verdict.CONTRADICTS,
                        List.of(points, full),
                        full.quantity().amount(),
                        "aboveFull",
                        Findings.cited(points),
                        Findings.cited(full)));
      }
    }
  }

  /** The points of numbered items against those of the part that they make up. */
  private static void sections(List<Claim> claims, Findings findings) {
    List<Claim> points =
        claims.stream()
            .filter(c -> c.relation() == Relation.VALUE && c.quantity().kind().equals("points"))
            .toList();
    for (int i = 0; i + 1 < points.size(); i++) {
      Claim whole = points.get(i);
      String section = whole.place().section();
      List<Claim> items = new ArrayList<>();
      for (Claim next : points.subList(i + 1, points.size())) {
        if (!isItem(next.place().section(), section)) {
          break;
        }
        items.add(next);
      }
      long different = items.stream().map(c -> c.place().section()).distinct().count();
      if (items.size() > 2 && different == items.size()) {
        PartChecks.judge(
            new Equation(whole, items.stream().map(p -> new Equation.Term(p, 1)).toList()),
            true,
            false,
            findings);
      }
    }
  }

  private static boolean isItem(String section, String above) {
    return section.startsWith(above)
        && section.substring(above.length()).matches("\\d+|\\(\\d+\\)");
  }
}
