package org.spendingreview.claims.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Place;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.Subject;
import org.spendingreview.ledger.CsvResource;

/** The figures of a report by what they are about; of several, the nearest to a place. */
final class Figures {
  private static final Map<String, Subject> SUBJECTS =
      CsvResource.rows("claims/subjects.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> row.get("figure_code"),
                  row -> new Subject(row.get("stage"), row.get("type"), row.get("item"), "NOW")));
  private static final Map<Subject, String> CODES =
      SUBJECTS.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private final Map<Subject, List<Claim>> amounts;
  private final Map<Subject, List<Claim>> changes;

  Figures(List<Claim> claims) {
    amounts = of(claims, Relation.VALUE);
    changes = of(claims, Relation.CHANGE);
  }

  private static Map<Subject, List<Claim>> of(List<Claim> claims, Relation relation) {
    return claims.stream()
        .filter(claim -> claim.relation() == relation && isUsable(claim))
        .collect(Collectors.groupingBy(Claim::subject, HashMap::new, Collectors.toList()));
  }

  private static boolean isUsable(Claim claim) {
    return claim.isSure()
        && !claim.quantity().isApproximate()
        && !claim.subject().item().isEmpty()
        && !claim.subject().period().equals("OTHER");
  }

  /** The subject of a figure code of this year. */
  static Subject subject(String figureCode) {
    return SUBJECTS.get(figureCode);
  }

  /** The code of a subject of any year, if it has one. */
  static Optional<String> code(Subject subject) {
    return Optional.ofNullable(CODES.get(subject.in("NOW")));
  }

  /** All figures of a relation by subject. */
  Map<Subject, List<Claim>> all(Relation relation) {
    return relation == Relation.VALUE ? amounts : changes;
  }

  /** The amount of a subject nearest to a place. */
  Optional<Claim> nearest(Subject subject, Place place) {
    return nearest(subject, Relation.VALUE, place);
  }

  /** The amount or change of a subject nearest to a place. */
  Optional<Claim> nearest(Subject subject, Relation relation, Place place) {
    return all(relation).getOrDefault(subject, List.of()).stream()
        .min(Comparator.comparing(distance(place)));
  }

  private static Function<Claim, Long> distance(Place from) {
    return claim -> {
      Place to = claim.place();
      long far = to.sentence() == from.sentence() ? 0 : 1;
      far = far * 2 + (to.block() == from.block() ? 0 : 1);
      far = far * 2 + (to.section().equals(from.section()) ? 0 : 1);
      return far * Integer.MAX_VALUE + Math.abs(to.start() - from.start());
    };
  }
}
