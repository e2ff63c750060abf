package org.spendingreview.synthetic;

import java.io.Serializable;

/**
 * A unit of a department (二级预算单位).
 *
 * @param code unique in the city
 * @param name its name
 * @param administration whether it is an organ that spends on 7101 行政支出; else an institution on
 *     7201 事业支出
 * @param posts approved posts, zero where a profile says them
 * @param firstYear its first fiscal year, if the register names one, else 0
 * @param lastYear its last fiscal year, if the register names one, else 0
 */
record Unit(
    String code, String name, boolean administration, int posts, int firstYear, int lastYear)
    implements Serializable {

  /** Whether it exists in that year. */
  boolean exists(int year) {
    return year >= firstYear && (lastYear == 0 || year <= lastYear);
  }

  /** Its account of ordinary expenditure. */
  String expenditureAccount() {
    return administration ? "7101" : "7201";
  }
}
