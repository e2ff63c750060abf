package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Quantity;
import org.spendingreview.wording.Problem;

/** Takes what the checks find; the same figures are not checked for the same twice. */
final class Findings {
  /** A sentence cites no more figures, and says how many there are. */
  private static final int MOST_CITED = 24;

  private final List<Finding> all = new ArrayList<>();
  private final Set<List<Object>> done = new HashSet<>();
  private final List<Equation> broken = new ArrayList<>();

  List<Finding> all() {
    return all;
  }

  /** The equations that do not hold. */
  List<Equation> broken() {
    return broken;
  }

  /** Whether these figures have not been checked for this yet. */
  boolean isNew(Kind kind, List<Claim> claims) {
    Set<Integer> numbers = claims.stream().map(Claim::number).collect(Collectors.toSet());
    return done.add(List.of(kind, numbers));
  }

  /** Whether an equation of the same amounts has been checked already. */
  boolean isNewEquation(Equation equation) {
    List<BigDecimal> amounts =
        equation.terms().stream()
            .map(t -> t.claim().quantity().amount().stripTrailingZeros())
            .sorted()
            .toList();
    return done.add(List.of(equation.whole().quantity().amount().stripTrailingZeros(), amounts));
  }

  /** Notes an equation that does not hold. */
  void breaks(Equation equation) {
    broken.add(equation);
  }

  /** A finding about a figure and what it should be. */
  void add(
      Kind kind,
      Verdict verdict,
      List<Claim> claims,
      BigDecimal recomputed,
      String key,
      Object... arguments) {
    Quantity printed = claims.get(0).quantity();
    String should = recomputed == null ? "" : printed.print(recomputed);
    String apart =
        recomputed == null
            ? ""
            : new BigDecimal(printed.print()).subtract(new BigDecimal(should)).toPlainString();
    all.add(
        new Finding(
            kind,
            verdict,
            claims,
            printed.print(),
            should,
            apart,
            Problem.of("claims." + key, arguments)));
  }

  /** How sentences cite a figure: its words and its place. */
  static String cited(Claim claim) {
    String section = claim.place().section();
    return "“" + claim.place().quote() + "”" + (section.isEmpty() ? "" : "〔" + section + "〕");
  }

  /** How sentences cite some figures. */
  static String cited(List<Claim> claims) {
    String first =
        claims.stream().limit(MOST_CITED).map(Findings::cited).collect(Collectors.joining("、"));
    return claims.size() > MOST_CITED ? first + "…（" + claims.size() + "）" : first;
  }

  /** A recomputed amount with its unit, as the figure that it belongs to would print it. */
  static String shown(Claim claim, BigDecimal amount) {
    return claim.quantity().print(amount) + claim.quantity().unit();
  }
}
