package org.spendingreview.rubric;

/**
 * What the printed forms leave open and a rubric decides for all its indicators. That a missing
 * indicator is left out of the points that could be had is no option.
 *
 * @param steps how parts of a step count
 * @param compare which rate is compared with targets and bands
 * @param notApplicable what an indicator is worth where there is nothing to measure
 */
public record Options(Steps steps, Compare compare, NotApplicable notApplicable) {

  /** How parts of a step count. */
  public enum Steps {
    /** Only whole steps take points off (2.26 percentage points are 2 steps of 1). */
    WHOLE,
    /** Parts of a step take points off in proportion. */
    PROPORTIONAL
  }

  /** Which rate is compared with targets and bands. */
  public enum Compare {
    /** The exact quotient. */
    EXACT,
    /** The percent as printed, rounded to two decimals HALF_UP. */
    PRINTED
  }

  /** What an indicator is worth where there is nothing to measure. */
  public enum NotApplicable {
    /** Its full points. */
    FULL,
    /** No points. */
    NONE
  }
}
