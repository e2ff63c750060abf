package org.spendingreview.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.ledger.Formula;
import org.spendingreview.sql.View;

/**
 * A rate: figures over figures.
 *
 * @param code of the indicator or measure
 * @param name in both languages, {@code 中文 / English}
 * @param kind CONTROL for the measured indicators, MEASURE for other ranked rates, RUBRIC for those
 *     that a rubric defines
 * @param numerator the figures above the line
 * @param denominator the figures below the line
 * @param numeratorMinimum what the numerator is raised to where it is less, or null
 * @param direction how departments are ranked by it, or null where they are not
 */
public record RateDefinition(
    String code,
    String name,
    String kind,
    Formula numerator,
    Formula denominator,
    BigDecimal numeratorMinimum,
    String direction) {
  private static final StructType TERMS =
      StructType.fromDDL(
          "indicator_code STRING, side STRING, figure_code STRING, coefficient INT,"
              + " years_back INT");
  private static final StructType DEFINITIONS =
      StructType.fromDDL(
          "indicator_code STRING, name STRING, kind STRING, numerator STRING, denominator STRING,"
              + " numerator_minimum DECIMAL(28,2), direction STRING");

  /** The rates of {@code indicators.csv}, in its order. */
  public static List<RateDefinition> shipped() {
    return CsvResource.rows("indicators.csv").stream().map(RateDefinition::of).toList();
  }

  private static RateDefinition of(Map<String, String> row) {
    String minimum = row.get("numerator_minimum");
    String direction = row.get("direction");
    return new RateDefinition(
        row.get("indicator_code"),
        row.get("zh") + " / " + row.get("en"),
        row.get("kind"),
        Formula.parse(row.get("numerator")),
        Formula.parse(row.get("denominator")),
        minimum.isEmpty() ? null : new BigDecimal(minimum),
        direction.isEmpty() ? null : direction);
  }

  /** The view {@code rate_definitions}. */
  static View definitions(List<RateDefinition> rates) {
    return new View(
        "rate_definitions",
        DEFINITIONS,
        rates.stream()
            .map(
                r ->
                    RowFactory.create(
                        r.code,
                        r.name,
                        r.kind,
                        r.numerator.text(),
                        r.denominator.text(),
                        r.numeratorMinimum == null ? null : r.numeratorMinimum.setScale(2),
                        r.direction))
            .toList());
  }

  /** The view {@code formula_terms}: a row for each figure of each side of each rate. */
  static View terms(List<RateDefinition> rates) {
    return new View(
        "formula_terms",
        TERMS,
        rates.stream()
            .flatMap(
                r ->
                    java.util.stream.Stream.concat(
                        r.numerator.terms().stream().map(t -> term(r, "NUMERATOR", t)),
                        r.denominator.terms().stream().map(t -> term(r, "DENOMINATOR", t))))
            .toList());
  }

  private static org.apache.spark.sql.Row term(RateDefinition rate, String side, Formula.Term t) {
    return RowFactory.create(rate.code, side, t.figureCode(), t.coefficient(), t.yearsBack());
  }
}
