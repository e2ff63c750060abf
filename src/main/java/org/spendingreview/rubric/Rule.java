package org.spendingreview.rubric;

import java.math.BigDecimal;
import java.util.List;

/** How an indicator's points come about. */
public sealed interface Rule {

  /**
   * Points are taken off for each step that the rate is away from its target.
   *
   * @param target in percent
   * @param side on which side of the target points are taken off
   * @param every the step, in percentage points, above 0
   * @param deduct the points a step takes off, above 0
   */
  record Steps(BigDecimal target, Side side, BigDecimal every, BigDecimal deduct) implements Rule {}

  /**
   * The rate lies in exactly one band, which says the points.
   *
   * @param bands from low to high, without gap or overlap from -∞ to ∞
   */
  record Bands(List<Band> bands) implements Rule {
    /** Copies the bands. */
    public Bands {
      bands = List.copyOf(bands);
    }
  }

  /** The points are those of the assessment register: full points × value / full_value. */
  record Judged() implements Rule {}

  /**
   * The share value / full_value of the assessment register lies in exactly one band.
   *
   * @param bands from low to high, without gap or overlap from -∞ to ∞
   */
  record JudgedBands(List<Band> bands) implements Rule {
    /** Copies the bands. */
    public JudgedBands {
      bands = List.copyOf(bands);
    }
  }

  /** On which side of the target points are taken off. */
  enum Side {
    /** Above the target only. */
    ABOVE,
    /** Below the target only. */
    BELOW,
    /** On both sides. */
    BOTH
  }
}
