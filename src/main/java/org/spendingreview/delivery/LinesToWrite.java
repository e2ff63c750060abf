package org.spendingreview.delivery;

import java.io.Serializable;
import java.util.Set;
import org.spendingreview.delivery.Delivery.DepartmentYear;

/**
 * Which accepted lines are written while they are read. Those of the general ledger may be left
 * out, since the tasks that read them add them up; but not those of departments and years that are
 * to be looked at again, since they may have payments beside their books, or are suspect.
 *
 * @param all whether no line is left out
 * @param always departments and years of which none is
 */
record LinesToWrite(boolean all, Set<DepartmentYear> always) implements Serializable {
  /** Whether a department's line of a ledger is written. */
  boolean keeps(String ledger, int fiscalYear, Object department) {
    return all
        || !ledger.equals(Payments.LEDGER)
        || (!always.isEmpty()
            && always.contains(new DepartmentYear(fiscalYear, String.valueOf(department))));
  }
}
