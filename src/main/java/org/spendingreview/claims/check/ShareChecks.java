package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Group;
import org.spendingreview.claims.Likeness;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.ReportClaims;
import org.spendingreview.claims.Subject;

/** Shares of a whole (占比), from the part and the whole. */
final class ShareChecks {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private ShareChecks() {}

  static void run(ReportClaims report, Figures figures, Findings findings) {
    for (Claim claim : report.claims()) {
      boolean isOfSpending = !claim.subject().item().equals("INCOME");
      boolean isAll =
          claim.rate().equals("OPEN") && claim.quantity().value().compareTo(HUNDRED) == 0;
      if (!isAll && claim.relation() == Relation.SHARE && claim.isSure() && isOfSpending) {
        figures
            .nearest(claim.subject(), claim.place())
            .ifPresent(part -> check(claim, part, report.groups(), figures, findings));
      }
    }
  }

  /** Where the text does not say of what, a whole of which it can be the share. */
  private static void check(
      Claim claim, Claim part, List<Group> groups, Figures figures, Findings findings) {
    Subject base = claim.base();
    Subject of = claim.subject();
    boolean isOpen = claim.rate().equals("OPEN");
    List<Subject> wholes =
        isOpen
            ? List.of(
                base,
                new Subject(of.stage(), of.type(), "ALL", of.period()),
                new Subject(of.stage(), "ALL", "ALL", of.period()))
            : List.of(base);
    Stream<Claim> listed =
        groups.stream().filter(g -> isOpen && g.parts().contains(part)).map(Group::whole);
    Stream<Claim> told =
        wholes.stream()
            .map(whole -> figures.nearest(whole, claim.place()))
            .flatMap(Optional::stream);
    Stream.concat(listed, told)
        .filter(whole -> !whole.equals(part) && share(part, whole) != null)
        .filter(whole -> !isOpen || canBe(claim, part, whole))
        .min(Comparator.comparing(whole -> share(part, whole).verdictOn(claim.quantity())))
        .ifPresent(whole -> check(claim, part, whole, findings));
  }

  private static Computed share(Claim part, Claim whole) {
    return Computed.of(part.quantity()).percentOf(Computed.of(whole.quantity()));
  }

  private static boolean canBe(Claim claim, Claim part, Claim whole) {
    Computed share = share(part, whole);
    return share != null && Likeness.isNear(share.value(), claim.quantity().amount());
  }

  private static void check(Claim claim, Claim part, Claim whole, Findings findings) {
    Computed share = share(part, whole);
    List<Claim> used = List.of(claim, part, whole);
    if (share == null || !findings.isNew(Kind.RATE, used)) {
      return;
    }
    Verdict verdict = share.verdictOn(claim.quantity());
    findings.add(
        Kind.RATE,
        verdict,
        used,
        share.value(),
        "share_" + verdict,
        Findings.cited(claim),
        Findings.cited(part),
        Findings.cited(whole),
        Findings.shown(claim, share.value()));
  }
}
