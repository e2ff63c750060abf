package org.spendingreview.report.workbook;

import java.math.BigDecimal;
import org.dhatim.fastexcel.Worksheet;
import org.spendingreview.report.DisplayWidth;
import org.spendingreview.report.SafeText;

/**
 * A cell of a workbook.
 *
 * @param value a safe {@link String}, a number, a {@link Formula}, or null where nothing is
 * @param fill six hexadecimal digits of the colour behind it, or null
 */
public record Cell(Object value, CellFormat format, String fill) {
  private static final int MONEY_SHIFT = 4;

  /** An expression that the reader's program computes, such as {@code SUM(C4:C9)}. */
  public record Formula(String text) {}

  /** A text that cannot become a formula; null makes an empty cell. */
  public static Cell text(String text) {
    return new Cell(text == null ? null : SafeText.of(text), CellFormat.TEXT, null);
  }

  /** A number, exactly as it is; null makes an empty cell. */
  public static Cell number(Number number, CellFormat format) {
    Number exact = number instanceof BigDecimal decimal ? plain(decimal) : number;
    return new Cell(exact, format, null);
  }

  /** An amount of yuan, as 万元 (10,000 yuan) to the hundredth of a fen, so that sums tie. */
  public static Cell money(BigDecimal yuan) {
    return number(yuan == null ? null : yuan.movePointLeft(MONEY_SHIFT), CellFormat.AMOUNT);
  }

  /** A formula. */
  public static Cell formula(String text, CellFormat format) {
    return new Cell(new Formula(text), format, null);
  }

  /** The same with a colour behind it. */
  public Cell filled(String colour) {
    return new Cell(value, format, colour);
  }

  /** Without the exponent that a number in a workbook would have otherwise. */
  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.stripTrailingZeros().toPlainString());
  }

  /** How many characters it shows. */
  int width() {
    if (value instanceof String text) {
      return DisplayWidth.of(text);
    }
    int digits = value instanceof Number number ? Long.toString(number.longValue()).length() : 8;
    return value == null ? 0 : digits + digits / 3 + 4;
  }

  /** Puts value and number format into a sheet; what else it looks like is up to the caller. */
  void put(Worksheet sheet, int row, int column) {
    if (value instanceof String text) {
      sheet.inlineString(row, column, text);
    } else if (value instanceof Formula formula) {
      sheet.formula(row, column, formula.text());
    } else if (value != null) {
      sheet.value(row, column, (Number) value);
    }
  }
}
