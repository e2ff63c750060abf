package org.spendingreview.synthetic;

/**
 * A line of a voucher (分录). One of the two amounts is zero.
 *
 * @param accountCode the account
 * @param purpose what for, or {@link Purpose#NONE}
 * @param counterUnitCode the other unit of a transfer, or an empty text
 * @param description free text (摘要)
 * @param debit in fen, negative for a red entry
 * @param credit in fen, negative for a red entry
 */
record Entry(
    String accountCode,
    Purpose purpose,
    String counterUnitCode,
    String description,
    long debit,
    long credit) {
  /** A line that names no purpose. */
  static Entry plain(String accountCode, String description, long debit, long credit) {
    return new Entry(accountCode, Purpose.NONE, "", description, debit, credit);
  }

  /** Whether it stands on an expenditure account of budgetary accounting. */
  boolean isExpenditure() {
    return accountCode.startsWith("7");
  }

  /** Whether it stands on an expense account of financial accounting. */
  boolean isExpense() {
    return accountCode.startsWith("5");
  }
}
