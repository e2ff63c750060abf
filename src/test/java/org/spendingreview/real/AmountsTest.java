package org.spendingreview.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmountsTest {
  private static final Amounts EXPECTED = amounts(Map.of("a", "1.00", "b", "2.5", "c", "0"));

  @Test
  void theSameAmountsAgreeWhateverTheirTrailingZeros() {
    amounts(Map.of("a", "1", "b", "2.500", "c", "0.0")).assertAgreesWith(EXPECTED);
  }

  @Test
  void aCentAKeyMoreAndAKeyLessAreSeen() {
    assertEquals(
        List.of(
            "a: expected 1.00, is 1.01", "c: expected 0.00, is null", "d: expected null, is 0.00"),
        amounts(Map.of("a", "1.01", "b", "2.50", "d", "0")).differencesFrom(EXPECTED));
  }

  @Test
  void zerosAreLeftOutOnlyWhenAskedFor() {
    assertEquals(List.of("a", "b"), List.copyOf(EXPECTED.withoutZeros().byKey().keySet()));
    assertEquals(3, EXPECTED.byKey().size());
  }

  @Test
  void aThirdDecimalIsNotRoundedAway() {
    assertThrows(ArithmeticException.class, () -> amounts(Map.of("a", "1.001")));
  }

  private static Amounts amounts(Map<String, String> texts) {
    return Amounts.sum(
        texts.entrySet(), Map.Entry::getKey, entry -> new BigDecimal(entry.getValue()));
  }
}
