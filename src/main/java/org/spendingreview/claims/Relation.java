package org.spendingreview.claims;

/** How a figure stands to what it is about. */
public enum Relation {
  /** It is the amount itself. */
  VALUE,
  /** It is the difference from the year before, or from the budget. */
  CHANGE,
  /** It is that difference in percent. */
  CHANGE_RATE,
  /** It is the share of a whole, in percent. */
  SHARE,
  /** It is a rate with a name of its own, in percent. */
  RATE,
  /** It is the most points that something can earn. */
  FULL_POINTS,
  /** It is points taken off. */
  DEDUCTION
}
