package org.spendingreview.report.workbook;

import java.math.BigDecimal;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.report.CodeNames;
import org.spendingreview.wording.Wording;

/**
 * The unit of a row's numbers.
 *
 * @param name as people read it: 万元 for money, % for a rate
 */
record Units(String name, Kind kind) {

  private enum Kind {
    MONEY,
    RATE,
    OTHER
  }

  /** 万元: ten thousand yuan. */
  static String money(Wording wording) {
    return wording.say("workbook.money");
  }

  /** The unit of the row's figure or rate. */
  static Units of(SheetRow row, CodeNames names) {
    TableDefinition table = row.first().table();
    String code =
        (String)
            row.first().value(table.indexOf("figure_code") < 0 ? "indicator_code" : "figure_code");
    boolean rate = table.indexOf("indicator_code") < 0 && names.isRate(code);
    String unit = names.unit(code).orElse(null);
    if (rate) {
      return new Units("%", Kind.RATE);
    } else if (CodeNames.isMoney(unit)) {
      return new Units(money(names.wording()), Kind.MONEY);
    }
    return new Units(unit == null ? null : names.wording().side(unit), Kind.OTHER);
  }

  /** A number of the row, which the tables keep in yuan, as a fraction, or as it is. */
  Cell cell(BigDecimal number) {
    return switch (kind) {
      case MONEY -> Cell.money(number);
      case RATE -> Cell.number(number, CellFormat.RATE);
      case OTHER -> Cell.number(number, isWhole(number) ? CellFormat.COUNT : CellFormat.AMOUNT);
    };
  }

  private static boolean isWhole(BigDecimal number) {
    return number != null && number.stripTrailingZeros().scale() <= 0;
  }
}
