package org.spendingreview.claims;

import java.util.Set;
import java.util.stream.Collectors;
import org.spendingreview.ledger.CsvResource;

/**
 * The items that reports speak of (报告事项), of {@code claims/items.csv}, by what they have in common.
 */
public final class ReportItems {
  private ReportItems() {}

  /**
   * The items that have a mark: {@code memo}, contained in others and never added to them; {@code
   * budgeted}, with a budget and spending of their own; {@code apart}, none a part of another.
   */
  public static Set<String> marked(String mark) {
    return CsvResource.rows("claims/items.csv").stream()
        .filter(row -> !row.get(mark).isEmpty())
        .map(row -> row.get("item"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
