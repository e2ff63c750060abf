package org.spendingreview.audit;

import java.math.BigDecimal;

/** Compares what was released with what was computed once more. */
final class Differences {
  private Differences() {}

  /** Whether they contradict each other; what was not released contradicts nothing. */
  static boolean between(BigDecimal released, BigDecimal computed) {
    return released != null && (computed == null || released.compareTo(computed) != 0);
  }
}
