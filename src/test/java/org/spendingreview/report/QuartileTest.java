package org.spendingreview.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuartileTest {
  @ParameterizedTest
  @CsvSource({
    "1.000000, FIRST", "0.750000, FIRST", "0.749999, SECOND", "0.500000, SECOND",
    "0.499999, THIRD", "0.250000, THIRD", "0.249999, FOURTH", "0.000000, FOURTH",
  })
  void aBoundBelongsToTheBetterQuartile(BigDecimal percentile, Quartile quartile) {
    assertEquals(Optional.of(quartile), Quartile.of(percentile));
  }

  @Test
  void whoIsNotRankedHasNone() {
    assertEquals(Optional.empty(), Quartile.of(null));
  }

  @Test
  void aPercentileBelowZeroIsAMistake() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Quartile.of(new BigDecimal("-0.000001")))
            .getMessage();
    assertEquals("A percentile lies between 0 and 1, not at -0.000001", message);
  }
}
