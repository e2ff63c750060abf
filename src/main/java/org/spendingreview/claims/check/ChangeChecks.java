package org.spendingreview.claims.check;

import java.util.List;
import java.util.Optional;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.Subject;

/**
 * Differences and rates of change against last year (较上年增减), from this year's figure and last
 * year's, or the printed difference where last year's is not printed.
 */
final class ChangeChecks {
  private final List<Claim> claims;
  private final Figures figures;
  private final Findings findings;

  ChangeChecks(List<Claim> claims, Figures figures, Findings findings) {
    this.claims = claims;
    this.figures = figures;
    this.findings = findings;
  }

  void run() {
    for (Claim claim : claims) {
      boolean isUsable = claim.isSure() && !claim.base().equals(Subject.OPEN);
      if (isUsable && claim.relation() == Relation.CHANGE) {
        difference(claim);
      } else if (isUsable && claim.relation() == Relation.CHANGE_RATE) {
        rate(claim);
      }
    }
  }

  private void difference(Claim claim) {
    Optional<Claim> now = figures.nearest(claim.subject(), claim.place());
    Optional<Claim> prior = figures.nearest(claim.base(), claim.place());
    if (now.isPresent() && prior.isPresent()) {
      Computed computed = of(now.get()).plus(of(prior.get()).negated());
      judge(claim, computed, List.of(claim, now.get(), prior.get()));
    }
  }

  private void rate(Claim claim) {
    Optional<Claim> now = figures.nearest(claim.subject(), claim.place());
    if (now.isEmpty() || isOfRate(claim)) {
      return;
    }
    Optional<Claim> prior = figures.nearest(claim.base(), claim.place());
    Optional<Claim> change = figures.nearest(claim.subject(), Relation.CHANGE, claim.place());
    if (prior.isPresent()) {
      Computed before = of(prior.get());
      Computed risen = of(now.get()).plus(before.negated());
      judge(claim, risen.percentOf(before), List.of(claim, now.get(), prior.get()));
    } else if (change.isPresent() && change.get().base().equals(claim.base())) {
      Computed risen = of(change.get());
      Computed before = of(now.get()).plus(risen.negated());
      judge(claim, risen.percentOf(before), List.of(claim, now.get(), change.get()));
    }
  }

  /** A change in percentage points, of a share or rate, is none of an amount. */
  private static boolean isOfRate(Claim claim) {
    return claim.quantity().unit().equals("个百分点");
  }

  private void judge(Claim claim, Computed computed, List<Claim> used) {
    if (computed == null || !findings.isNew(Kind.RATE, used)) {
      return;
    }
    boolean isTurned = claim.rate().equals("UNSIGNED") && computed.value().signum() < 0;
    Computed meant = isTurned ? computed.negated() : computed;
    Verdict verdict = meant.verdictOn(claim.quantity());
    findings.add(
        Kind.RATE,
        verdict,
        used,
        meant.value(),
        "change_" + verdict,
        Findings.cited(claim),
        Findings.cited(used.subList(1, used.size())),
        Findings.shown(claim, meant.value()));
  }

  private static Computed of(Claim claim) {
    return Computed.of(claim.quantity());
  }
}
