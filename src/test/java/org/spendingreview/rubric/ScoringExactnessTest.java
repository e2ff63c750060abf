package org.spendingreview.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.sql.SqlFile;
import org.spendingreview.testing.SharedSpark;
import org.spendingreview.testing.TextRows;

/** The points of many fractions near the bounds against arithmetic in whole numbers. */
class ScoringExactnessTest {
  private static final int CASES = 300;
  private static final StructType RATES =
      StructType.fromDDL(
          "fiscal_year INT, department_code STRING, indicator_code STRING,"
              + " numerator DECIMAL(28,2), denominator DECIMAL(28,2), status STRING, note STRING");
  private static final String RUBRIC =
      """
      name: exact
      title: {zh: 精确, en: Exact}
      source: made for tests
      total: 30
      options: {steps: STEPS, compare: COMPARE, not_applicable: full}
      grades: [{name: {zh: 级, en: grade}, from: 0}]
      indicators:
        - code: staffing_control_rate
          name: {zh: 步, en: Steps}
          section: {zh: 过程, en: process}
          points: 10
          steps: {target: 100, side: both, every: 2.5, deduct: 0.75}
        - code: budget_control_rate
          name: {zh: 段, en: Bands}
          section: {zh: 过程, en: process}
          points: 10
          bands:
            - {up_to: 90, points: 3}
            - {above: 90, below: 102.5, points: 10}
            - {from: 102.5, points: 1}
        - code: key_work_completion
          name: {zh: 评定, en: Judged}
          section: {zh: 过程, en: process}
          points: 10
          judged: true
      """;

  @ParameterizedTest
  @CsvSource({"whole,exact", "proportional,exact", "whole,printed", "proportional,printed"})
  void pointsAreExact(String steps, String compare) {
    List<Map<String, String>> departments = new ArrayList<>();
    List<Map<String, String>> rates = new ArrayList<>();
    List<Map<String, String>> register = new ArrayList<>();
    Map<String, BigDecimal> expected = new TreeMap<>();
    Random random = new Random(20211231);
    for (int i = 0; i < CASES; i++) {
      String code = "%03d".formatted(i);
      BigInteger denominator =
          BigInteger.ONE.add(new BigInteger(3 + random.nextInt(44), random)); // yuan cents
      BigInteger numerator = near(denominator, random);
      departments.add(
          Map.of(
              "fiscal_year",
              "2021",
              "department_code",
              code,
              "department_name",
              code,
              "peer_group",
              "one",
              "is_first_year",
              "false",
              "completeness",
              "COMPLETE"));
      for (String indicator : List.of("staffing_control_rate", "budget_control_rate")) {
        rates.add(
            Map.of(
                "fiscal_year",
                "2021",
                "department_code",
                code,
                "indicator_code",
                indicator,
                "numerator",
                new BigDecimal(numerator, 2).toPlainString(),
                "denominator",
                new BigDecimal(denominator, 2).toPlainString(),
                "status",
                "MEASURED"));
      }
      BigInteger value = numerator.min(denominator);
      register.add(
          Map.of(
              "fiscal_year",
              "2021",
              "department_code",
              code,
              "indicator_code",
              "key_work_completion",
              "value",
              new BigDecimal(value, 6).toPlainString(),
              "full_value",
              new BigDecimal(denominator, 6).toPlainString()));
      Rate rate = new Rate(numerator, denominator).compared(compare);
      expected.put(code + " staffing_control_rate", rate.steps(steps.equals("whole")));
      expected.put(code + " budget_control_rate", rate.band());
      expected.put(
          code + " key_work_completion",
          new Rate(value, denominator).times(BigInteger.valueOf(1000)).movePointLeft(2));
    }
    String text = RUBRIC.replace("STEPS", steps).replace("COMPARE", compare);
    SparkSession spark = SharedSpark.session().newSession();
    given(spark, "departments", TableCatalog.existing("departments").schema(), departments);
    given(spark, "rates", RATES, rates);
    StructType registered = TableCatalog.existing("assessment_register").schema();
    given(spark, "assessment_register", registered, register);
    RubricViews.of(RubricSamples.parse(text)).forEach(view -> view.register(spark));
    Map<String, BigDecimal> found = new TreeMap<>();
    for (Row row : new SqlFile("review/indicator_scores.sql").query(spark).collectAsList()) {
      found.put(row.getString(1) + " " + row.getString(4), row.getDecimal(6));
    }
    assertEquals(expected, found);
  }

  private static void given(
      SparkSession spark, String view, StructType schema, List<Map<String, String>> rows) {
    TextRows.of(rows).typed(spark, schema).createOrReplaceTempView(view);
  }

  /** A numerator on, a cent off, or somewhere round a bound of the rubric. */
  private static BigInteger near(BigInteger denominator, Random random) {
    List<Integer> thousandths = List.of(0, 900, 950, 975, 1000, 1025, 1050, 1333, 3000);
    int bound = thousandths.get(random.nextInt(thousandths.size()));
    BigInteger exact =
        denominator.multiply(BigInteger.valueOf(bound)).divide(BigInteger.valueOf(1000));
    return exact.add(BigInteger.valueOf(random.nextInt(5) - 2)).max(BigInteger.ZERO);
  }

  private record Rate(BigInteger numerator, BigInteger denominator) {

    Rate compared(String how) {
      return how.equals("exact")
          ? this
          : new Rate(
              times(BigInteger.valueOf(10_000)).toBigIntegerExact(), BigInteger.valueOf(10_000));
    }

    /** The rate times a number, rounded HALF_UP to a whole number. */
    BigDecimal times(BigInteger factor) {
      return new BigDecimal(numerator.multiply(factor))
          .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP);
    }

    /** 10 points less 0.75 for each 2.5 points (a fortieth) away from 1. */
    BigDecimal steps(boolean whole) {
      BigInteger fortieths = numerator.subtract(denominator).abs().multiply(BigInteger.valueOf(40));
      if (whole) {
        BigDecimal lost =
            new BigDecimal(fortieths.divide(denominator)).multiply(new BigDecimal("0.75"));
        return BigDecimal.TEN.subtract(lost).max(BigDecimal.ZERO).setScale(2);
      }
      return new BigDecimal(
              denominator
                  .multiply(BigInteger.TEN)
                  .multiply(BigInteger.valueOf(100))
                  .subtract(fortieths.multiply(BigInteger.valueOf(75))))
          .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
          .max(BigDecimal.ZERO)
          .movePointLeft(2);
    }

    BigDecimal band() {
      BigInteger thousandths = numerator.multiply(BigInteger.valueOf(1000));
      if (thousandths.compareTo(denominator.multiply(BigInteger.valueOf(900))) <= 0) {
        return new BigDecimal("3.00");
      }
      boolean high = thousandths.compareTo(denominator.multiply(BigInteger.valueOf(1025))) >= 0;
      return new BigDecimal(high ? "1.00" : "10.00");
    }
  }
}
