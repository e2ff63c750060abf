package org.spendingreview.claims.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Group;

/**
 * The sums of a table's column: rows above a subtotal or total, and rows of a lower numbering below
 * the row that they belong to.
 */
final class TableSums {
  private static final int UNNUMBERED = -1;

  private final List<Entry> entries = new ArrayList<>();
  private final List<Claim> parts = new ArrayList<>();
  private final List<Group> listed = new ArrayList<>();
  private Claim wholeOfParts;

  private record Entry(String label, int level, Claim claim) {
    boolean isTotal() {
      return TableColumns.isTotal(label);
    }

    boolean isSubtotal() {
      return label.endsWith("小计");
    }
  }

  /** Takes the figure of the next row. */
  void add(String label, Claim claim) {
    Entry entry = new Entry(label, Sections.levelOf(label), claim);
    boolean isPart = TableColumns.isPart(label) && !entry.isTotal();
    if (isPart && !entries.isEmpty() && parts.isEmpty()) {
      wholeOfParts = entries.get(entries.size() - 1).claim;
    }
    boolean isNextPart = !parts.isEmpty() && !entry.isTotal() && canFollow(claim);
    if (isPart || isNextPart) {
      parts.add(claim);
      if (wholeOfParts != null && isSum()) {
        endParts();
      }
    } else {
      endParts();
      entries.add(entry);
    }
  }

  /** Whether a row can go on with the parts of the row before them. */
  private boolean canFollow(Claim claim) {
    boolean isItem = !claim.subject().item().equals("ALL");
    boolean isOfType =
        wholeOfParts != null && claim.subject().type().equals(wholeOfParts.subject().type());
    return isItem && (claim.subject().isNamed() || isOfType);
  }

  private boolean isSum() {
    BigDecimal sum =
        parts.stream().map(p -> p.quantity().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(wholeOfParts.quantity().amount()) == 0;
  }

  private void endParts() {
    if (wholeOfParts != null && parts.size() > 1) {
      listed.add(new Group(wholeOfParts, parts, false));
    }
    wholeOfParts = null;
    parts.clear();
  }

  /**
   * The column's sums.
   *
   * @param isWhole whether the column holds all that its total is about
   */
  void addTo(List<Group> groups, boolean isWhole) {
    endParts();
    groups.addAll(listed);
    List<Claim> open = new ArrayList<>();
    List<Claim> subtotals = new ArrayList<>();
    int top = entries.stream().filter(e -> !e.isTotal()).mapToInt(Entry::level).min().orElse(0);
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.isSubtotal()) {
        add(entry.claim, open, isWhole, groups);
        subtotals.add(entry.claim);
        open.clear();
      } else if (entry.isTotal()) {
        List<Claim> all = new ArrayList<>(subtotals);
        all.addAll(open);
        add(entry.claim, all, isWhole, groups);
        subtotals.clear();
        open.clear();
      } else {
        if (entry.level == top) {
          open.add(entry.claim);
        }
        add(entry.claim, below(i), true, groups);
      }
    }
  }

  /** The rows below one that are numbered as its parts. */
  private List<Claim> below(int index) {
    int level = entries.get(index).level;
    List<Claim> below = new ArrayList<>();
    int partLevel = UNNUMBERED;
    for (Entry next : entries.subList(index + 1, entries.size())) {
      if (level == UNNUMBERED || next.level <= level || next.isTotal()) {
        break;
      }
      partLevel = partLevel == UNNUMBERED ? next.level : partLevel;
      if (next.level == partLevel) {
        below.add(next.claim);
      }
    }
    return below;
  }

  private static void add(Claim whole, List<Claim> rows, boolean isWhole, List<Group> groups) {
    if (rows.size() > 1) {
      groups.add(new Group(whole, rows, isWhole && rows.stream().allMatch(TableSums::isOfItsOwn)));
    }
  }

  private static boolean isOfItsOwn(Claim claim) {
    return claim.subject().isNamed() || claim.subject().item().equals("SCORE");
  }
}
