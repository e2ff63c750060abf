package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Likeness;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.Subject;

/** Rates with a name of their own, from numerator and denominator as printed (各项控制率). */
final class RateChecks {
  private final Figures figures;
  private final PointRules rules;
  private final Findings findings;

  RateChecks(Figures figures, PointRules rules, Findings findings) {
    this.figures = figures;
    this.rules = rules;
    this.findings = findings;
  }

  void run(List<Claim> claims) {
    for (Claim claim : claims) {
      if (claim.relation() == Relation.RATE && claim.isSure()) {
        best(claim).ifPresent(result -> judge(claim, result));
      }
    }
  }

  /** Of the ways to understand it the one by which it is right, else the usual one. */
  private Optional<RateFormula.Result> best(Claim claim) {
    boolean isOfType =
        claim.subject().item().equals("ALL") && !claim.subject().type().equals("ALL");
    Stream<RateFormula.Result> defined =
        isOfType
            ? Stream.empty()
            : RateFormula.of(claim.rate(), claim.subject().item()).stream()
                .map(formula -> formula.from(figures, claim.place()))
                .flatMap(Optional::stream);
    return Stream.concat(defined, ofBudget(claim))
        .min(Comparator.comparing(r -> r.percent().verdictOn(claim.quantity())));
  }

  /** What was spent of any budget, where both stand beside the rate. */
  private Stream<RateFormula.Result> ofBudget(Claim claim) {
    if (!claim.rate().matches("COMPLETION|EXECUTION|CONTROL|OF_BUDGET")) {
      return Stream.empty();
    }
    Optional<Claim> spent = here(claim.subject().at("ACTUAL"), claim);
    return Stream.of("AVAILABLE", "INITIAL")
        .map(stage -> here(claim.subject().at(stage), claim))
        .flatMap(Optional::stream)
        .filter(budget -> spent.isPresent())
        .map(budget -> RateFormula.ratio(spent.orElseThrow(), budget))
        .flatMap(Optional::stream);
  }

  private Optional<Claim> here(Subject subject, Claim claim) {
    return figures
        .nearest(subject, claim.place())
        .filter(found -> found.place().block() == claim.place().block());
  }

  private void judge(Claim claim, RateFormula.Result result) {
    List<Claim> used = new ArrayList<>(List.of(claim));
    used.addAll(result.used());
    BigDecimal percent = result.percent().value();
    boolean isHere =
        result.used().stream().allMatch(c -> c.place().block() == claim.place().block());
    boolean isBelievable =
        isHere || (!result.code().isEmpty() && Likeness.isNear(claim.quantity().amount(), percent));
    if (!isBelievable || !findings.isNew(Kind.RATE, used)) {
      return;
    }
    Verdict verdict = result.percent().verdictOn(claim.quantity());
    String code = result.code();
    Optional<BigDecimal> printed = rules.points(code, claim.quantity().amount());
    Optional<BigDecimal> exact = rules.points(code, percent);
    boolean isOtherBand =
        verdict != Verdict.CONTRADICTS
            && printed.isPresent()
            && exact.isPresent()
            && printed.get().compareTo(exact.orElseThrow()) != 0;
    if (isOtherBand) {
      findings.add(
          Kind.BAND,
          Verdict.CONTRADICTS,
          used,
          percent,
          "band",
          Findings.cited(claim),
          Findings.cited(result.used()),
          Findings.shown(claim, percent),
          printed.get(),
          exact.orElseThrow());
    } else {
      findings.add(
          Kind.RATE,
          verdict,
          used,
          percent,
          "rate_" + verdict,
          Findings.cited(claim),
          Findings.cited(result.used()),
          Findings.shown(claim, percent));
    }
  }
}
