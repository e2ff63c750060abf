package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Likeness;

/**
 * Finds the one figure that would make sums hold if it were another (改一处则各处相符). Of several that
 * could, the one that mends most; then one that no other check bears out; then one whose digits
 * stay as many; then the larger.
 */
final class Resolution {
  private final Findings findings;
  private final Set<Claim> borneOut = new HashSet<>();

  Resolution(Findings findings) {
    this.findings = findings;
    for (Finding finding : findings.all()) {
      boolean isComputed = finding.kind() == Kind.PARTS || finding.kind() == Kind.RATE;
      if (isComputed && finding.verdict() == Verdict.AGREES) {
        borneOut.addAll(finding.claims());
      }
    }
  }

  private record Change(Claim claim, BigDecimal amount, List<Equation> mended) {}

  void run() {
    List<Equation> open = new ArrayList<>(findings.broken());
    while (!open.isEmpty()) {
      Equation equation = open.remove(0);
      Change change = best(equation);
      if (change != null) {
        tell(change, equation);
        open.removeAll(change.mended);
      }
    }
  }

  private Change best(Equation equation) {
    return equation.claims().stream()
        .map(claim -> change(equation, claim))
        .filter(change -> change.amount.signum() > 0)
        .min(
            Comparator.comparing((Change change) -> -change.mended.size())
                .thenComparing(change -> isBorneOut(change.claim))
                .thenComparing(change -> !isAsLong(change))
                .thenComparing(change -> change.claim.quantity().amount().negate()))
        .orElse(null);
  }

  private Change change(Equation equation, Claim claim) {
    BigDecimal amount = equation.needed(claim);
    List<Equation> mended =
        findings.broken().stream()
            .filter(e -> e.claims().contains(claim) && e.holds(claim, amount))
            .toList();
    return new Change(claim, amount, mended);
  }

  private boolean isBorneOut(Claim claim) {
    return borneOut.stream()
        .anyMatch(
            b ->
                b.equals(claim)
                    || (b.isSameFigure(claim) && Likeness.isSame(b.quantity(), claim.quantity())));
  }

  private static boolean isAsLong(Change change) {
    return change.claim.quantity().print(change.amount).length()
        == change.claim.quantity().print().length();
  }

  private void tell(Change change, Equation equation) {
    boolean isWhole = change.claim.equals(equation.whole());
    if (isWhole && change.mended.size() < 2) {
      return;
    }
    List<Claim> claims = new ArrayList<>(List.of(change.claim));
    change.mended.forEach(
        e -> e.claims().stream().filter(c -> !claims.contains(c)).forEach(claims::add));
    Kind kind = change.claim.quantity().kind().equals("points") ? Kind.POINTS : Kind.PARTS;
    if (change.mended.size() > 1) {
      findings.all().removeIf(f -> isAboutMended(f, change));
    }
    findings.add(
        kind,
        Verdict.CONTRADICTS,
        claims,
        change.amount,
        "oneChange",
        Findings.cited(change.claim),
        Findings.shown(change.claim, change.amount),
        Findings.cited(claims.subList(1, claims.size())));
    if (change.mended.size() == 1) {
      others(change, equation, kind);
    }
    for (Equation mended : change.mended.size() > 1 ? change.mended : List.<Equation>of()) {
      if (!mended.whole().equals(change.claim)) {
        findings.add(
            kind,
            Verdict.AGREES,
            mended.claims().stream().filter(c -> !c.equals(change.claim)).toList(),
            mended.whole().quantity().amount(),
            "agreesThen",
            Findings.cited(mended.whole()),
            Findings.cited(change.claim),
            Findings.shown(change.claim, change.amount));
      }
    }
  }

  /** Parts that nothing is said against, once the one change is made. */
  private void others(Change change, Equation equation, Kind kind) {
    for (Equation.Term term : equation.terms()) {
      Claim other = term.claim();
      boolean isDoubted =
          findings.all().stream()
              .filter(f -> f.verdict() == Verdict.CONTRADICTS)
              .filter(f -> !f.claims().contains(equation.whole()))
              .anyMatch(f -> f.claims().contains(other));
      if (!other.equals(change.claim) && !isDoubted) {
        findings.add(
            kind,
            Verdict.AGREES,
            List.of(other),
            other.quantity().amount(),
            "agreesThen",
            Findings.cited(other),
            Findings.cited(change.claim),
            Findings.shown(change.claim, change.amount));
      }
    }
  }

  private static boolean isAboutMended(Finding finding, Change change) {
    return finding.verdict() == Verdict.CONTRADICTS
        && (finding.kind() == Kind.PARTS || finding.kind() == Kind.POINTS)
        && change.mended.stream().anyMatch(e -> e.claims().equals(finding.claims()));
  }
}
