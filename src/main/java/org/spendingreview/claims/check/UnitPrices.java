package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.util.List;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Quantity;
import org.spendingreview.claims.Relation;

/** Things bought and what they cost together: a price that comes out even bears both out (单价). */
final class UnitPrices {
  private UnitPrices() {}

  static void run(List<Claim> claims, Findings findings) {
    for (int i = 1; i < claims.size(); i++) {
      Claim count = claims.get(i - 1);
      Claim cost = claims.get(i);
      boolean isPurchase =
          count.quantity().unit().matches("台|套|辆")
              && cost.quantity().kind().equals("money")
              && cost.relation() == Relation.VALUE
              && cost.place().sentence() == count.place().sentence()
              && cost.place().quote().matches("(共|总)?(价值|金额|计|价).*");
      if (isPurchase && isEven(cost.quantity(), count.quantity().value())) {
        BigDecimal price = cost.quantity().value().divide(count.quantity().value());
        findings.add(
            Kind.RATE,
            Verdict.AGREES,
            List.of(cost, count),
            cost.quantity().amount(),
            "unitPrice",
            Findings.cited(cost),
            Findings.cited(count),
            price.toPlainString() + cost.quantity().unit());
      }
    }
  }

  private static boolean isEven(Quantity cost, BigDecimal count) {
    BigDecimal hundredths = cost.value().movePointRight(2);
    return count.signum() > 0 && hundredths.remainder(count).signum() == 0;
  }
}
