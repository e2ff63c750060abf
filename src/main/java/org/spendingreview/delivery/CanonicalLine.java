package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.Problem;

/**
 * A line of a canonical ledger made from a source row, with everything found wrong with it.
 *
 * @param values in the order of the ledger's columns
 * @param departmentCode whose line it is, or null where that cannot be told
 * @param excludedReason why an accepted line is no spending, or null
 * @param problems why it is rejected; empty where it is accepted
 * @param warnings that do not reject it
 */
record CanonicalLine(
    Ledger ledger,
    List<Object> values,
    String departmentCode,
    String excludedReason,
    List<Problem> problems,
    List<Problem> warnings) {

  /** The control amount in yuan, if the cell could be read; zero where the cell is empty. */
  Optional<BigDecimal> controlAmount() {
    for (int i = 0; i < values.size(); i++) {
      if (ledger.columns().get(i).control()) {
        Object value = values.get(i);
        return value instanceof Integer count
            ? Optional.of(BigDecimal.valueOf(count))
            : Optional.ofNullable((BigDecimal) value);
      }
    }
    return Optional.empty();
  }
}
