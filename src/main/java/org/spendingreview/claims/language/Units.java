package org.spendingreview.claims.language;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spendingreview.ledger.CsvResource;

/** The units of reports (计量单位), of {@code claims/units.csv}. */
final class Units {
  private static final List<Unit> LONGEST_FIRST =
      CsvResource.rows("claims/units.csv").stream()
          .map(r -> new Unit(r.get("unit"), r.get("kind"), new BigDecimal(r.get("factor"))))
          .sorted(Comparator.comparing((Unit unit) -> -unit.name.length()))
          .toList();

  /** What is not yuan behind 万 or 亿. */
  private static final Pattern OTHER = Pattern.compile("[^，。；、（）)\\s]");

  private Units() {}

  /**
   * A unit.
   *
   * @param kind money, percent, persons …
   * @param factor to yuan, percent, persons …
   */
  record Unit(String name, String kind, BigDecimal factor) {
    static final Unit NONE = new Unit("", "", BigDecimal.ONE);
  }

  /** The unit that stands at a place of a text. */
  static Optional<Unit> at(String text, int index) {
    return LONGEST_FIRST.stream()
        .filter(u -> text.startsWith(u.name, index))
        .findFirst()
        .filter(
            u ->
                !u.name.matches("[万亿]")
                    || !OTHER.matcher(text).region(index + 1, text.length()).lookingAt());
  }

  /** The unit that a heading names, such as {@code 金额（万元）} or {@code 单位：元}. */
  static Optional<Unit> named(String heading) {
    return LONGEST_FIRST.stream()
        .filter(u -> heading.matches(".*(单位：|（)(人民币)?" + Pattern.quote(u.name) + "($|[）、，/].*)"))
        .findFirst();
  }
}
