package org.spendingreview.rubric;

import java.math.BigDecimal;
import java.util.Optional;
import org.spendingreview.ledger.Formula;
import org.spendingreview.yaml.Fields;
import org.spendingreview.yaml.Nearest;

/** Reads the rate that an indicator defines itself. */
final class FormulaReader {
  private final Known known;

  FormulaReader(Known known) {
    this.known = known;
  }

  /** Whether an indicator has any part of a rate of its own. */
  boolean given(Fields indicator) {
    return indicator.has("numerator")
        || indicator.has("denominator")
        || indicator.has("numerator_minimum");
  }

  /** The rate of its own; empty where there is none or where problems are noted. */
  Optional<OwnRate> read(Fields indicator, String code) {
    if (!given(indicator)) {
      return Optional.empty();
    }
    Optional<Formula> numerator = formula(indicator, "numerator");
    Optional<Formula> denominator = formula(indicator, "denominator");
    Optional<BigDecimal> minimum =
        indicator.has("numerator_minimum")
            ? indicator.number("numerator_minimum", NumberKind.AMOUNT)
            : Optional.empty();
    return numerator.flatMap(
        above -> denominator.map(below -> new OwnRate(code, above, below, minimum.orElse(null))));
  }

  private Optional<Formula> formula(Fields indicator, String key) {
    Optional<String> text = indicator.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Formula formula = Formula.parse(text.get());
      for (Formula.Term term : formula.terms()) {
        String figure = term.figureCode();
        if (!known.figures().contains(figure)) {
          String nearest = Nearest.to(figure, known.figures());
          indicator.problem(key, "unknownFigure", indicator.path(key), figure, nearest);
        }
      }
      return Optional.of(formula);
    } catch (Formula.SyntaxError e) {
      indicator.problem(key, "notFormula", indicator.path(key), text.get(), e.position());
      return Optional.empty();
    }
  }
}
