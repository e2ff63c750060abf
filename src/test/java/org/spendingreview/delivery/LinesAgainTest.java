package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.spendingreview.wording.CannotProceed;

/** Files that are read a second time must be what they were. */
class LinesAgainTest {
  private static final List<Row> FIRST =
      List.of(FoundRows.end("a.csv", "aa", "UTF-8"), FoundRows.end("b.csv", "bb", "UTF-8"));

  @Test
  void aFileOfTheSameBytesIsTheSame() {
    assertDoesNotThrow(
        () -> LinesAgain.requireSame(FIRST, List.of(FoundRows.end("b.csv", "bb", "UTF-8"))));
  }

  @Test
  void aFileThatWasChangedOrCannotBeReadAgainEndsTheRun() {
    CannotProceed told =
        assertThrows(
            CannotProceed.class,
            () ->
                LinesAgain.requireSame(
                    FIRST,
                    List.of(
                        FoundRows.end("a.csv", "xx", "UTF-8"),
                        FoundRows.end("b.csv", "bb", null, "unreadable"))));

    assertEquals(
        List.of("delivery.changedMeanwhile [a.csv]", "delivery.changedMeanwhile [b.csv]"),
        told.problems().stream().map(p -> p.key() + " " + p.arguments()).toList());
  }
}
