package org.spendingreview.synthetic;

/** What is unusual about a department; {@code synthetic/departments.csv} says whose it is. */
enum Peculiarity {
  /** The department exists only in the city's last year. */
  FOUNDED_IN_LAST_YEAR,
  /** Its last unit is closed before the city's last year. */
  UNIT_CLOSED,
  /** A building is completed in the last year. */
  BUILDING,
  /** Three-public money is spent, and no budget line names it. */
  UNBUDGETED_THREE_PUBLIC,
  /** Its basic budget lines carry no economic code. */
  UNCODED_BASIC_BUDGET,
  /** It delivers no procurement ledger. */
  NO_PROCUREMENT,
  /** An indicator is missing from its assessment register in the last year. */
  MISSING_ASSESSMENT,
  /** In the last year it carries in something else than it carried out the year before. */
  CARRY_MISMATCH,
  /** In the last year it leaves out the lines of what it carries out. */
  NO_CARRIED_OUT,
  /** A few rows of the last year's ledgers cannot be read. */
  BROKEN_ROWS,
  /** The manifest declares another total than the last year's general ledger has. */
  WRONG_TOTAL
}
