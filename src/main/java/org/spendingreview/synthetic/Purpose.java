package org.spendingreview.synthetic;

import java.io.Serializable;

/**
 * What money is for, in the dimensions of a ledger line.
 *
 * @param unitCode the unit that spends
 * @param expenditureType BASIC, PROJECT or OTHER
 * @param functionCode functional item (功能分类)
 * @param economicCode economic item (经济分类), empty where a budget names none
 * @param project the project, or {@link Project#NONE}
 * @param fundSource for example GENERAL_PUBLIC
 */
record Purpose(
    String unitCode,
    String expenditureType,
    String functionCode,
    String economicCode,
    Project project,
    String fundSource)
    implements Serializable {
  /** The purpose of a line that names none. */
  static final Purpose NONE = new Purpose("", "", "", "", Project.NONE, "");

  static final String BASIC = "BASIC";
  static final String PROJECT = "PROJECT";
  static final String OTHER = "OTHER";

  /** Whether the money is the fiscal appropriation (财政拨款). */
  boolean isFiscal() {
    return isFiscal(fundSource);
  }

  /** Whether a fund belongs to the fiscal appropriation. */
  static boolean isFiscal(String fundSource) {
    return !fundSource.equals("SPECIAL_ACCOUNT") && !fundSource.equals(OTHER);
  }

  /** The same for another unit. */
  Purpose withUnitCode(String code) {
    return new Purpose(code, expenditureType, functionCode, economicCode, project, fundSource);
  }

  /** The same for another economic item. */
  Purpose withEconomicCode(String code) {
    return new Purpose(unitCode, expenditureType, functionCode, code, project, fundSource);
  }

  /** The same from another fund. */
  Purpose withFundSource(String fund) {
    return new Purpose(unitCode, expenditureType, functionCode, economicCode, project, fund);
  }
}
