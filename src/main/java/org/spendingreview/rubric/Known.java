package org.spendingreview.rubric;

import java.util.Set;

/**
 * The codes a rubric may refer to.
 *
 * @param indicators the codes of {@code indicators.csv}, which have a rate
 * @param figures the codes of {@code figures.csv}, of which formulas are made
 */
public record Known(Set<String> indicators, Set<String> figures) {

  /** Copies the sets. */
  public Known {
    indicators = Set.copyOf(indicators);
    figures = Set.copyOf(figures);
  }
}
