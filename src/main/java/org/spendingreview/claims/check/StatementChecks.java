package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.ReportItems;
import org.spendingreview.claims.Statement;
import org.spendingreview.claims.Subject;
import org.spendingreview.wording.Problem;

/** Words against figures (文字与数字). */
final class StatementChecks {
  private static final Set<String> BUDGETED = ReportItems.marked("budgeted");

  private final List<Claim> claims;
  private final Figures figures;
  private final PointRules rules;
  private final Findings findings;

  StatementChecks(List<Claim> claims, Figures figures, PointRules rules, Findings findings) {
    this.claims = claims;
    this.figures = figures;
    this.rules = rules;
    this.findings = findings;
  }

  void run(List<Statement> statements) {
    for (Statement statement : statements) {
      switch (statement.code()) {
        case "no_overrun" -> noOverrun(statement);
        case "overrun" -> overrun(statement);
        case "target_met" -> target(statement, true);
        case "target_missed" -> target(statement, false);
        case "no_building" ->
            nothing(statement, new Subject("ACTUAL", "ALL", "BUILDING_AREA", "NOW"));
        case "no_adjustment" -> nothing(statement, Figures.subject("adjustment_budget"));
        case "no_carry" -> nothing(statement, Figures.subject("carried_out"));
        case "no_growth" -> growth(statement, -1);
        case "growth" -> growth(statement, 1);
        default -> found(statement, Kind.ALONE, Verdict.NOT_VERIFIABLE, List.of(), "");
      }
    }
  }

  /** What was spent more than its budget, where both stand beside the words. */
  private void overrun(Statement statement) {
    String item = statement.subject().item();
    String type = item.equals("RUNNING_COST") ? "BASIC" : "ALL";
    Subject spent = new Subject("ACTUAL", type, item, "NOW");
    Optional<Claim> actual = figures.nearest(spent, statement.place());
    Optional<Claim> budget = figures.nearest(spent.at("INITIAL"), statement.place());
    if (BUDGETED.contains(item) && actual.isPresent() && budget.isPresent()) {
      boolean isOver =
          actual.get().quantity().amount().compareTo(budget.get().quantity().amount()) > 0;
      Verdict verdict = isOver ? Verdict.AGREES : Verdict.CONTRADICTS;
      List<Claim> used = List.of(actual.get(), budget.get());
      found(statement, Kind.TEXT, verdict, used, plain(percent(actual.get(), budget.get())));
    }
  }

  private void noOverrun(Statement statement) {
    String item = statement.subject().item();
    boolean isGeneral = item.isEmpty() || item.equals("ALL");
    if (!isGeneral && !BUDGETED.contains(item)) {
      return;
    }
    List<Claim> over = new ArrayList<>();
    List<Claim> within = new ArrayList<>();
    BigDecimal most = null;
    for (String one : isGeneral ? BUDGETED.stream().sorted().toList() : List.of(item)) {
      String type = one.equals("RUNNING_COST") ? "BASIC" : "ALL";
      Subject spent = new Subject("ACTUAL", type, one, "NOW");
      Optional<Claim> actual = figures.nearest(spent, statement.place());
      Optional<Claim> budget = figures.nearest(spent.at("INITIAL"), statement.place());
      if (actual.isPresent() && budget.isPresent()) {
        boolean isOver =
            actual.get().quantity().amount().compareTo(budget.get().quantity().amount()) > 0;
        (isOver ? over : within).addAll(List.of(actual.get(), budget.get()));
        most = isOver && most == null ? percent(actual.get(), budget.get()) : most;
      }
    }
    if (!over.isEmpty()) {
      found(statement, Kind.TEXT, Verdict.CONTRADICTS, over, plain(most));
    } else if (!within.isEmpty()) {
      found(statement, Kind.TEXT, Verdict.AGREES, within, "");
    }
  }

  private static BigDecimal percent(Claim actual, Claim budget) {
    Computed rate = Computed.of(actual.quantity()).percentOf(Computed.of(budget.quantity()));
    return rate == null ? null : rate.value();
  }

  private void target(Statement statement, boolean isMet) {
    List<RateFormula> formulas =
        statement.rate().isEmpty()
            ? RateFormula.ofItem(statement.subject().item())
            : RateFormula.of(statement.rate(), statement.subject().item());
    boolean isNamed = !statement.subject().item().equals("ALL") || !statement.rate().isEmpty();
    for (RateFormula formula : isNamed ? formulas : List.<RateFormula>of()) {
      Optional<RateFormula.Result> result = formula.from(figures, statement.place());
      Optional<BigDecimal> full = rules.fullPoints(formula.code());
      if (result.isPresent() && full.isPresent() && isNearTo(statement, formula)) {
        BigDecimal percent = result.get().percent().value();
        boolean isFull =
            rules.points(formula.code(), percent).orElse(BigDecimal.ZERO).compareTo(full.get())
                == 0;
        Verdict verdict = isFull == isMet ? Verdict.AGREES : Verdict.CONTRADICTS;
        found(statement, Kind.TEXT, verdict, result.get().used(), plain(percent));
        return;
      }
    }
  }

  /** Whether the rate itself is printed in the paragraph, so that the words are about it. */
  private boolean isNearTo(Statement statement, RateFormula formula) {
    return claims.stream()
        .filter(
            c -> c.relation() == Relation.RATE && c.place().block() == statement.place().block())
        .anyMatch(c -> RateFormula.of(c.rate(), c.subject().item()).contains(formula));
  }

  private void nothing(Statement statement, Subject subject) {
    Optional<Claim> amount = figures.nearest(subject, statement.place());
    boolean isThere = amount.isPresent() && amount.get().quantity().value().signum() != 0;
    if (isThere || statement.code().equals("no_building")) {
      found(
          statement,
          Kind.TEXT,
          isThere ? Verdict.CONTRADICTS : Verdict.AGREES,
          amount.stream().toList(),
          isThere ? amount.get().quantity().print() : "");
    }
  }

  private void growth(Statement statement, int sign) {
    String item = statement.subject().item();
    boolean isLeft = statement.subject().stage().equals("CARRIED_OUT");
    if (!isLeft && (item.isEmpty() || item.equals("ALL"))) {
      return;
    }
    if (values(statement, sign)) {
      return;
    }
    for (Claim claim : claims) {
      boolean isChange =
          claim.relation() == Relation.CHANGE
              || (claim.relation() == Relation.CHANGE_RATE && claim.rate().isEmpty())
              || (claim.relation() == Relation.RATE && claim.rate().equals("CHANGE"));
      boolean isAboutIt =
          claim.subject().item().equals(item)
              && claim.isSure()
              && claim.place().block() == statement.place().block();
      if (isChange && isAboutIt && claim.quantity().value().signum() != 0) {
        int found = claim.quantity().value().signum();
        Verdict verdict = found == sign ? Verdict.AGREES : Verdict.CONTRADICTS;
        found(statement, Kind.TEXT, verdict, List.of(claim), claim.quantity().print());
        return;
      }
    }
  }

  private boolean values(Statement statement, int sign) {
    String type = statement.subject().item().matches("RUNNING_COST|PERSONNEL") ? "BASIC" : "ALL";
    Subject subject = statement.subject().or(new Subject("ACTUAL", type, "ALL", "")).in("NOW");
    Optional<Claim> now = figures.nearest(subject, statement.place());
    boolean isLeft = subject.stage().equals("CARRIED_OUT");
    Subject base = isLeft ? subject.at("CARRIED_IN") : subject.in("PRIOR");
    Optional<Claim> prior = figures.nearest(base, statement.place());
    boolean areKnown = now.isPresent() && prior.isPresent();
    if (areKnown) {
      BigDecimal risen = now.get().quantity().amount().subtract(prior.get().quantity().amount());
      Verdict verdict =
          risen.signum() == sign || (risen.signum() == 0 && sign < 0)
              ? Verdict.AGREES
              : Verdict.CONTRADICTS;
      found(
          statement,
          Kind.TEXT,
          verdict,
          List.of(now.get(), prior.get()),
          now.get().quantity().print(risen));
    }
    return areKnown;
  }

  private void found(
      Statement statement, Kind kind, Verdict verdict, List<Claim> used, String recomputed) {
    String section = statement.place().section();
    findings
        .all()
        .add(
            new Finding(
                kind,
                verdict,
                used,
                statement.words(),
                recomputed,
                "",
                Problem.of(
                    "claims.text_" + verdict,
                    "“"
                        + statement.place().quote()
                        + "”"
                        + (section.isEmpty() ? "" : "〔" + section + "〕"),
                    Findings.cited(used))));
  }

  private static String plain(BigDecimal percent) {
    return percent == null ? "" : percent.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
