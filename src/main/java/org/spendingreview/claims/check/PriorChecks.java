package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.Subject;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.wording.Problem;

/**
 * What last year's figures must have been by this year's and their changes, part by part against
 * the whole (由增减推算上年数), of {@code claims/prior_sums.csv}. A rate of change gives bounds only:
 * within them nothing contradicts.
 */
final class PriorChecks {
  private static final MathContext ENOUGH = new MathContext(34, RoundingMode.HALF_UP);
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final List<Map<String, String>> SUMS = CsvResource.rows("claims/prior_sums.csv");

  private final Figures figures;
  private final Findings findings;
  private final Map<Subject, Implied> implied = new HashMap<>();

  PriorChecks(Figures figures, Findings findings) {
    this.figures = figures;
    this.findings = findings;
  }

  private record Implied(Computed value, boolean isByRate, List<Claim> claims) {}

  void run(List<Claim> claims) {
    for (Claim claim : claims) {
      boolean isChange =
          claim.relation() == Relation.CHANGE || claim.relation() == Relation.CHANGE_RATE;
      boolean isOfRate = claim.quantity().unit().equals("个百分点");
      if (isChange
          && !isOfRate
          && claim.isSure()
          && claim.base().equals(claim.subject().in("PRIOR"))) {
        imply(claim);
      }
    }
    SUMS.forEach(this::check);
  }

  private void imply(Claim change) {
    Optional<Claim> now = figures.nearest(change.subject(), change.place());
    Implied known = implied.get(change.subject());
    boolean isByRate = change.relation() == Relation.CHANGE_RATE;
    if (now.isEmpty() || (known != null && (isByRate || !known.isByRate))) {
      return;
    }
    Computed value = Computed.of(now.get().quantity());
    Computed changed = Computed.of(change.quantity());
    Computed prior = isByRate ? undone(value, changed) : value.plus(changed.negated());
    if (prior != null) {
      implied.put(change.subject(), new Implied(prior, isByRate, List.of(now.get(), change)));
    }
  }

  private static Computed undone(Computed now, Computed percent) {
    if (percent.low().compareTo(HUNDRED.negate()) <= 0 || now.low().signum() < 0) {
      return null;
    }
    return new Computed(
        before(now.value(), percent.value()),
        before(now.low(), percent.high()),
        before(now.high(), percent.low()));
  }

  private static BigDecimal before(BigDecimal now, BigDecimal percent) {
    return now.multiply(HUNDRED).divide(HUNDRED.add(percent), ENOUGH);
  }

  private void check(Map<String, String> row) {
    List<Implied> known =
        Stream.concat(Stream.of(row.get("whole")), words(row.get("parts")))
            .map(code -> implied.get(Figures.subject(code)))
            .toList();
    if (known.contains(null)) {
      return;
    }
    Computed whole = known.get(0).value;
    Computed sum =
        known.stream().skip(1).map(Implied::value).reduce(Computed.NOTHING, Computed::plus);
    boolean isByRate = known.stream().anyMatch(Implied::isByRate);
    BigDecimal apart = whole.value().subtract(sum.value());
    boolean canBe = whole.low().compareTo(sum.high()) < 0 && sum.low().compareTo(whole.high()) < 0;
    Subject all = Figures.subject(row.get("whole"));
    boolean hasOtherParts =
        words(row.get("unless"))
            .map(item -> new Subject(all.stage(), all.type(), item, "NOW"))
            .anyMatch(figures.all(Relation.VALUE)::containsKey);
    if (!canBe && hasOtherParts) {
      return;
    }
    Verdict verdict = canBe ? Verdict.ROUNDING : Verdict.CONTRADICTS;
    if (apart.signum() == 0 || (canBe && isByRate)) {
      verdict = Verdict.AGREES;
    }
    List<Claim> claims = new ArrayList<>();
    known.forEach(one -> claims.addAll(one.claims));
    Claim first = claims.get(0);
    String printed = first.quantity().print(whole.value());
    String recomputed = first.quantity().print(sum.value());
    findings
        .all()
        .add(
            new Finding(
                Kind.RATE,
                verdict,
                claims,
                printed,
                recomputed,
                new BigDecimal(printed).subtract(new BigDecimal(recomputed)).toPlainString(),
                Problem.of(
                    "claims.prior_" + verdict,
                    Findings.cited(claims),
                    printed + first.quantity().unit(),
                    recomputed + first.quantity().unit())));
  }

  private static Stream<String> words(String cell) {
    return Arrays.stream(cell.split("\\|")).filter(word -> !word.isEmpty());
  }
}
