package org.spendingreview.report.workbook;

/** How a number is shown; what is written is always the exact value. */
public enum CellFormat {
  /** No number: a text, at the left, wrapped. */
  TEXT(null),
  /** 万元, or another measure with two decimals. */
  AMOUNT("#,##0.00"),
  /** A fraction as percent with two decimals. */
  RATE("0.00%"),
  /** Whole numbers, such as ranks, rows or persons. */
  COUNT("#,##0"),
  /** A year, which has no thousands. */
  YEAR("0");

  private final String code;

  CellFormat(String code) {
    this.code = code;
  }

  /** Excel's code of the format, null for texts. */
  String code() {
    return code;
  }
}
