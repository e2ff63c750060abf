package org.spendingreview.claims.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Likeness;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.Subject;
import org.spendingreview.ledger.CsvResource;

/**
 * What must add up wherever it is printed (勾稽关系), of {@code claims/identities.csv}: once for the
 * whole report, and once more for each place at which all but one of its figures stand together.
 */
final class Identities {
  private static final List<Identity> ALL =
      CsvResource.rows("claims/identities.csv").stream().map(Identities::identity).toList();

  private final Figures figures;
  private final Findings findings;

  Identities(Figures figures, Findings findings) {
    this.figures = figures;
    this.findings = findings;
  }

  /** A whole, and what of it stands in its terms instead. */
  private record Identity(
      boolean isOnce,
      String unless,
      List<String> whole,
      List<String> parts,
      List<String> optional,
      List<String> rest,
      List<String> maybe) {}

  void run() {
    for (Relation relation : List.of(Relation.VALUE, Relation.CHANGE)) {
      for (Identity identity : ALL) {
        List<Subject> wholes =
            figures.all(relation).keySet().stream().filter(s -> matches(s, identity)).toList();
        wholes.stream()
            .sorted(Comparator.comparing(Subject::toString))
            .forEach(whole -> check(identity, whole, relation));
      }
    }
  }

  private void check(Identity identity, Subject whole, Relation relation) {
    boolean isFiner =
        !identity.unless.isEmpty()
            && figures.all(relation).containsKey(part(whole, identity.unless));
    if (isFiner) {
      return;
    }
    Set<Claim> anchors = new LinkedHashSet<>(figures.all(relation).get(whole));
    if (identity.isOnce) {
      anchors = Set.of(anchors.iterator().next());
    } else {
      for (String part : identity.parts) {
        anchors.addAll(figures.all(relation).getOrDefault(part(whole, part), List.of()));
      }
    }
    boolean isFirst = true;
    for (Claim anchor : anchors) {
      Optional<Equation> equation =
          Stream.of(List.<String>of(), identity.maybe)
              .map(more -> equation(identity, more, whole, relation, anchor))
              .flatMap(Optional::stream)
              .min(Comparator.comparing(e -> e.sum().verdictOn(e.whole().quantity())));
      if (equation.isEmpty()) {
        return;
      }
      if (isFirst || isTogether(equation.get(), anchor)) {
        judge(identity, equation.get());
      }
      isFirst = false;
    }
  }

  private void judge(Identity identity, Equation equation) {
    // money that was left over, where the report does not say how much
    boolean isLeft =
        identity.optional.stream().anyMatch(part -> part.startsWith("-"))
            && equation.terms().stream().allMatch(term -> term.sign() > 0)
            && equation.whole().quantity().amount().compareTo(equation.sum().value()) < 0;
    if (isLeft) {
      return;
    }
    // changes of parts that a report does not tell
    boolean isPartial =
        equation.whole().relation() == Relation.CHANGE
            && equation.terms().size() < identity.parts.size() + identity.optional.size();
    if (isPartial && equation.sum().verdictOn(equation.whole().quantity()) == Verdict.CONTRADICTS) {
      return;
    }
    boolean isNear = Likeness.isNear(equation.whole().quantity().amount(), equation.sum().value());
    if (isNear) {
      PartChecks.judge(equation, identity.rest.isEmpty(), !identity.rest.isEmpty(), findings);
    }
  }

  /**
   * The figures of an identity nearest to one of them.
   *
   * @param more parts that some count with the whole and some do not
   */
  private Optional<Equation> equation(
      Identity identity, List<String> more, Subject whole, Relation relation, Claim anchor) {
    List<Equation.Term> terms = new ArrayList<>();
    for (String part : identity.parts) {
      Optional<Claim> found = figures.nearest(part(whole, part), relation, anchor.place());
      if (found.isEmpty()) {
        return Optional.empty();
      }
      terms.add(new Equation.Term(found.get(), sign(part)));
    }
    for (List<String> others : List.of(identity.optional, identity.rest, more)) {
      for (String part : others) {
        figures
            .nearest(part(whole, part), relation, anchor.place())
            .ifPresent(found -> terms.add(new Equation.Term(found, sign(part))));
      }
    }
    return figures
        .nearest(whole, relation, anchor.place())
        .map(found -> new Equation(found, terms));
  }

  /** Whether all figures but one stand in one section. */
  private static boolean isTogether(Equation equation, Claim anchor) {
    List<Claim> claims = equation.claims();
    long there =
        claims.stream()
            .filter(c -> c.place().section().equals(anchor.place().section()))
            .filter(c -> c.quantity().value().signum() != 0)
            .count();
    long all = claims.stream().filter(c -> c.quantity().value().signum() != 0).count();
    return there >= Math.max(2, all - 1);
  }

  private static boolean matches(Subject subject, Identity identity) {
    return identity.whole.stream().allMatch(answer -> with(subject, answer).equals(subject));
  }

  private static Subject part(Subject whole, String part) {
    Subject subject = whole;
    for (String answer : part.replaceFirst("^-", "").split(" ", -1)) {
      subject = with(subject, answer);
    }
    return subject;
  }

  private static int sign(String part) {
    return part.startsWith("-") ? -1 : 1;
  }

  private static Subject with(Subject s, String answer) {
    String value = answer.substring(answer.indexOf('=') + 1);
    return switch (answer.substring(0, answer.indexOf('='))) {
      case "stage" -> s.at(value);
      case "type" -> new Subject(s.stage(), value, s.item(), s.period());
      case "item" -> new Subject(s.stage(), s.type(), value, s.period());
      default -> throw new IllegalStateException("claims/identities.csv: " + answer);
    };
  }

  private static Identity identity(Map<String, String> row) {
    return new Identity(
        !row.get("once").isEmpty(),
        row.get("unless"),
        List.of(row.get("whole").split(" ", -1)),
        list(row.get("parts")),
        list(row.get("optional")),
        list(row.get("rest")),
        list(row.get("maybe")));
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
  }
}
