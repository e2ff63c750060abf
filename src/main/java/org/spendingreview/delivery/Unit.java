package org.spendingreview.delivery;

import java.io.Serializable;

/**
 * A unit (单位) of the city's register and the department (一级预算单位) that answers for it.
 *
 * @param firstYear the first fiscal year it exists in, or null where it has always been there
 * @param lastYear the last fiscal year it exists in, or null where it is still there
 */
public record Unit(
    String departmentCode,
    String departmentName,
    String peerGroup,
    String code,
    String name,
    Integer firstYear,
    Integer lastYear)
    implements Serializable {

  /** Whether the unit exists in a fiscal year. */
  public boolean existsIn(int fiscalYear) {
    return (firstYear == null || firstYear <= fiscalYear)
        && (lastYear == null || fiscalYear <= lastYear);
  }
}
