package org.spendingreview.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.spendingreview.lake.TableRow;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.report.ComparisonGrid.Cell;
import org.spendingreview.wording.Wording;

/**
 * The grid of a comparison: results, key figures in 万元 (ten thousand yuan), structure, rates with
 * their points, ranks and medians. Which figures are shown, and how, stands in {@code
 * comparison.csv}.
 */
final class ComparisonSections {
  static final String RANKED_BY = "points_share";

  private static final String SHOWN = "comparison.csv";
  private static final String NOTHING = "–";
  private static final String INDENT = "  ";
  private static final String YUAN = "元 / ";
  private static final int WAN = 4;

  private final Comparison comparison;
  private final Wording wording;
  private final ComparisonGrid grid;

  ComparisonSections(Comparison comparison, Wording wording, Colours colours) {
    this.comparison = comparison;
    this.wording = wording;
    this.grid =
        new ComparisonGrid(
            comparison.departments().stream().map(ComparedDepartment::code).toList(),
            comparison.departments().stream()
                .map(d -> d.name() == null ? NOTHING : d.name())
                .toList(),
            colours);
  }

  String text() {
    results();
    figures();
    structure();
    rates();
    judged();
    measures();
    return grid.text();
  }

  private void results() {
    row(say("column_completeness"), this::completeness);
    row(say("column_peer_group"), d -> Cell.name(summary(d, "peer_group")));
    row(say("column_grade"), d -> Cell.name(wording.side(summary(d, "grade"))));
    row(say("column_points"), d -> Cell.of(summary(d, "total_points")));
    row(say("column_possible"), d -> Cell.of(summary(d, "possible_points")));
    measure(say("comparePointsShare"), RANKED_BY, d -> value(d, RANKED_BY));
  }

  private Cell completeness(ComparedDepartment department) {
    String code = department.completeness();
    return Cell.of(say(code), Accent.ofCode(code));
  }

  private static String summary(ComparedDepartment department, String column) {
    TableRow summary = department.summary();
    return summary == null || summary.value(column) == null
        ? NOTHING
        : summary.value(column).toString();
  }

  private void figures() {
    grid.heading(say("compareFigures"));
    for (Map<String, String> shown : CsvResource.rows(SHOWN)) {
      String figure = shown.get("figure_code");
      String indent = INDENT.repeat(Integer.parseInt(shown.get("level")));
      String name = wording.side(comparison.figureNames().getOrDefault(figure, figure));
      String unit =
          comparison.departments().stream()
              .filter(d -> d.figures().containsKey(figure))
              .map(d -> (String) d.figures().get(figure).value("unit"))
              .findFirst()
              .orElse(YUAN);
      boolean money = unit.startsWith(YUAN);
      row(
          indent + (money ? name : say("compareInUnit", name, wording.side(unit))),
          d -> {
            BigDecimal amount = ComparedDepartment.number(d.figures(), figure, "amount");
            return number(amount == null || !money ? amount : amount.movePointLeft(WAN));
          });
    }
  }

  private void structure() {
    Map<String, String> cells = new TreeMap<>();
    for (ComparedDepartment department : comparison.departments()) {
      department.structure().forEach((cell, row) -> cells.putIfAbsent(cell, structureName(row)));
    }
    if (!cells.isEmpty()) {
      grid.heading(say("compareStructure"));
      cells.forEach((cell, name) -> row(name, d -> percent(d.structure(), cell, "share_of_total")));
    }
  }

  private String structureName(TableRow row) {
    String type = say("compareType_" + row.value("expenditure_type"));
    return type + " " + row.value("economic_class_code") + " " + row.value("economic_class_name");
  }

  private void rates() {
    grid.heading(say("compareRates"));
    for (String indicator : measured()) {
      measure(name(indicator), indicator, d -> rate(d, indicator));
    }
  }

  /** The rubric's rates in its order, then those that it does not score. */
  private List<String> measured() {
    TreeSet<String> rates = new TreeSet<>();
    comparison.departments().forEach(d -> rates.addAll(d.rates().keySet()));
    List<String> scored =
        comparison.indicators().keySet().stream().filter(rates::contains).toList();
    List<String> measured = new ArrayList<>(scored);
    scored.forEach(rates::remove);
    measured.addAll(rates);
    return measured;
  }

  private Cell rate(ComparedDepartment department, String indicator) {
    BigDecimal rate = ComparedDepartment.number(department.rates(), indicator, "rate");
    TableRow row = department.rates().get(indicator);
    if (rate == null && row != null) {
      String status = (String) row.value("status");
      boolean measured = status.equals("MEASURED"); // without a budget there is no rate
      String text = say(measured ? "compareNotMeasured" : "compare" + status);
      return Cell.of(text, Accent.ofCode(status));
    }
    return marked(department, indicator, rate);
  }

  private void judged() {
    List<String> measured = measured();
    List<String> judged =
        comparison.indicators().keySet().stream().filter(i -> !measured.contains(i)).toList();
    if (!judged.isEmpty()) {
      grid.heading(say("compareJudged"));
      judged.forEach(indicator -> row(name(indicator), d -> points(d, indicator)));
    }
  }

  private void measures() {
    List<String> measured = measured();
    List<String> others =
        comparison.measures().stream()
            .filter(m -> !measured.contains(m) && !m.endsWith("_points") && !m.equals(RANKED_BY))
            .toList();
    if (!others.isEmpty()) {
      grid.heading(say("compareMeasures"));
      others.forEach(measure -> measure(name(measure), measure, d -> value(d, measure)));
    }
  }

  /** A measure's value; below it what it earned, its ranks, and its peer group's median. */
  private void measure(String name, String measure, Function<ComparedDepartment, Cell> value) {
    row(name, value);
    Optional<TableRow> indicator = comparison.indicators().get(measure);
    if (indicator != null) {
      row(INDENT + pointsLabel(indicator), d -> points(d, measure));
    }
    if (comparison.departments().stream().anyMatch(d -> d.ranked(measure) != null)) {
      row(INDENT + say("compareRanks"), d -> Cell.of(ranks(d.ranks().get(measure))));
      row(INDENT + say("compareMedian"), d -> number(measure, d.median(measure)));
    }
  }

  private String pointsLabel(Optional<TableRow> indicator) {
    return indicator
        .filter(row -> row.value("target") != null)
        .map(
            row ->
                say(
                    "comparePointsTarget_" + row.value("side"),
                    CellText.percent((BigDecimal) row.value("target"))))
        .orElseGet(() -> say("comparePoints"));
  }

  private Cell points(ComparedDepartment department, String indicator) {
    if (department.points(indicator) == null) {
      return Cell.of(NOTHING);
    }
    String text = department.points(indicator) + "/" + department.fullPoints(indicator);
    return department.isMissing(indicator)
        ? Cell.of(say("compareMISSING"), Accent.CAUTION)
        : Cell.of(text);
  }

  private static String ranks(TableRow row) {
    return row == null || row.value("rank_in_city") == null
        ? NOTHING
        : row.value("rank_in_city")
            + " · "
            + row.value("rank_in_group")
            + "/"
            + row.value("group_size");
  }

  private Cell value(ComparedDepartment department, String measure) {
    return marked(department, measure, department.ranked(measure));
  }

  /** With an arrow where it lies outside of the middle half of its peers. */
  private Cell marked(ComparedDepartment department, String measure, BigDecimal value) {
    BigDecimal lower = ComparedDepartment.number(department.peers(), measure, "lower_quartile");
    BigDecimal upper = ComparedDepartment.number(department.peers(), measure, "upper_quartile");
    Cell plain = number(measure, value);
    if (value == null || lower == null || upper == null) {
      return plain;
    } else if (value.compareTo(upper) > 0) {
      return Cell.of("↑" + plain.text(), accent(department, measure, "LOWER"));
    }
    return value.compareTo(lower) < 0
        ? Cell.of("↓" + plain.text(), accent(department, measure, "HIGHER"))
        : plain;
  }

  /** An accent unless the measure is better on that side. */
  private static Accent accent(ComparedDepartment department, String measure, String worse) {
    TableRow rank = department.ranks().get(measure);
    Object direction = rank == null ? worse : rank.value("direction");
    boolean better = ("LOWER".equals(direction) || "HIGHER".equals(direction));
    return better && !worse.equals(direction) ? Accent.NONE : Accent.CAUTION;
  }

  private Cell percent(Map<String, TableRow> rows, String key, String column) {
    BigDecimal share = ComparedDepartment.number(rows, key, column);
    return Cell.of(share == null ? NOTHING : CellText.percent(share));
  }

  private static Cell number(String measure, BigDecimal value) {
    return value != null && CellText.isRate(measure)
        ? Cell.of(CellText.percent(value))
        : number(value);
  }

  private static Cell number(BigDecimal value) {
    return Cell.of(value == null ? NOTHING : CellText.grouped(value, 2));
  }

  private void row(String label, Function<ComparedDepartment, Cell> cell) {
    grid.row(label, comparison.departments().stream().map(cell).toList());
  }

  private String name(String code) {
    return ComparisonText.name(comparison, code, wording);
  }

  private String say(String key, Object... arguments) {
    return wording.say("report." + key, arguments);
  }
}
