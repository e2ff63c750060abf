package org.spendingreview.report;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spendingreview.lake.TableColumn;
import org.spendingreview.lake.TableRow;
import org.spendingreview.wording.Wording;

/**
 * A cell as people read it: decimals with thousands separators, rates as percent with two decimals,
 * one language of a bilingual text, {@code –} where nothing is.
 */
final class CellText {
  private static final String NOTHING = "–";
  private static final int PERCENT = 2;

  private final Wording wording;

  CellText(Wording wording) {
    this.wording = wording;
  }

  String of(TableRow row, TableColumn column) {
    Object value = row.value(column.name());
    if (value == null) {
      return NOTHING;
    } else if (value instanceof BigDecimal number) {
      return number(number, row, column);
    } else if (value instanceof List<?> list) {
      return list.stream().map(e -> text(String.valueOf(e), column)).collect(joining("; "));
    } else if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream().map(String::valueOf).collect(joining("; "));
    }
    return text(value.toString(), column);
  }

  private String text(String value, TableColumn column) {
    return column.shown() == TableColumn.Shown.BILINGUAL ? wording.side(value) : value;
  }

  private static String number(BigDecimal number, TableRow row, TableColumn column) {
    return switch (column.shown()) {
      case RATE -> percent(number);
      case MEASURE ->
          isRate(String.valueOf(row.value("measure"))) ? percent(number) : grouped(number, 2);
      default -> grouped(number, number.scale());
    };
  }

  /** Whether a ranking measure is a fraction; the others are points or amounts a person. */
  static boolean isRate(String measure) {
    return measure.endsWith("_rate") || measure.endsWith("_share");
  }

  static String percent(BigDecimal fraction) {
    return grouped(fraction.movePointRight(PERCENT), 2) + "%";
  }

  static String grouped(BigDecimal number, int decimals) {
    DecimalFormat format =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(Math.max(2, decimals));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }
}
