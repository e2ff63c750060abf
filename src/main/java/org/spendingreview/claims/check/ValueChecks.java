package org.spendingreview.claims.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Likeness;
import org.spendingreview.claims.Relation;

/** One figure printed at several places (同一数字前后是否一致). */
final class ValueChecks {
  private ValueChecks() {}

  static void run(List<Claim> claims, Findings findings) {
    Collection<List<Claim>> figures =
        claims.stream()
            .filter(ValueChecks::isComparable)
            .collect(
                Collectors.groupingBy(
                    c ->
                        List.of(c.subject(), c.relation(), c.rate(), c.base(), c.quantity().kind()),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .values();
    figures.stream().filter(figure -> figure.size() > 1).forEach(f -> compare(f, findings));
    repeated(claims, findings);
  }

  private static boolean isComparable(Claim claim) {
    boolean isKnownRate = claim.relation() != Relation.RATE || !claim.rate().equals("OTHER");
    boolean isOfRate = claim.quantity().unit().equals("个百分点");
    return claim.isSure()
        && !isOfRate
        && isKnownRate
        && !claim.quantity().isApproximate()
        && !claim.subject().item().isEmpty()
        && !claim.subject().item().startsWith("=@")
        && claim.relation() != Relation.DEDUCTION
        && claim.relation() != Relation.SHARE
        && !claim.subject().item().equals("OTHER_STAFF")
        && !claim.subject().item().equals("OTHER_ASSETS")
        && !claim.subject().item().equals("INCOME")
        && !claim.subject().period().equals("OTHER");
  }

  private static void compare(List<Claim> figure, Findings findings) {
    List<List<Claim>> values = new ArrayList<>();
    List<Claim> finestFirst =
        figure.stream().sorted(Comparator.comparing(c -> c.quantity().place())).toList();
    for (Claim claim : finestFirst) {
      values.stream()
          .filter(same -> Likeness.isSame(same.get(0).quantity(), claim.quantity()))
          .findFirst()
          .orElseGet(
              () -> {
                List<Claim> fresh = new ArrayList<>();
                values.add(fresh);
                return fresh;
              })
          .add(claim);
    }
    values.forEach(same -> same.sort(Comparator.comparing(Claim::number)));
    values.sort(
        Comparator.comparing((List<Claim> same) -> -same.size())
            .thenComparing(same -> same.get(0).number()));
    List<Claim> main = values.get(0);
    for (List<Claim> other : values.subList(1, values.size())) {
      differ(main, other, findings);
    }
    for (List<Claim> same : values) {
      agree(same, findings);
    }
  }

  private static void agree(List<Claim> same, Findings findings) {
    if (same.size() > 1 && findings.isNew(Kind.VALUE, same)) {
      findings.add(
          Kind.VALUE,
          Verdict.AGREES,
          same,
          same.get(0).quantity().amount(),
          "sameValue",
          Findings.cited(same));
    }
  }

  private static void differ(List<Claim> main, List<Claim> other, Findings findings) {
    Claim one = other.get(0);
    Claim right = main.get(0);
    if (!Likeness.isNear(one.quantity().amount(), right.quantity().amount())) {
      return;
    }
    List<Claim> all = new ArrayList<>(other);
    all.addAll(main);
    findings.add(
        Kind.VALUE,
        Verdict.CONTRADICTS,
        all,
        right.quantity().amount(),
        "twoValues",
        Findings.cited(other),
        Findings.cited(main));
  }

  /** Figures of unknown meaning that are printed again digit by digit. */
  private static void repeated(List<Claim> claims, Findings findings) {
    claims.stream()
        .filter(
            c -> c.relation() == Relation.VALUE && c.quantity().printed().matches("\\d{2,}\\.\\d+"))
        .collect(
            Collectors.groupingBy(
                c -> c.quantity().printed() + c.quantity().unit(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .filter(
            same ->
                same.size() > 1 && same.stream().anyMatch(c -> Figures.code(c.subject()).isEmpty()))
        .filter(same -> same.get(0).quantity().kind().equals("points"))
        .forEach(same -> agree(same, findings));
  }
}
