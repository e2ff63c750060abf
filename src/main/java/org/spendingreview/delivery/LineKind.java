package org.spendingreview.delivery;

import org.apache.spark.unsafe.types.UTF8String;

/** Lines of a file that are alike in all that the rules look at, and what these say of them. */
final class LineKind {
  private final boolean clean;
  private final UTF8String department;
  private final UTF8String excluded;
  private final Tallies.Tally tally;

  /** In which they are added up; none before the first of them. */
  LineGroup group;

  private LineKind(boolean clean, UTF8String department, UTF8String excluded, Tallies.Tally tally) {
    this.clean = clean;
    this.department = department;
    this.excluded = excluded;
    this.tally = tally;
  }

  /** Of which there is something to say, line by line. */
  static LineKind notClean() {
    return new LineKind(false, null, null, null);
  }

  /**
   * Of which nothing is to be said.
   *
   * @param excluded why they are no spending, or null
   * @param tally of their department; null where they are not wanted
   */
  static LineKind clean(UTF8String department, UTF8String excluded, Tallies.Tally tally) {
    return new LineKind(true, department, excluded, tally);
  }

  boolean isClean() {
    return clean;
  }

  boolean isWanted() {
    return tally != null;
  }

  UTF8String department() {
    return department;
  }

  UTF8String excluded() {
    return excluded;
  }

  Tallies.Tally tally() {
    return tally;
  }
}
