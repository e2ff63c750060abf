package org.spendingreview.claims.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Place;
import org.spendingreview.claims.Subject;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.ledger.Formula;

/**
 * A rate as figures over figures, of {@code claims/rates.csv}; a rate that is understood in several
 * ways has several.
 *
 * @param rate the words' rate
 * @param item of what
 * @param code the indicator's code, or empty
 */
record RateFormula(String rate, String item, String code, Formula numerator, Formula denominator) {

  /** Where these are not printed, there is none. */
  private static final Set<String> ZERO_IF_ABSENT = Set.of("carried_out");

  private static final List<RateFormula> ALL =
      CsvResource.rows("claims/rates.csv").stream().map(RateFormula::of).toList();

  private static RateFormula of(Map<String, String> row) {
    return new RateFormula(
        row.get("rate"),
        row.get("item"),
        row.get("figure_code"),
        Formula.parse(row.get("numerator")),
        Formula.parse(row.get("denominator")));
  }

  /**
   * A rate computed from printed figures.
   *
   * @param code the indicator's, or empty
   */
  record Result(String code, Computed percent, List<Claim> used) {}

  /** One figure over another. */
  static Optional<Result> ratio(Claim above, Claim below) {
    Computed percent = Computed.of(above.quantity()).percentOf(Computed.of(below.quantity()));
    return Optional.ofNullable(percent).map(p -> new Result("", p, List.of(above, below)));
  }

  /** The ways to understand a rate of an item. */
  static List<RateFormula> of(String rate, String item) {
    return ALL.stream().filter(f -> f.rate.equals(rate) && f.item.equals(item)).toList();
  }

  /** The rate that is meant where only its item is named. */
  static List<RateFormula> ofItem(String item) {
    return ALL.stream().filter(f -> f.item.equals(item) && !f.code.isEmpty()).toList();
  }

  /** The rate from the figures nearest to a place, if all are printed. */
  Optional<Result> from(Figures figures, Place place) {
    Set<Claim> used = new LinkedHashSet<>();
    Optional<Computed> above = sum(numerator, figures, place, used);
    Optional<Computed> below = sum(denominator, figures, place, used);
    if (above.isEmpty() || below.isEmpty()) {
      return Optional.empty();
    }
    Computed percent = above.get().percentOf(below.get());
    return percent == null
        ? Optional.empty()
        : Optional.of(new Result(code, percent, new ArrayList<>(used)));
  }

  private static Optional<Computed> sum(
      Formula formula, Figures figures, Place place, Set<Claim> used) {
    Computed sum = Computed.NOTHING;
    for (Formula.Term term : formula.terms()) {
      Subject subject = Figures.subject(term.figureCode());
      Optional<Claim> found =
          figures.nearest(term.yearsBack() == 0 ? subject : subject.in("PRIOR"), place);
      if (found.isEmpty() && !ZERO_IF_ABSENT.contains(term.figureCode())) {
        return Optional.empty();
      }
      if (found.isPresent()) {
        used.add(found.get());
        sum = sum.plus(Computed.of(found.get().quantity()).times(term.coefficient()));
      }
    }
    return Optional.of(sum);
  }
}
