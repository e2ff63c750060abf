package org.spendingreview.claims.check;

/** What a check comes to (核对结论). */
public enum Verdict {
  /** What is printed is what comes out. */
  AGREES,
  /** It is not, but values that would be printed like this give it. */
  ROUNDING,
  /** It cannot be true together with what it was checked against. */
  CONTRADICTS,
  /** There is nothing to check it against. */
  NOT_VERIFIABLE
}
