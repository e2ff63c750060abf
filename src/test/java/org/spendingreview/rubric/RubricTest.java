package org.spendingreview.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.spendingreview.rubric.RubricSamples.edited;
import static org.spendingreview.rubric.RubricSamples.hunan;
import static org.spendingreview.rubric.RubricSamples.hunanText;
import static org.spendingreview.rubric.RubricSamples.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.spendingreview.ledger.Fingerprint;
import org.spendingreview.ledger.Formula;
import org.spendingreview.sql.View;

class RubricTest {

  @Test
  void theHunanRubricHasSixteenIndicatorsOfAHundredPoints() {
    Rubric rubric = hunan();
    assertEquals("hunan", rubric.name());
    assertEquals(16, rubric.indicators().size());
    assertEquals(new BigDecimal("100"), rubric.total());
    assertEquals(List.of(), rubric.ownRates());
    assertEquals(
        List.of("优 / excellent", "良 / good", "中 / fair", "差 / poor"),
        rubric.grades().stream().map(grade -> grade.name().both()).toList());
    assertEquals(
        new Options(Options.Steps.WHOLE, Options.Compare.EXACT, Options.NotApplicable.FULL),
        rubric.options());
  }

  @Test
  void sectionsHaveThePointsOfTheForm() {
    assertEquals(new BigDecimal("10"), pointsOf("input"));
    assertEquals(new BigDecimal("60"), pointsOf("process"));
    assertEquals(new BigDecimal("30"), pointsOf("output and effect"));
  }

  private static BigDecimal pointsOf(String section) {
    return hunan().indicators().stream()
        .filter(indicator -> indicator.section().english().equals(section))
        .map(Indicator::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void bandsComeFromLowToHighWhateverTheirOrder() {
    Rule rule = hunan().indicators().get(15).rule();
    assertEquals(
        List.of("(-∞, 70)", "[70, 80)", "[80, 90)", "[90, ∞)"),
        ((Rule.JudgedBands) rule).bands().stream().map(Band::text).toList());
  }

  @Test
  void theFingerprintIsOfTheText() {
    assertEquals(hunan().fingerprint(), parse(hunanText()).fingerprint());
    assertNotEquals(hunan().fingerprint(), parse(hunanText() + "\n").fingerprint());
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Fingerprint.of("abc"));
  }

  @Test
  void anEditedCopyIsAccepted() {
    String text =
        edited("points: 5\n    steps: {target: 0,", "points: 2.5\n    steps: {target: 0,");
    text = edited(text, "deduct: 0.5}", "deduct: 0.25}");
    text = edited(text, "steps: whole", "steps: proportional");
    int disclosure = text.indexOf("  - code: disclosure");
    String without =
        text.substring(0, disclosure) + text.substring(text.indexOf("  - code: key_work"));
    Rubric rubric =
        parse(
            without
                + """

                  - code: meeting_training_rate
                    name: {zh: 会议培训费占比, en: Share of meetings and training}
                    section: {zh: 过程, en: process}
                    points: 7.50
                    numerator: meeting_spending + training_spending - prior(meeting_spending)
                    denominator: total_spending
                    numerator_minimum: 0
                    steps: {target: 2.5, side: above, every: 0.5, deduct: 1}
                """);
    assertEquals(16, rubric.indicators().size());
    assertEquals(
        List.of(
            new OwnRate(
                "meeting_training_rate",
                Formula.parse("meeting_spending + training_spending - prior(meeting_spending)"),
                Formula.parse("total_spending"),
                new BigDecimal("0"))),
        rubric.ownRates());
    assertEquals(Optional.of(new BigDecimal("0")), rubric.ownRates().get(0).minimum());
    Row row = RubricViews.indicators(rubric).rows().get(15);
    assertEquals(
        "[hunan,meeting_training_rate,16,会议培训费占比 / Share of meetings and training,过程 / process,"
            + "7.50,STEPS,0.025000,ABOVE,0.005000,1.00,false,EXACT,FULL]",
        row.toString());
  }

  @Test
  void bandsMayBeSharedByReference() {
    String text = edited("judged_bands:\n", "judged_bands: &bands\n");
    text = edited(text, "total: 100", "total: 106");
    text +=
        """
          - code: staff_satisfaction
            name: {zh: 职工满意度, en: Staff satisfaction}
            section: {zh: 产出与效果, en: output and effect}
            points: 6
            judged_bands: *bands
        """;
    assertEquals(17, parse(text).indicators().size());
  }

  @Test
  void theViewsNameEachRule() {
    assertEquals(
        Set.of("STEPS", "BANDS", "JUDGED", "JUDGED_BANDS"),
        RubricViews.indicators(hunan()).rows().stream()
            .map(row -> row.getString(6))
            .collect(Collectors.toSet()));
    assertEquals("JUDGED_BANDS", RubricViews.indicators(hunan()).rows().get(15).getString(6));
  }

  @Test
  void gradesComeFromHighToLowWhateverTheirOrder() {
    String text = hunanText();
    int begin = text.indexOf("grades:\n") + "grades:\n".length();
    int end = text.indexOf("\nindicators:");
    List<String> grades =
        new ArrayList<>(text.substring(begin, end).lines().filter(l -> !l.isBlank()).toList());
    Collections.reverse(grades);
    String reversed = text.substring(0, begin) + String.join("\n", grades) + text.substring(end);

    assertNotEquals(text, reversed);
    assertEquals(hunan().grades(), parse(reversed).grades());
  }

  @Test
  void percentsBecomeFractionsInTheViews() {
    assertEquals(
        "[budget_control_rate,4,0.200000,false,0.300000,true,2.00]",
        RubricViews.bands(hunan()).rows().get(3).toString());
    assertEquals(
        List.of(
            "[优 / excellent,0.900000,null]",
            "[良 / good,0.800000,0.900000]",
            "[中 / fair,0.600000,0.800000]",
            "[差 / poor,0.000000,0.600000]"),
        RubricViews.grades(hunan()).rows().stream().map(Row::toString).toList());
    assertEquals(
        "[hunan,procurement_execution_rate,9,政府采购执行率 / Procurement against budget,"
            + "过程 / process,6.00,STEPS,1.000000,BOTH,0.050000,2.00,true,EXACT,FULL]",
        RubricViews.indicators(hunan()).rows().get(8).toString());
    assertEquals(
        List.of("rubric_indicators", "rubric_bands", "rubric_grades", "explanations"),
        RubricViews.of(hunan()).stream().map(View::name).toList());
  }

  @Test
  void shippedRubricsAreFoundByNameOnly() {
    assertTrue(ShippedRubrics.text("hunan").isPresent());
    assertEquals(Optional.empty(), ShippedRubrics.text("atlantis"));
    assertEquals(Optional.empty(), ShippedRubrics.text("../ledgers"));
  }
}
