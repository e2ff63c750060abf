package org.spendingreview.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grades are decided by the exact points, not by the rounded share. */
class GradeTest {

  @ParameterizedTest
  @CsvSource({
    "90.00, 100.00, 0.00, 0.900000, 优 / excellent",
    "89.99, 100.00, 0.00, 0.899900, 良 / good",
    "8999.99, 9999.99, 0.00, 0.900000, 良 / good",
    "45.00, 50.00, 50.00, 0.900000, 优 / excellent",
    "60.00, 100.00, 0.00, 0.600000, 中 / fair",
    "0.00, 100.00, 0.00, 0.000000, 差 / poor",
    "0.00, 0.00, 100.00, , "
  })
  void theShareOfThePossiblePointsDecides(
      String earned, String possible, String missing, String share, String grade) {
    Scoring scoring = new Scoring().given("golden/huaihua").with(RubricSamples.hunan());
    scoring
        .spark()
        .sql(
            """
            select
                2021 as fiscal_year,
                '417' as department_code,
                cast(points as decimal(9, 2)) as points,
                cast(full_points as decimal(9, 2)) as full_points,
                basis
            from values
                ('%s', '%s', 'MEASURED'),
                ('0.00', '%s', 'MISSING') as scores (points, full_points, basis)
            """
                .formatted(earned, possible, missing))
        .createOrReplaceTempView("indicator_scores");
    Row row = scoring.departmentSummary().first();
    assertEquals(
        "%s,%s,%s,%s".formatted(earned, possible, share, grade),
        "%s,%s,%s,%s".formatted(row.get(4), row.get(5), row.get(6), row.get(7)));
  }
}
