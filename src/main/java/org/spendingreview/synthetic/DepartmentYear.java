package org.spendingreview.synthetic;

import java.util.List;
import java.util.Map;

/**
 * Everything about a department's year that its ledgers will say.
 *
 * @param department whose
 * @param year the fiscal year
 * @param spending what is really spent
 * @param budget what is granted and carried over
 * @param registers rows of the ledgers that are written as they are, by the ledger's name; a ledger
 *     without a key is not delivered
 */
record DepartmentYear(
    Department department,
    int year,
    List<Spending> spending,
    List<BudgetLine> budget,
    Map<String, List<List<String>>> registers) {

  /** How many ledger lines it deserves beside the other departments and years. */
  long weight() {
    return spending.stream().mapToLong(DepartmentYear::weight).sum();
  }

  /** A small sum is paid in few payments, a large one in many, but not in proportion. */
  static long weight(Spending spending) {
    long yuan = Math.abs(spending.fen()) / 100;
    long root = 1;
    while (root * root < yuan) {
      root += Math.max(1, root / 8);
    }
    return root;
  }
}
