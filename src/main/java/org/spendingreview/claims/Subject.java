package org.spendingreview.claims;

/**
 * What a figure is about (口径): four questions, each answered by a code or, where the text leaves it
 * open, by an empty text.
 *
 * @param stage of the money: INITIAL, ADJUSTMENT, CARRIED_IN, CARRIED_OUT, AVAILABLE or ACTUAL
 * @param type of expenditure: BASIC, PROJECT, OTHER, or ALL of them
 * @param item of {@code claims/items.csv}; {@code A+B} for two at once; {@code =NAME} for what the
 *     text calls by a name of its own, such as a project
 * @param period NOW, PRIOR (the year before) or OTHER
 */
public record Subject(String stage, String type, String item, String period) {
  /** Nothing is known. */
  public static final Subject OPEN = new Subject("", "", "", "");

  /** This one, and where it leaves a question open, the other's answer. */
  public Subject or(Subject other) {
    return new Subject(
        first(stage, other.stage),
        first(type, other.type),
        first(item, other.item),
        first(period, other.period));
  }

  /** The same of another year. */
  public Subject in(String otherPeriod) {
    return new Subject(stage, type, item, otherPeriod);
  }

  /** The same at another stage. */
  public Subject at(String otherStage) {
    return new Subject(otherStage, type, item, period);
  }

  /** Whether the text calls it by a name of its own. */
  public boolean isNamed() {
    return item.startsWith("=");
  }

  /** The name that the text calls it by. */
  public String name() {
    return item.substring(1);
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
