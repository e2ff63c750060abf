package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Wording;

/** A yuan that gets lost between reading and writing ends the run. */
class WrittenAmountsTest {
  private static final Map<String, BigDecimal> COUNTED =
      Map.of(
          "general_ledger", new BigDecimal("12.50"),
          "budget_ledger", BigDecimal.ZERO,
          "line_totals", new BigDecimal("12.5"));

  @Test
  void linesAreWorthWhatWasCountedHoweverManyDecimalsItHas() {
    assertDoesNotThrow(
        () ->
            WrittenAmounts.requireEqual(
                List.of(sum("general_ledger", "12.50"), sum("line_totals", "12.50")), COUNTED));
  }

  @Test
  void aLedgerWithoutLinesIsWorthNothing() {
    assertDoesNotThrow(
        () -> WrittenAmounts.requireEqual(List.of(sum("budget_ledger", null)), COUNTED));
  }

  @Test
  void everyDifferenceIsTold() {
    CannotProceed lost =
        assertThrows(
            CannotProceed.class,
            () ->
                WrittenAmounts.requireEqual(
                    List.of(
                        sum("general_ledger", "12.49"),
                        sum("budget_ledger", "0.01"),
                        sum("line_totals", null)),
                    COUNTED));

    assertEquals(
        List.of(
            "the lines of general_ledger add up to 12.49 yuan as written and to 12.50 yuan as"
                + " read, so nothing was released; this is an error of the program, please report"
                + " it",
            "the lines of budget_ledger add up to 0.01 yuan as written and to 0 yuan as read, so"
                + " nothing was released; this is an error of the program, please report it",
            "the lines of line_totals add up to 0 yuan as written and to 12.5 yuan as read, so"
                + " nothing was released; this is an error of the program, please report it"),
        lost.problems().stream().map(problem -> problem.in(Wording.ENGLISH)).toList());
  }

  private static Row sum(String ledger, String yuan) {
    return RowFactory.create(ledger, yuan == null ? null : new BigDecimal(yuan));
  }
}
