package org.spendingreview.notebook.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spendingreview.notebook.Html;

/** Cells, without Jupyter around them. */
class CellsTest {
  private static final Cells CELLS = new Cells();

  @Test
  void theLastExpressionIsTheValueAndDeclarationsStay() throws CellFailure {
    assertEquals(
        Optional.of(42), CELLS.run("int six = 6;\nint seven() { return 7; }\nsix * seven()"));
    assertEquals(Optional.of(6), CELLS.run("six"));
    assertEquals(Optional.empty(), CELLS.run("six = 8;"));
    assertEquals(Optional.empty(), CELLS.run("  \n"));
  }

  @Test
  void aValueIsTheObjectItselfNotItsText() throws CellFailure {
    Object value = CELLS.run("new Html(\"<b>x</b>\", \"x\")").orElseThrow();
    assertEquals("<b>x</b>", assertInstanceOf(Html.class, value).html());
  }

  @Test
  void whatIsDisplayedOnTheWayIsShownAtOnce() throws CellFailure {
    List<Object> shown = new ArrayList<>();
    Cells.showBy(shown::add);
    CELLS.run("display(1); display(\"two\"); 3");
    assertEquals(List.of(1, "two"), shown);
  }

  @Test
  void aMistakeIsToldWithItsLine() {
    CellFailure failure =
        assertThrows(CellFailure.class, () -> CELLS.run("int a = 1;\nString b = a;"));
    assertEquals("| String b = a;", failure.lines().get(0));
    assertTrue(
        failure.lines().get(1).contains("int cannot be converted"), failure.lines()::toString);
    CellFailure open = assertThrows(CellFailure.class, () -> CELLS.run("int c = (1 +"));
    assertEquals(List.of("| int c = (1 +", "reached end of file while parsing"), open.lines());
  }

  @Test
  void whatIsThrownIsToldAndTheRestOfTheCellIsNotRun() throws CellFailure {
    CELLS.run("int reached = 0;");
    CellFailure failure =
        assertThrows(
            CellFailure.class,
            () -> CELLS.run("if (true) throw new IllegalStateException(\"不平\");\nreached = 1;"));
    assertEquals("java.lang.IllegalStateException: 不平", failure.lines().get(0));
    assertEquals(Optional.of(0), CELLS.run("reached"));
  }

  @Test
  void aCommentAtTheEndOfACellIsNoMistake() throws CellFailure {
    assertEquals(Optional.of(3), CELLS.run("1 + 2 // three"));
    assertEquals(Optional.of(4), CELLS.run("2 + 2\n// four\n/* really */"));
    assertEquals(Optional.empty(), CELLS.run("// nothing yet"));
  }

  @Test
  void whatAMethodLacksIsNamedWhenItIsCalled() throws CellFailure {
    CELLS.run("int late() { return misspelt; }");
    CellFailure failure = assertThrows(CellFailure.class, () -> CELLS.run("late()"));
    assertTrue(failure.lines().toString().contains("misspelt"), failure.lines()::toString);
  }

  @Test
  void whatIsInterruptedWhileNothingRunsDoesNotHitTheNextCell() throws CellFailure {
    CELLS.interrupt();
    assertEquals(Optional.of(5), CELLS.run("5"));
  }

  @Test
  void namesAreCompleted() throws CellFailure {
    CELLS.run("var reviewed = List.of(1);");
    Completion found = CELLS.complete("reviewed.isEm", 13);
    assertEquals(9, found.from());
    assertTrue(found.replacements().contains("isEmpty()"), found::toString);
    assertTrue(CELLS.complete("revi", 4).replacements().contains("reviewed"));
  }

  @Test
  void whetherACellIsCompleteIsKnown() {
    assertTrue(CELLS.isComplete("int d = 1;"));
    assertFalse(CELLS.isComplete("if (true) {"));
  }

  @Test
  void aCellThatRunsForeverIsStoppedAndTheNextOneRuns() throws Exception {
    Thread stopper =
        new Thread(
            () -> {
              try {
                Thread.sleep(1500);
              } catch (InterruptedException e) {
                return;
              }
              CELLS.interrupt();
            });
    stopper.start();
    CellFailure failure = assertThrows(CellFailure.class, () -> CELLS.run("while (true) {}"));
    assertEquals(List.of("已中断。"), failure.lines());
    stopper.join();
    assertEquals(Optional.of(2), CELLS.run("1 + 1"));
  }
}
