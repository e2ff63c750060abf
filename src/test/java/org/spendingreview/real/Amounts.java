package org.spendingreview.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Amounts by key, to the cent, to be held against others; a missing key is not zero. */
record Amounts(SortedMap<String, BigDecimal> byKey) {

  /** Adds up the rows that have the same key. */
  static <R> Amounts sum(
      Collection<R> rows, Function<R, String> key, Function<R, BigDecimal> amount) {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    for (R row : rows) {
      // a third decimal would be an error of the data or ours, never to be rounded away
      BigDecimal cents = amount.apply(row).setScale(2, RoundingMode.UNNECESSARY);
      sums.merge(key.apply(row), cents, BigDecimal::add);
    }
    return new Amounts(sums);
  }

  /** Without the keys whose amount is zero. */
  Amounts withoutZeros() {
    SortedMap<String, BigDecimal> others = new TreeMap<>(byKey);
    others.values().removeIf(amount -> amount.signum() == 0);
    return new Amounts(others);
  }

  /** Expects the same keys, no more and no less, with the same amounts. */
  void assertAgreesWith(Amounts expected) {
    assertEquals(List.of(), differencesFrom(expected));
  }

  List<String> differencesFrom(Amounts expected) {
    TreeSet<String> keys = new TreeSet<>(byKey.keySet());
    keys.addAll(expected.byKey.keySet());
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      BigDecimal is = byKey.get(key);
      BigDecimal shouldBe = expected.byKey.get(key);
      if (is == null || shouldBe == null || is.compareTo(shouldBe) != 0) {
        differences.add(key + ": expected " + shouldBe + ", is " + is);
      }
    }
    return differences;
  }
}
