package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.ReportClaims;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;

/**
 * The points that a report claims against those that the rules give (自评得分与规则得分).
 *
 * @param claimed the report's points, or null where it prints none
 * @param byRule the release's points, or null where the department has none
 * @param all the indicators of the rubric, by the rules
 * @param origins how the claimed points can have come about, if there is one way only
 */
public record RubricCheck(
    Claim claimed, BigDecimal byRule, List<Indicator> all, List<Indicator> origins) {
  private static final BigDecimal MOST = new BigDecimal(100);

  /** Copies the lists. */
  public RubricCheck {
    all = List.copyOf(all);
    origins = List.copyOf(origins);
  }

  /**
   * An indicator.
   *
   * @param full its full points
   * @param points by the rules
   * @param counted in another way: the report's own points, those of the rate as printed, or the
   *     full ones
   * @param explanation of the rules, {@code 中文 / English}
   */
  public record Indicator(
      String code,
      String name,
      BigDecimal full,
      BigDecimal points,
      BigDecimal counted,
      String explanation) {}

  /** The indicators that do not get all their points by the rules. */
  public List<Indicator> indicators() {
    return all.stream().filter(i -> i.points().compareTo(i.full()) < 0).toList();
  }

  /** Compares a report with the points of a release. */
  public static RubricCheck of(
      ReportClaims report,
      ReleaseReader release,
      int fiscalYear,
      String department,
      PointRules rules) {
    RowFilter filter = RowFilter.ofYear(fiscalYear).ofDepartments(Set.of(department));
    Map<String, String> names = new TreeMap<>();
    release
        .rowsInOrder(TableCatalog.existing("rubric_indicators"), RowFilter.everything())
        .forEach(r -> names.put(r.value("indicator_code").toString(), r.value("name").toString()));
    List<TableRow> scores = release.rowsInOrder(TableCatalog.existing("indicator_scores"), filter);
    BigDecimal byRule =
        release.rowsInOrder(TableCatalog.existing("department_summary"), filter).stream()
            .map(row -> (BigDecimal) row.value("total_points"))
            .findFirst()
            .orElse(null);
    Claim claimed = claimed(report.claims());
    List<List<Indicator>> ways = new ArrayList<>();
    List<Indicator> all = new ArrayList<>();
    for (TableRow row : scores) {
      List<Indicator> options = options(row, names, report.claims(), rules);
      ways.add(options);
      all.add(options.get(0));
    }
    List<Indicator> origins =
        claimed == null ? List.of() : new Ways(ways).to(claimed.quantity().value());
    return new RubricCheck(claimed, byRule, all, origins);
  }

  private static Claim claimed(List<Claim> claims) {
    Optional<Claim> common = ofItem(claims, "COMMON_SCORE");
    return common.or(() -> ofItem(claims, "SCORE")).orElse(null);
  }

  private static Optional<Claim> ofItem(List<Claim> claims, String item) {
    return claims.stream()
        .filter(c -> c.relation() == Relation.VALUE && c.subject().item().equals(item))
        .filter(c -> c.quantity().value().compareTo(MOST) <= 0)
        .findFirst();
  }

  /** By the rules; as the printed rate would give; not taken off at all. */
  private static List<Indicator> options(
      TableRow row, Map<String, String> names, List<Claim> claims, PointRules rules) {
    String code = row.value("indicator_code").toString();
    BigDecimal points = (BigDecimal) row.value("points");
    BigDecimal full = (BigDecimal) row.value("full_points");
    Indicator rule =
        new Indicator(
            code,
            names.getOrDefault(code, code),
            full,
            points,
            points,
            row.value("explanation").toString());
    List<Indicator> options = new ArrayList<>(List.of(rule));
    claims.stream()
        .filter(c -> c.relation() == Relation.RATE && c.isSure())
        .filter(
            c ->
                RateFormula.of(c.rate(), c.subject().item()).stream()
                    .anyMatch(f -> f.code().equals(code)))
        .map(c -> rules.points(code, c.quantity().amount()))
        .flatMap(Optional::stream)
        .forEach(other -> add(rule, other, options));
    add(rule, full, options);
    return options;
  }

  private static void add(Indicator rule, BigDecimal counted, List<Indicator> options) {
    if (options.stream().noneMatch(o -> o.counted().compareTo(counted) == 0)) {
      options.add(
          new Indicator(
              rule.code(), rule.name(), rule.full(), rule.points(), counted, rule.explanation()));
    }
  }

  /** The ways to count the indicators so that they come to a number of points. */
  private static final class Ways {
    /** Beyond that there is hardly one way only. */
    private static final int MOST_STEPS = 200_000;

    private final List<List<Indicator>> indicators;
    private final List<List<Indicator>> found = new ArrayList<>();
    private int steps;

    Ways(List<List<Indicator>> indicators) {
      this.indicators = indicators;
    }

    /** Those counted otherwise than by the rules, if there is one way only. */
    List<Indicator> to(BigDecimal points) {
      search(0, points, new ArrayList<>());
      return found.size() != 1 || steps > MOST_STEPS
          ? List.of()
          : found.get(0).stream().filter(i -> i.counted().compareTo(i.points()) != 0).toList();
    }

    /** The least or most points of the indicators from one on. */
    private BigDecimal from(int index, boolean isMost) {
      return indicators.subList(index, indicators.size()).stream()
          .map(
              ways ->
                  ways.stream()
                      .map(Indicator::counted)
                      .reduce((a, b) -> isMost ? a.max(b) : a.min(b))
                      .orElse(BigDecimal.ZERO))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void search(int index, BigDecimal left, List<Indicator> chosen) {
      boolean isOutOfReach =
          left.compareTo(from(index, false)) < 0 || left.compareTo(from(index, true)) > 0;
      if (found.size() > 1 || isOutOfReach || ++steps > MOST_STEPS) {
        return;
      }
      if (index == indicators.size()) {
        if (left.signum() == 0) {
          found.add(List.copyOf(chosen));
        }
        return;
      }
      for (Indicator option : indicators.get(index)) {
        chosen.add(option);
        search(index + 1, left.subtract(option.counted()), chosen);
        chosen.remove(chosen.size() - 1);
      }
    }
  }
}
