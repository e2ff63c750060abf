package org.spendingreview.rubric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spendingreview.yaml.Fields;
import org.spendingreview.yaml.Nearest;
import org.spendingreview.yaml.Problems;

/** Reads the indicators of a rubric and the rates it defines itself. */
final class IndicatorReader {
  private static final String[] KEYS = {
    "code",
    "name",
    "section",
    "points",
    "numerator",
    "denominator",
    "numerator_minimum",
    "steps",
    "bands",
    "judged",
    "judged_bands"
  };
  private static final List<String> RULES = List.of("steps", "bands", "judged", "judged_bands");

  private final Known known;
  private final FormulaReader formulas;
  private final BandReader bands;
  private final List<Indicator> indicators = new ArrayList<>();
  private final List<OwnRate> ownRates = new ArrayList<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private BigDecimal sum = BigDecimal.ZERO;
  private boolean summable = true;

  IndicatorReader(Known known, Problems problems) {
    this.known = known;
    this.formulas = new FormulaReader(known);
    this.bands = new BandReader(problems);
  }

  /** Reads the list under {@code indicators}; problems are noted. */
  void read(Fields rubric) {
    rubric.list("indicators", KEYS).forEach(this::indicator);
  }

  /** Whether every indicator's points could be read. */
  boolean summable() {
    return summable && !lines.isEmpty();
  }

  /** The points of all indicators together. */
  BigDecimal sum() {
    return sum;
  }

  List<Indicator> indicators() {
    return indicators;
  }

  List<OwnRate> ownRates() {
    return ownRates;
  }

  private void indicator(Fields item) {
    Optional<String> code = item.text("code").filter(c -> isNewCode(item, c));
    Optional<Bilingual> name = Bilingual.read(item, "name");
    Optional<Bilingual> section = Bilingual.read(item, "section");
    Optional<BigDecimal> points = item.number("points", NumberKind.POINTS);
    points.ifPresentOrElse(p -> sum = sum.add(p), () -> summable = false);
    Optional<Rule> rule = rule(item, points);
    if (!isJudged(item)) {
      code.flatMap(c -> formulas.read(item, c)).ifPresent(ownRates::add);
    }
    code.ifPresent(c -> checkSource(item, c));
    if (Stream.of(code, name, section, points, rule).allMatch(Optional::isPresent)) {
      indicators.add(
          new Indicator(code.get(), name.get(), section.get(), points.get(), rule.get()));
    }
  }

  private boolean isNewCode(Fields item, String code) {
    if (!code.matches("[a-z][a-z0-9_]*")) {
      item.problem("code", "notCode", item.path("code"), code);
      return false;
    }
    Integer first = lines.putIfAbsent(code, item.line("code"));
    if (first != null) {
      item.problem("code", "duplicateIndicator", code, first);
    }
    return first == null;
  }

  private Optional<Rule> rule(Fields item, Optional<BigDecimal> points) {
    List<String> given = RULES.stream().filter(item::has).toList();
    if (given.size() != 1) {
      String found = given.isEmpty() ? "-" : String.join(", ", given);
      item.problem("code", "oneRule", item.path(), String.join(", ", RULES), found);
      return Optional.empty();
    }
    return switch (given.get(0)) {
      case "steps" ->
          item.fields("steps", "target", "side", "every", "deduct").flatMap(this::steps);
      case "bands" -> Optional.of(new Rule.Bands(bands.read(item, "bands", points)));
      case "judged" -> judged(item);
      default -> Optional.of(new Rule.JudgedBands(bands.read(item, "judged_bands", points)));
    };
  }

  private Optional<Rule> steps(Fields steps) {
    Optional<BigDecimal> target = steps.number("target", NumberKind.PERCENT);
    Optional<Rule.Side> side = steps.choice("side", Rule.Side.class);
    Optional<BigDecimal> every = steps.number("every", NumberKind.STEP);
    Optional<BigDecimal> deduct = steps.number("deduct", NumberKind.DEDUCTION);
    return Stream.of(target, side, every, deduct).allMatch(Optional::isPresent)
        ? Optional.of(new Rule.Steps(target.get(), side.get(), every.get(), deduct.get()))
        : Optional.empty();
  }

  private static Optional<Rule> judged(Fields item) {
    return item.oneOf("judged", List.of("true")).map(text -> new Rule.Judged());
  }

  /** An indicator's value must come from exactly one place. */
  private void checkSource(Fields item, String code) {
    boolean judged = isJudged(item);
    boolean measured = item.has("steps") || item.has("bands");
    boolean catalogued = known.indicators().contains(code);
    if (catalogued && judged) {
      item.problem("code", "judgedMeasured", code);
    } else if (catalogued && formulas.given(item)) {
      item.problem("code", "formulaTaken", code);
    } else if (!catalogued && judged && formulas.given(item)) {
      item.problem("code", "judgedFormula", code);
    } else if (!catalogued && measured && !judged && !formulas.given(item)) {
      item.problem("code", "unknownIndicator", code, Nearest.to(code, known.indicators()));
    }
  }

  private static boolean isJudged(Fields item) {
    return item.has("judged") || item.has("judged_bands");
  }
}
