package org.spendingreview.delivery.layout;

import org.spendingreview.wording.Problem;

/**
 * What a layout reads from a row for a canonical column.
 *
 * @param text as the standard layout would write it; null where there is a problem
 * @param delivered the text of the cells that it comes from, which messages show
 * @param problem that keeps it from being read, or null
 */
public record Reading(String text, String delivered, Problem problem) {

  /** A text, and the cells that it comes from. */
  public static Reading of(String text, String delivered) {
    return new Reading(text, delivered, null);
  }

  static Reading failed(String delivered, Problem problem) {
    return new Reading(null, delivered, problem);
  }
}
