package org.spendingreview.claims.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spendingreview.claims.Quantity;

/** Finds the numbers of a compact text that count or measure something. */
final class Numbers {
  private static final int MOST_DIGITS = 18;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.A-Za-z])(?<sign>-?)(?<whole>\\d{1,3}(?:[,，]\\d{3})+(?!\\d)|\\d+)"
              + "(?<decimals>\\.\\d+)?(?<more>余|多)?");

  /** What makes a number the name of something: 3个月, 第5次, 30分钟. */
  private static final Pattern NO_UNIT =
      Pattern.compile("(年|月|日|号|版|届|期|级|个月|分钟|分公司|分局|分中心|名单|元旦|人大|项目|次会|家庭).*");

  private Numbers() {}

  /**
   * A number in a compact text.
   *
   * @param start of its first digit or sign
   * @param end behind its unit
   */
  record Found(Quantity quantity, int start, int end) {}

  /** The numbers with a unit, and those with decimals that have none, in order. */
  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      at(text, number).ifPresent(found::add);
    }
    return found;
  }

  /** A number that is a table's whole cell, in the unit of its column. */
  static Optional<Quantity> cell(String text, Units.Unit unit) {
    Matcher number = NUMBER.matcher(text);
    if (!number.lookingAt()) {
      return Optional.empty();
    }
    Units.Unit own = Units.at(text, number.end()).orElse(unit);
    String rest = text.substring(number.end());
    boolean isAlone = rest.isEmpty() || rest.equals(own.name());
    return isAlone ? quantity(number, own, false) : Optional.empty();
  }

  private static Optional<Found> at(String text, Matcher number) {
    boolean isOrdinal = number.start() > 0 && text.charAt(number.start() - 1) == '第';
    String behind = text.substring(number.end(), Math.min(text.length(), number.end() + 4));
    if (isOrdinal || NO_UNIT.matcher(behind).matches()) {
      return Optional.empty();
    }
    Units.Unit unit = Units.at(text, number.end()).orElse(Units.Unit.NONE);
    if (unit.equals(Units.Unit.NONE) && number.group("decimals") == null) {
      return Optional.empty();
    }
    int end = number.end() + unit.name().length();
    boolean isAbout =
        number.group("more") != null
            || text.startsWith("以上", end)
            || text.startsWith("左右", end)
            || text.startsWith("以内", end)
            || text.startsWith("以下", end)
            || (number.start() > 0
                && text.substring(Math.max(0, number.start() - 2), number.start())
                    .matches(".*(近|超过|逾|≥|约)"));
    return quantity(number, unit, isAbout).map(q -> new Found(q, number.start(), end));
  }

  private static Optional<Quantity> quantity(Matcher number, Units.Unit unit, boolean isAbout) {
    String decimals = number.group("decimals") == null ? "" : number.group("decimals");
    String digits = number.group("whole").replaceAll("[,，]", "") + decimals;
    if (digits.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(number.group("sign") + digits);
    return Optional.of(
        new Quantity(digits, value, unit.name(), unit.kind(), unit.factor(), isAbout));
  }
}
