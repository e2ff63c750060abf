package org.spendingreview.delivery;

/** What became of a file, or of a department's delivery for a year; later ones are worse. */
public enum DeliveryStatus {
  /** Every row was accepted (完整). */
  COMPLETE,
  /** Some rows were rejected; results come from the accepted ones (不完整). */
  INCOMPLETE,
  /** There are no results (暂缓). */
  WITHHELD;

  /** The worse of two. */
  public DeliveryStatus or(DeliveryStatus other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
