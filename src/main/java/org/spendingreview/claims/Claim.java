package org.spendingreview.claims;

/**
 * A figure that a report prints, and what it says about it.
 *
 * @param number counted from 1 in the report's order
 * @param quantity the number and its unit
 * @param place where it stands
 * @param subject what it is about
 * @param relation how it stands to that
 * @param rate for a {@link Relation#RATE}: which one, as in {@code claims/terms.csv}
 * @param base for a share or change: of or against what
 * @param isSure whether the words at the number name the subject, and not only those around it
 */
public record Claim(
    int number,
    Quantity quantity,
    Place place,
    Subject subject,
    Relation relation,
    String rate,
    Subject base,
    boolean isSure) {

  /** What tables and JSON call it. */
  public String id() {
    return "c" + number;
  }

  /** Whether both are the same figure, of the same kind of unit. */
  public boolean isSameFigure(Claim other) {
    return subject.equals(other.subject)
        && relation == other.relation
        && rate.equals(other.rate)
        && base.equals(other.base)
        && quantity.kind().equals(other.quantity.kind());
  }
}
