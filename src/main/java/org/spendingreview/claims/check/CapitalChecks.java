package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.ReportClaims;
import org.spendingreview.claims.Subject;

/**
 * Projects that buy equipment beside the capital outlay of all projects (设备购置与资本性支出): one bears the
 * other out only where they are equal.
 */
final class CapitalChecks {
  private static final Subject CAPITAL = new Subject("ACTUAL", "PROJECT", "310", "NOW");

  private CapitalChecks() {}

  static void run(ReportClaims report, Figures figures, Findings findings) {
    List<Claim> bought =
        report.claims().stream()
            .filter(c -> c.relation() == Relation.VALUE && c.subject().isNamed())
            .filter(c -> c.subject().type().equals("PROJECT"))
            .filter(c -> c.subject().name().matches(".*设备购置.*"))
            .toList();
    if (bought.isEmpty()) {
      return;
    }
    figures
        .nearest(CAPITAL, bought.get(0).place())
        .ifPresent(capital -> compare(bought, capital, findings));
  }

  private static void compare(List<Claim> bought, Claim capital, Findings findings) {
    BigDecimal sum =
        bought.stream().map(c -> c.quantity().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean isAll = sum.compareTo(capital.quantity().amount()) == 0;
    List<Claim> used = new ArrayList<>(bought);
    used.add(capital);
    findings.add(
        Kind.PARTS,
        isAll ? Verdict.AGREES : Verdict.NOT_VERIFIABLE,
        used,
        null,
        isAll ? "capitalAll" : "capitalPart",
        Findings.cited(bought),
        Findings.cited(capital));
  }
}
