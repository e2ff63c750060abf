package org.spendingreview.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spendingreview.wording.Wording;

/**
 * What is different, in words, the heaviest first: between the departments, by the points that it
 * makes; between a department and its peer group's median (同类组中位数), by the distance, a percentage
 * point of a rate weighing as much as a percent of an amount.
 */
final class ComparisonDifferences {
  private static final int BETWEEN = 6;
  private static final int FROM_PEERS = 3;

  /** The points are told by their share already. */
  private static final String TOTAL_POINTS = "total_points";

  private final Comparison comparison;
  private final Wording wording;

  ComparisonDifferences(Comparison comparison, Wording wording) {
    this.comparison = comparison;
    this.wording = wording;
  }

  /** A sentence and how heavy it is. */
  private record Difference(BigDecimal weight, String sentence) {}

  /** Indicators in which the departments' points differ, the best beside the worst. */
  List<String> between() {
    List<Difference> found = new ArrayList<>();
    for (String indicator : comparison.indicators().keySet()) {
      Comparator<ComparedDepartment> byPoints = Comparator.comparing(d -> d.points(indicator));
      List<ComparedDepartment> scored =
          comparison.departments().stream()
              .filter(d -> d.points(indicator) != null && !d.isMissing(indicator))
              .sorted(byPoints.reversed())
              .toList();
      if (scored.size() > 1) {
        found.add(between(indicator, scored.get(0), scored.get(scored.size() - 1)));
      }
    }
    return heaviest(found, BETWEEN);
  }

  private Difference between(String indicator, ComparedDepartment best, ComparedDepartment worst) {
    BigDecimal distance = best.points(indicator).subtract(worst.points(indicator));
    return new Difference(
        distance,
        say(
            "differencePoints",
            name(indicator),
            best.code(),
            points(best, indicator),
            worst.code(),
            points(worst, indicator),
            CellText.grouped(distance, 2)));
  }

  private String points(ComparedDepartment department, String indicator) {
    String points = CellText.grouped(department.points(indicator), 2);
    BigDecimal rate = ComparedDepartment.number(department.rates(), indicator, "rate");
    return rate == null
        ? say("differencePointsOnly", points)
        : say("differencePointsRate", points, CellText.percent(rate));
  }

  /** For each department the measures that are farthest from its peer group's median. */
  List<String> fromPeers() {
    List<Difference> found = new ArrayList<>();
    for (ComparedDepartment department : comparison.departments()) {
      List<Difference> own = new ArrayList<>();
      for (String measure : department.ranks().keySet()) {
        BigDecimal value = department.ranked(measure);
        BigDecimal median = department.median(measure);
        if (value != null && median != null && !measure.equals(TOTAL_POINTS)) {
          own.add(fromMedian(department, measure, value, median));
        }
      }
      own.sort(Comparator.comparing(Difference::weight).reversed());
      found.addAll(own.subList(0, Math.min(FROM_PEERS, own.size())));
    }
    return heaviest(found, found.size());
  }

  private Difference fromMedian(
      ComparedDepartment department, String measure, BigDecimal value, BigDecimal median) {
    BigDecimal distance = value.subtract(median);
    boolean rate = CellText.isRate(measure);
    BigDecimal weight = rate ? distance.abs() : relative(distance, median);
    String side = distance.signum() < 0 ? "Lower" : "Higher";
    return new Difference(
        weight,
        say(
            rate ? "differenceRate" + side : "differenceAmount" + side,
            department.code(),
            name(measure),
            rate ? CellText.percent(value) : CellText.grouped(value, 2),
            rate ? CellText.percent(median) : CellText.grouped(median, 2),
            CellText.grouped(weight.movePointRight(2), 2)));
  }

  /** The distance as a share of the median; of a median of zero, as if it were the whole. */
  private static BigDecimal relative(BigDecimal distance, BigDecimal median) {
    return median.signum() == 0
        ? BigDecimal.valueOf(distance.abs().signum())
        : distance.abs().divide(median.abs(), MathContext.DECIMAL128);
  }

  private static List<String> heaviest(List<Difference> found, int most) {
    return found.stream()
        .filter(difference -> difference.weight().signum() > 0)
        .sorted(Comparator.comparing(Difference::weight).reversed())
        .limit(most)
        .map(Difference::sentence)
        .toList();
  }

  private String name(String code) {
    return ComparisonText.name(comparison, code, wording);
  }

  private String say(String key, Object... arguments) {
    return wording.say("report." + key, arguments);
  }
}
