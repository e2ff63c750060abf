package org.spendingreview.claims.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Group;

/** A list of parts that is being read; without a whole it is only an aside in brackets. */
final class Frame {
  final Claim whole;
  final boolean isInBrackets;
  final Claim outside;
  final List<Claim> parts = new ArrayList<>();
  private boolean isOpenEnded;
  private boolean isClosed;

  /**
   * A list.
   *
   * @param outside the figure right before brackets, with which the sentence goes on behind them
   */
  Frame(Claim whole, boolean isInBrackets, Claim outside) {
    this.whole = whole;
    this.isInBrackets = isInBrackets;
    this.outside = outside;
  }

  /** Whether the parts so far are all of the whole. */
  boolean isComplete() {
    BigDecimal sum =
        parts.stream().map(p -> p.quantity().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return parts.size() > 1 && sum.compareTo(whole.quantity().amount()) == 0;
  }

  /** The text says that more follows (等). */
  void endOpen() {
    isOpenEnded = true;
  }

  /** The text says that nothing is left out. */
  void close() {
    isClosed = true;
  }

  /** Whether it is right behind its whole. */
  boolean isFresh() {
    return isInBrackets && parts.isEmpty();
  }

  /** What was read, if it is a list. */
  void addTo(List<Group> groups) {
    if (whole != null && !parts.isEmpty()) {
      groups.add(
          new Group(whole, parts, (isInBrackets || isClosed) && !isOpenEnded && parts.size() > 1));
    }
  }

  /** Whether a figure can be one of this list. */
  boolean takes(Claim claim, String saidStage, String saidType) {
    boolean isSameKind = whole.quantity().kind().equals(claim.quantity().kind());
    boolean isOtherType =
        !saidType.isEmpty()
            && !whole.subject().type().isEmpty()
            && !whole.subject().type().equals("ALL")
            && !whole.subject().type().equals(saidType);
    boolean isOtherStage =
        !saidStage.isEmpty() && !isInBrackets && !saidStage.equals(whole.subject().stage());
    boolean isOtherYear = !whole.subject().period().equals(claim.subject().period());
    boolean isElsewhere = !Items.canBePartOf(claim.subject().item(), whole.subject().item());
    boolean isSameRelation = whole.relation() == claim.relation();
    return isSameKind
        && isSameRelation
        && !isOtherType
        && !isOtherStage
        && !isOtherYear
        && !isElsewhere;
  }
}
