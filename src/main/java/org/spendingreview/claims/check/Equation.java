package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.spendingreview.claims.Claim;

/**
 * A whole and what it must be the sum of.
 *
 * @param whole the sum as printed
 * @param terms what is added or taken away
 */
record Equation(Claim whole, List<Term> terms) {
  /** A figure that is added (1) or taken away (-1). */
  record Term(Claim claim, int sign) {}

  /** What the terms come to. */
  Computed sum() {
    Computed sum = Computed.NOTHING;
    for (Term term : terms) {
      sum = sum.plus(Computed.of(term.claim.quantity()).times(term.sign));
    }
    return sum;
  }

  /** The whole and the figures of the terms. */
  List<Claim> claims() {
    return Stream.concat(Stream.of(whole), terms.stream().map(Term::claim)).toList();
  }

  /** What a figure of it must be so that it holds, all others being right. */
  BigDecimal needed(Claim claim) {
    BigDecimal off = whole.quantity().amount().subtract(sum().value());
    for (Term term : terms) {
      if (term.claim.equals(claim)) {
        return claim.quantity().amount().add(term.sign < 0 ? off.negate() : off);
      }
    }
    return sum().value();
  }

  /** Whether it holds if one of its figures were another amount. */
  boolean holds(Claim changed, BigDecimal amount) {
    Computed sum = Computed.NOTHING;
    for (Term term : terms) {
      Computed value = Computed.of(term.claim.quantity());
      if (term.claim.equals(changed)) {
        value = new Computed(amount, amount, amount);
      }
      sum = sum.plus(value.times(term.sign));
    }
    BigDecimal printed = whole.equals(changed) ? amount : whole.quantity().amount();
    BigDecimal off = printed.subtract(sum.value()).abs();
    return off.compareTo(whole.quantity().place()) < 0;
  }
}
