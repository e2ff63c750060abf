package org.spendingreview.claims.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Group;
import org.spendingreview.claims.Likeness;

/**
 * The sums of a table's column: rows above a subtotal or total, and rows of a lower numbering below
 * the row that they belong to.
 */
final class TableSums {
  private static final int UNNUMBERED = -1;

  private final List<Entry> entries = new ArrayList<>();
  private final List<Entry> parts = new ArrayList<>();
  private final List<Group> listed = new ArrayList<>();
  private Claim wholeOfParts;
  private boolean isSure = true;
  private Claim last;

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
    boolean isOfOther = !parts.isEmpty() && !TableColumns.isPart(parts.get(parts.size() - 1).label);
    if (isPart && (parts.isEmpty() || isOfOther)) {
      endParts();
      wholeOfParts = last;
    }
    last = claim;
    boolean isNextPart = !parts.isEmpty() && !entry.isTotal() && canFollow(claim);
    if (isPart || isNextPart) {
      parts.add(entry);
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

  /**
   * Ends a list that began with 其中. Its rows are those that make up the row before it; those behind
   * stand beside that row. Where no rows make it up, nothing is sure.
   */
  private void endParts() {
    if (wholeOfParts != null && parts.size() > 1) {
      int made = madeUp();
      List<Claim> list = claims(parts.subList(0, made));
      if (made < parts.size() || isSure || isOffByASlip(list)) {
        listed.add(new Group(wholeOfParts, list, false));
      }
      entries.addAll(parts.subList(made, parts.size()));
    }
    wholeOfParts = null;
    parts.clear();
  }

  /** How many of the rows make up the whole. */
  private int madeUp() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < parts.size(); i++) {
      sum = sum.add(parts.get(i).claim.quantity().amount());
      if (i > 0 && sum.compareTo(wholeOfParts.quantity().amount()) == 0) {
        return i + 1;
      }
    }
    isSure = false;
    return parts.size();
  }

  /** Whether one mistyped digit would make the rows add up. */
  private boolean isOffByASlip(List<Claim> list) {
    BigDecimal sum =
        list.stream().map(c -> c.quantity().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal off = wholeOfParts.quantity().amount().subtract(sum);
    return list.stream()
        .map(Claim::quantity)
        .anyMatch(q -> Likeness.isSlip(q.print(), q.print(q.amount().add(off))));
  }

  private static List<Claim> claims(List<Entry> entries) {
    return entries.stream().map(Entry::claim).toList();
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
        add(entry.claim, all, isWhole && isSure, groups);
        subtotals.clear();
        open.clear();
      } else {
        if (entry.level == top) {
          open.add(entry.claim);
        }
        add(entry.claim, below(i), false, groups);
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
