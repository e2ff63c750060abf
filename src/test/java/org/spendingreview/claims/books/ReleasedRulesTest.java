package org.spendingreview.claims.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.SampleLake;

/** A rate in a report gets the points that the year end, which computes them in SQL, gives it. */
class ReleasedRulesTest {
  private static String key(TableRow row) {
    return row.value("fiscal_year")
        + " "
        + row.value("department_code")
        + " "
        + row.value("indicator_code");
  }

  @Test
  void everyMeasuredRateOfTheSampleGetsItsReleasedPoints() {
    ReleasedRules rules = ReleasedRules.of(SampleLake.release());
    Map<String, TableRow> scores =
        SampleLake.rows("indicator_scores", row -> row.value("points") != null).stream()
            .collect(Collectors.toMap(ReleasedRulesTest::key, row -> row));
    List<String> wrong = new ArrayList<>();
    Set<String> compared = new TreeSet<>();
    for (TableRow row :
        SampleLake.rows("control_rates", row -> row.value("status").equals("MEASURED"))) {
      String indicator = row.value("indicator_code").toString();
      BigDecimal percent =
          ((BigDecimal) row.value("numerator"))
              .movePointRight(2)
              .divide((BigDecimal) row.value("denominator"), MathContext.DECIMAL128);
      TableRow score = scores.get(key(row));
      if (score != null) {
        BigDecimal released = (BigDecimal) score.value("points");
        BigDecimal ours = rules.points(indicator, percent).orElse(null);
        if (ours == null || ours.compareTo(released) != 0) {
          wrong.add(key(row) + ": " + ours + " is not " + released);
        }
        compared.add(indicator + " " + released);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(compared.size() > 20, compared.toString());
  }
}
