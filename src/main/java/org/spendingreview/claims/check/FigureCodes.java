package org.spendingreview.claims.check;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.Subject;
import org.spendingreview.ledger.CsvResource;

/** The codes by which figures and rates are known elsewhere (指标编码). */
public final class FigureCodes {
  private static final Set<String> DEFINED =
      CsvResource.rows("figures.csv").stream()
          .map(row -> row.get("figure_code"))
          .collect(Collectors.toSet());

  private FigureCodes() {}

  /**
   * The code of {@code figures.csv} or {@code indicators.csv}; stage, type and item where there is
   * none, as in {@code actual.basic.301}; empty for what only the text itself has a name for, and
   * for what is not sure. A change or share has the code of its figure.
   */
  public static String of(Claim claim) {
    Subject subject = claim.subject();
    if (!claim.isSure() || subject.period().equals("OTHER")) {
      return "";
    }
    if (claim.relation() == Relation.RATE) {
      boolean isOfType = subject.item().equals("ALL") && !subject.type().equals("ALL");
      return RateFormula.of(claim.rate(), subject.item()).stream()
          .map(RateFormula::code)
          .filter(code -> !isOfType)
          .findFirst()
          .orElse("");
    }
    if (subject.isNamed() || subject.item().isEmpty()) {
      return "";
    }
    String composed = subject.stage() + "." + subject.type() + "." + subject.item();
    return Figures.code(subject)
        .filter(DEFINED::contains)
        .orElse(composed.toLowerCase(Locale.ROOT));
  }
}
