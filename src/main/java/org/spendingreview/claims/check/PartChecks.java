package org.spendingreview.claims.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Group;
import org.spendingreview.claims.Likeness;
import org.spendingreview.claims.ReportItems;
import org.spendingreview.ledger.CsvResource;

/** The lists that a report makes, against their wholes (分项与合计). */
final class PartChecks {
  /** What an item is part of, for lists that name an item and its own parts side by side. */
  private static final Map<String, String> PARENTS =
      CsvResource.rows("claims/items.csv").stream()
          .filter(row -> !row.get("part_of").isEmpty())
          .collect(Collectors.toMap(row -> row.get("item"), row -> row.get("part_of")));

  /** Items that are contained in others and never added to them. */
  private static final Set<String> MEMO = ReportItems.marked("memo");

  private PartChecks() {}

  static void run(List<Group> groups, Findings findings) {
    groups.forEach(group -> check(group, findings));
  }

  private static void check(Group group, Findings findings) {
    List<Claim> parts = disjoint(group.parts(), group.whole());
    boolean isSummed =
        Set.of("money", "points", "persons", "area").contains(group.whole().quantity().kind());
    if (parts.isEmpty() || !isSummed) {
      return;
    }
    Equation equation =
        new Equation(group.whole(), parts.stream().map(p -> new Equation.Term(p, 1)).toList());
    boolean isMemo =
        parts.stream().allMatch(p -> MEMO.contains(p.subject().item()))
            && !MEMO.contains(group.whole().subject().item());
    // points are always given out whole
    boolean isScore =
        group.whole().quantity().kind().equals("points")
            && !group.whole().subject().isNamed()
            && group.parts().get(0).place().block() == group.whole().place().block();
    boolean isComplete =
        (group.isClosed() || isScore) && !isMemo && parts.size() == group.parts().size();
    boolean isBelievable =
        isComplete || Likeness.isNear(group.whole().quantity().amount(), equation.sum().value());
    if (!isBelievable) {
      return;
    }
    judge(equation, isComplete, isMemo || parts.size() == 1, findings);
  }

  /**
   * Judges an equation.
   *
   * @param isComplete whether nothing can be missing from its terms
   * @param isLoose whether they are some of many
   */
  static void judge(Equation equation, boolean isComplete, boolean isLoose, Findings findings) {
    Claim whole = equation.whole();
    Computed sum = equation.sum();
    Verdict verdict = sum.verdictOn(whole.quantity());
    boolean isShort = sum.value().abs().compareTo(whole.quantity().amount().abs()) < 0;
    boolean isSlip =
        equation.claims().stream()
            .anyMatch(
                c -> Likeness.isSlip(c.quantity().print(), c.quantity().print(equation.needed(c))));
    if (verdict == Verdict.CONTRADICTS && isShort && !isComplete && (isLoose || !isSlip)) {
      return;
    }
    if (verdict != Verdict.AGREES && isLoose && isShort) {
      return;
    }
    if (!findings.isNewEquation(equation)) {
      return;
    }
    boolean arePoints = whole.quantity().kind().equals("points");
    findings.add(
        arePoints ? Kind.POINTS : Kind.PARTS,
        verdict,
        equation.claims(),
        sum.value(),
        "parts_" + verdict,
        Findings.cited(whole),
        Findings.cited(equation.terms().stream().map(Equation.Term::claim).toList()),
        Findings.shown(whole, sum.value()));
    if (verdict == Verdict.CONTRADICTS) {
      findings.breaks(equation);
    }
  }

  /** The parts without those that are parts of others of the list, and without memo items. */
  private static List<Claim> disjoint(List<Claim> parts, Claim whole) {
    List<Claim> amounts =
        new ArrayList<>(
            parts.stream()
                .filter(p -> p.relation() == whole.relation() && !p.quantity().isApproximate())
                .toList());
    Set<String> items = amounts.stream().map(p -> p.subject().item()).collect(Collectors.toSet());
    boolean isMixed = items.stream().anyMatch(MEMO::contains) && !MEMO.containsAll(items);
    if (isMixed && !MEMO.contains(whole.subject().item())) {
      amounts.removeIf(p -> MEMO.contains(p.subject().item()));
    }
    amounts.removeIf(p -> hasAncestorIn(p.subject().item(), items));
    Set<String> types =
        amounts.stream()
            .filter(p -> p.subject().item().equals("ALL"))
            .map(p -> p.subject().type())
            .collect(Collectors.toSet());
    amounts.removeIf(
        p ->
            !p.subject().item().equals("ALL")
                && types.contains(p.subject().type())
                && !p.subject().isNamed());
    return amounts;
  }

  private static boolean hasAncestorIn(String item, Set<String> items) {
    for (String up = PARENTS.get(item); up != null; up = PARENTS.get(up)) {
      if (items.contains(up)) {
        return true;
      }
    }
    return false;
  }
}
