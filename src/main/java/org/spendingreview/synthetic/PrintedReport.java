package org.spendingreview.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a generated department's own report prints: rounded, and now and then not what is so. */
final class PrintedReport {
  private static final int WRONG_PERMILLE = 30;

  private final Map<String, BigDecimal> values = new HashMap<>();

  /**
   * A report.
   *
   * @param staffing rows of {@code staffing_register}
   */
  PrintedReport(List<Spending> spending, List<BudgetLine> budget, List<List<String>> staffing) {
    for (Spending one : spending) {
      add("total_spending", yuan(one.fen()));
      switch (one.purpose().expenditureType()) {
        case Purpose.BASIC -> add("basic_spending", yuan(one.fen()));
        case Purpose.PROJECT -> add("project_spending", yuan(one.fen()));
        default -> {}
      }
    }
    for (BudgetLine line : budget) {
      if (line.stage().equals(BudgetLine.INITIAL)) {
        add("initial_budget", yuan(line.fen()));
      }
    }
    for (List<String> unit : staffing) {
      add("approved_posts", new BigDecimal(unit.get(1)));
      add("in_post", new BigDecimal(unit.get(2)));
    }
  }

  private void add(String figure, BigDecimal amount) {
    values.merge(figure, amount, BigDecimal::add);
  }

  private static BigDecimal yuan(long fen) {
    return BigDecimal.valueOf(fen, 2);
  }

  /** The rows of {@code reported_figures}. */
  List<List<String>> rows(Catalogue catalogue, Dice dice) {
    List<List<String>> rows = new ArrayList<>();
    for (Map<String, String> figure : catalogue.printedFigures()) {
      String code = figure.get("figure_code");
      BigDecimal value = values.getOrDefault(code, BigDecimal.ZERO);
      if (figure.get("unit").equals("万元")) {
        value = value.movePointLeft(4).setScale(2, RoundingMode.HALF_UP);
      }
      if (dice.chance(WRONG_PERMILLE)) {
        value = value.add(BigDecimal.valueOf(dice.between(2, 9), value.scale()));
      }
      String printed = value.toPlainString();
      String excerpt = figure.get("excerpt").replace("{value}", printed);
      rows.add(List.of(code, "1", printed, figure.get("unit"), printed, excerpt));
    }
    return rows;
  }
}
