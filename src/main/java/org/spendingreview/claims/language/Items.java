package org.spendingreview.claims.language;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spendingreview.claims.ReportItems;
import org.spendingreview.claims.Subject;
import org.spendingreview.ledger.CsvResource;

/** What money, staff and points are kept for (支出事项), of {@code claims/items.csv}. */
final class Items {
  private static final Map<String, Map<String, String>> ALL =
      CsvResource.rows("claims/items.csv").stream()
          .collect(Collectors.toMap(row -> row.get("item"), Function.identity()));

  /** None of these is part of another. */
  private static final Set<String> APART = ReportItems.marked("apart");

  private Items() {}

  /**
   * The subject with what its item decides wherever it is mentioned: staff have no stage, running
   * costs are basic spending, the three public expenses are counted over all types.
   *
   * @param isTypeSaid whether the text itself names the type at this place
   */
  static Subject decided(Subject subject, boolean isTypeSaid) {
    // two items at once are decided as the first of them
    Map<String, String> item = ALL.get(subject.item().replaceFirst("\\+.*", ""));
    if (item == null) {
      return subject;
    }
    String type = item.get("type").isEmpty() || isTypeSaid ? subject.type() : item.get("type");
    String stage = item.get("stage").isEmpty() ? subject.stage() : item.get("stage");
    return new Subject(stage, type, subject.item(), subject.period());
  }

  /** Whether an item can stand in a list of another's parts, as far as both are known. */
  static boolean canBePartOf(String part, String whole) {
    if (part.equals("NON_STAFF")) {
      return false;
    }
    Map<String, String> known = ALL.get(part);
    boolean isSpecific = ALL.containsKey(whole) && !whole.equals("ALL");
    if (known == null || !isSpecific || part.equals(whole)) {
      return true;
    }
    if (part.equals("PERSONNEL") || part.equals("RUNNING_COST") || part.equals("ALL")) {
      return false;
    }
    if (APART.contains(part) && APART.contains(whole)) {
      return false;
    }
    String above = known.get("part_of");
    return above.isEmpty() || above.equals(whole) || canBePartOf(above, whole);
  }

  /** Whether a title's item holds for figures below it that name none. */
  static boolean isInherited(String item) {
    return ALL.containsKey(item) && !item.equals("INCOME");
  }

  /** Whether an item is measured in a kind of unit; names of the text's own may be in any. */
  static boolean isMeasuredIn(String item, String kind) {
    Map<String, String> known = ALL.get(item);
    return known == null
        || known.get("kind").equals(kind)
        || kind.isEmpty()
        || kind.equals("percent");
  }
}
