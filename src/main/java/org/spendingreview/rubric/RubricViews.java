package org.spendingreview.rubric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.sql.View;

/**
 * A rubric as the rows that the scoring SQL joins. Percents become fractions there (1 is 100 %).
 */
public final class RubricViews {
  private static final StructType INDICATORS =
      StructType.fromDDL(
          "rubric STRING, indicator_code STRING, position INT, name STRING, section STRING,"
              + " full_points DECIMAL(9,2), rule STRING, target DECIMAL(18,6), side STRING,"
              + " step DECIMAL(18,6), deduction DECIMAL(9,2), whole_steps BOOLEAN, compare STRING,"
              + " not_applicable STRING");
  private static final StructType BANDS =
      StructType.fromDDL(
          "indicator_code STRING, position INT, lower DECIMAL(18,6), lower_closed BOOLEAN, upper DECIMAL(18,6),"
              + " upper_closed BOOLEAN, points DECIMAL(9,2)");
  private static final StructType GRADES =
      StructType.fromDDL("grade STRING, lower DECIMAL(18,6), upper DECIMAL(18,6)");
  private static final StructType EXPLANATIONS =
      StructType.fromDDL("code STRING, zh STRING, en STRING");

  /** The views that a release keeps, for who reads its points. */
  public static final List<String> RELEASED = List.of("rubric_indicators", "rubric_bands");

  private RubricViews() {}

  /** All views of a rubric: its indicators, bands and grades, and the explanations' wordings. */
  public static List<View> of(Rubric rubric) {
    return List.of(indicators(rubric), bands(rubric), grades(rubric), explanations());
  }

  /** {@code rubric_indicators}: a row an indicator. */
  public static View indicators(Rubric rubric) {
    List<Row> rows = new ArrayList<>();
    for (Indicator indicator : rubric.indicators()) {
      rows.add(indicator(rubric, indicator, rows.size() + 1));
    }
    return new View("rubric_indicators", INDICATORS, rows);
  }

  /** {@code rubric_bands}: a row a band of a rate; null ends are infinite. */
  public static View bands(Rubric rubric) {
    List<Row> rows = new ArrayList<>();
    for (Indicator indicator : rubric.indicators()) {
      int position = 0;
      for (Band band : bandsOf(indicator.rule())) {
        rows.add(
            RowFactory.create(
                indicator.code(),
                ++position,
                fraction(band.lower()),
                band.lowerClosed(),
                fraction(band.upper()),
                band.upperClosed(),
                points(band.points())));
      }
    }
    return new View("rubric_bands", BANDS, rows);
  }

  /** {@code rubric_grades}: a row a grade, from high to low; a null upper end is infinite. */
  public static View grades(Rubric rubric) {
    List<Row> rows = new ArrayList<>();
    BigDecimal upper = null;
    for (Grade grade : rubric.grades()) {
      BigDecimal lower = fraction(grade.from());
      rows.add(RowFactory.create(grade.name().both(), lower, upper));
      upper = lower;
    }
    return new View("rubric_grades", GRADES, rows);
  }

  /** {@code explanations}: the wordings by which the scoring SQL explains points. */
  public static View explanations() {
    List<Row> rows = new ArrayList<>();
    for (Map<String, String> row : CsvResource.rows("explanations.csv")) {
      rows.add(RowFactory.create(row.get("code"), row.get("zh"), row.get("en")));
    }
    return new View("explanations", EXPLANATIONS, rows);
  }

  private static Row indicator(Rubric rubric, Indicator indicator, int position) {
    Rule.Steps steps = indicator.rule() instanceof Rule.Steps rule ? rule : null;
    return RowFactory.create(
        rubric.name(),
        indicator.code(),
        position,
        indicator.name().both(),
        indicator.section().both(),
        points(indicator.points()),
        ruleName(indicator.rule()),
        steps == null ? null : fraction(steps.target()),
        steps == null ? null : steps.side().name(),
        steps == null ? null : fraction(steps.every()),
        steps == null ? null : points(steps.deduct()),
        rubric.options().steps() == Options.Steps.WHOLE,
        rubric.options().compare().name(),
        rubric.options().notApplicable().name());
  }

  private static String ruleName(Rule rule) {
    if (rule instanceof Rule.Steps) {
      return "STEPS";
    }
    if (rule instanceof Rule.Bands) {
      return "BANDS";
    }
    return rule instanceof Rule.Judged ? "JUDGED" : "JUDGED_BANDS";
  }

  private static List<Band> bandsOf(Rule rule) {
    if (rule instanceof Rule.Bands bands) {
      return bands.bands();
    }
    return rule instanceof Rule.JudgedBands bands ? bands.bands() : List.of();
  }

  private static BigDecimal fraction(BigDecimal percent) {
    return percent == null ? null : percent.movePointLeft(2).setScale(6);
  }

  private static BigDecimal points(BigDecimal points) {
    return points.setScale(2);
  }
}
