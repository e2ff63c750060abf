package org.spendingreview.delivery;

import java.util.HashMap;
import java.util.Map;

/** Gives values that are looked at a number each, as long as they are not too many. */
final class ValueNumbers {
  private static final int MOST = 1 << 14;

  /** Longer texts are no codes, and would be kept in thousands. */
  private static final int LONGEST = 256;

  private final Map<Object, Integer> numbers = new HashMap<>();

  /** The number of a value, null among them, from 0; negative where there are too many. */
  int of(Object value) {
    if (value instanceof String text && text.length() > LONGEST) {
      return -1;
    }
    Integer number = numbers.get(value);
    if (number == null) {
      number = numbers.size() < MOST ? numbers.size() : -1;
      if (number >= 0) {
        numbers.put(value, number);
      }
    }
    return number;
  }
}
