package org.spendingreview.claims.check;

/** What is checked, and so the kind of a contradiction (矛盾类型). */
public enum Kind {
  /** One figure printed at several places. */
  VALUE,
  /** Parts against their whole. */
  PARTS,
  /** A share, a change or a rate against what it is computed from. */
  RATE,
  /** A rate printed so coarsely that a rubric gives it other points. */
  BAND,
  /** Words against figures. */
  TEXT,
  /** Points. */
  POINTS,
  /** A figure against the ledgers. */
  LEDGER,
  /** A figure that stands alone. */
  ALONE
}
