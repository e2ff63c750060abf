package org.spendingreview.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes the budget ledger of a department's year: the lines on documents with dates. */
final class BudgetLedger {
  private static final List<String> STAGES =
      List.of(
          BudgetLine.CARRIED_IN, BudgetLine.INITIAL, BudgetLine.ADJUSTMENT, BudgetLine.CARRIED_OUT);

  private final DepartmentYear plan;
  private final Dice dice;

  BudgetLedger(DepartmentYear plan, long seed) {
    this.plan = plan;
    this.dice = Dice.of(seed, plan.department().code(), plan.year(), "budget_ledger");
  }

  /** Hands over the rows in the order of the ledger's columns. */
  void write(Consumer<List<String>> rows) {
    int document = dice.between(10, 60);
    for (String stage : STAGES) {
      for (BudgetLine line : plan.budget()) {
        if (line.stage().equals(stage)) {
          write(line, document, rows);
        }
      }
    }
  }

  private void write(BudgetLine line, int document, Consumer<List<String>> rows) {
    int year = plan.year();
    switch (line.stage()) {
      case BudgetLine.CARRIED_IN ->
          rows.accept(
              row(line, "结转〔" + year + "〕1号", LocalDate.of(year, 1, 1), line.fen(), "上年结转"));
      case BudgetLine.INITIAL ->
          rows.accept(
              row(
                  line,
                  "财预〔" + year + "〕" + document + "号",
                  LocalDate.of(year, 1, 25),
                  line.fen(),
                  "年初预算"));
      case BudgetLine.CARRIED_OUT ->
          rows.accept(
              row(line, "结转〔" + year + "〕2号", LocalDate.of(year, 12, 31), line.fen(), "结转下年"));
      default -> adjusted(line, document, rows);
    }
  }

  /** An adjustment comes in one document, or too high in one and cut back in another. */
  private void adjusted(BudgetLine line, int document, Consumer<List<String>> rows) {
    List<Long> parts = new ArrayList<>();
    parts.add(line.fen());
    if (line.fen() > Fen.ROUND_SUM && dice.chance(120)) {
      long tooMuch = Math.max(Fen.ROUND_SUM, Fen.rounded(dice.vary(line.fen(), 50, 250)));
      parts.set(0, line.fen() + tooMuch);
      parts.add(-tooMuch);
    }
    for (long part : parts) {
      int month = part < 0 ? dice.between(10, 12) : dice.between(3, 11);
      String number = "财预追〔" + plan.year() + "〕" + (document + month * 10) + "号";
      LocalDate date = LocalDate.of(plan.year(), month, 15);
      rows.accept(row(line, number, date, part, part < 0 ? "追减预算" : "追加预算"));
    }
  }

  private List<String> row(
      BudgetLine line, String document, LocalDate date, long fen, String text) {
    Purpose purpose = line.purpose();
    return List.of(
        purpose.unitCode(),
        document,
        date.toString(),
        line.stage(),
        purpose.expenditureType(),
        purpose.functionCode(),
        purpose.economicCode(),
        purpose.project().code(),
        purpose.project().name(),
        purpose.project().parentCode(),
        purpose.fundSource(),
        Fen.text(fen),
        line.description().isEmpty() ? text : line.description());
  }
}
