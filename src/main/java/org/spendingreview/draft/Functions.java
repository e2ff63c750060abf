package org.spendingreview.draft;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How the wordings print numbers, and how they mark a place for people. All round half up, once.
 *
 * <ul>
 *   <li>{@code wan(yuan)}: 万元 with two decimals, {@code 1311.99}
 *   <li>{@code percent(fraction)}: {@code 30.35}
 *   <li>{@code decimals(number)}: two decimals, for points and areas
 *   <li>{@code whole(number)}: persons
 *   <li>{@code place(text)}: a place to be filled by people
 * </ul>
 */
final class Functions {
  private Functions() {}

  /** The functions by the names that wordings call them. */
  static Map<String, TemplateMethodModelEx> all() {
    return Map.of(
        "wan", number(yuan -> yuan.movePointLeft(4).setScale(2, RoundingMode.HALF_UP)),
        "percent", number(rate -> rate.movePointRight(2).setScale(2, RoundingMode.HALF_UP)),
        "decimals", number(value -> value.setScale(2, RoundingMode.HALF_UP)),
        "whole", number(value -> value.setScale(0, RoundingMode.HALF_UP)),
        "place", Functions::place);
  }

  private static TemplateMethodModelEx number(Function<BigDecimal, BigDecimal> rounding) {
    return arguments -> {
      if (only(arguments) instanceof TemplateNumberModel given) {
        return rounding.apply(new BigDecimal(given.getAsNumber().toString())).toPlainString();
      }
      throw new TemplateModelException("not a number");
    };
  }

  private static Object place(List<?> arguments) throws TemplateModelException {
    if (only(arguments) instanceof TemplateScalarModel text) {
      return Piece.PLACE_BEGINS + text.getAsString() + Piece.PLACE_ENDS;
    }
    throw new TemplateModelException("not a text");
  }

  private static Object only(List<?> arguments) throws TemplateModelException {
    if (arguments.size() != 1) {
      throw new TemplateModelException("one argument");
    }
    return arguments.get(0);
  }
}
