package org.spendingreview.report.workbook;

/** What cells are called in formulas. */
public final class Cells {
  private static final int LETTERS = 26;

  private Cells() {}

  /**
   * A cell's name, such as {@code D4}.
   *
   * @param row counted from 1, as formulas count
   * @param column counted from 0
   */
  public static String reference(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left >= 0; left = left / LETTERS - 1) {
      letters.insert(0, (char) ('A' + left % LETTERS));
    }
    return letters.append(row).toString();
  }
}
