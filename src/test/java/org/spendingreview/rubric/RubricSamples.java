package org.spendingreview.rubric;

import java.util.Set;

/** Rubrics and codes to test with. */
final class RubricSamples {
  static final Known KNOWN =
      new Known(
          Set.of(
              "staffing_control_rate",
              "three_public_change_rate",
              "budget_completion_rate",
              "budget_control_rate",
              "building_area_control_rate",
              "building_investment_control_rate",
              "public_expense_control_rate",
              "three_public_control_rate",
              "procurement_execution_rate"),
          Set.of(
              "meeting_spending",
              "training_spending",
              "total_spending",
              "three_public_budget",
              "adjustment_budget",
              "initial_budget"));

  private RubricSamples() {}

  /** The text of the Hunan rubric. */
  static String hunanText() {
    return ShippedRubrics.text("hunan").orElseThrow();
  }

  /** The Hunan rubric with one place of its text changed, which must be there. */
  static String edited(String from, String to) {
    return edited(hunanText(), from, to);
  }

  /** A text with one place changed, which must be there. */
  static String edited(String text, String from, String to) {
    if (!text.contains(from)) {
      throw new IllegalArgumentException("Nothing to edit: " + from);
    }
    return text.replace(from, to);
  }

  static Rubric hunan() {
    return parse(hunanText());
  }

  static Rubric parse(String text) {
    return Rubric.parse("rubric.yaml", text, KNOWN);
  }
}
