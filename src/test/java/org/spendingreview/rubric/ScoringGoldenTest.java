package org.spendingreview.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Input rows in, result rows out, for the two scoring SQL files: every rule on, just before and
 * just beyond its bounds, under each option. {@code -Dgolden.write=true} writes the results found
 * to {@code target/golden} for review.
 */
class ScoringGoldenTest {
  private static final String FOLDER = "golden/indicator_scores";

  @ParameterizedTest
  @CsvSource({
    "whole, steps: whole, steps: whole",
    "proportional, steps: whole, steps: proportional",
    "printed, compare: exact, compare: printed",
    "none, not_applicable: full, not_applicable: none"
  })
  void everyRuleAtItsBounds(String option, String from, String to) throws IOException {
    String text = Scoring.resource(FOLDER + "/rubric.yaml");
    Rubric rubric = RubricSamples.parse(RubricSamples.edited(text, from, to));
    Scoring scoring = new Scoring().given(FOLDER).with(rubric);
    compare(FOLDER, "scores-" + option, scoring.indicatorScores());
    compare(FOLDER, "summary-" + option, scoring.departmentSummary());
  }

  @Test
  void theHuaihuaDepartmentEarns7960() throws IOException {
    Scoring scoring = new Scoring().given("golden/huaihua").with(RubricSamples.hunan());
    compare("golden/huaihua", "scores", scoring.indicatorScores());
    compare("golden/huaihua", "summary", scoring.departmentSummary());
    assertEquals("79.60", scoring.departmentSummary().first().getDecimal(4).toPlainString());
  }

  private static void compare(String folder, String name, Dataset<Row> rows) throws IOException {
    List<String> lines =
        rows.columns()[4].equals("indicator_code")
            ? Scoring.lines(rows, "fiscal_year", "department_code", "indicator_code")
            : Scoring.lines(rows, "fiscal_year", "department_code");
    if (Boolean.getBoolean("golden.write")) {
      Path file = Path.of("target", folder, name + ".csv");
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
      return;
    }
    String found = String.join("\n", lines) + "\n";
    assertFalse(found.contains("{"), "a place of a wording is not filled");
    assertEquals(Scoring.resource(folder + "/" + name + ".csv"), found);
  }
}
