package org.spendingreview.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.spendingreview.lake.TableRow;

/** Cells as the page prints them, made here once more. */
final class Printed {
  static final String NOTHING = "–";

  private Printed() {}

  /** Yuan as 万元. */
  static String wan(TableRow row, String column) {
    return cell(row, column, yuan -> wan((BigDecimal) yuan));
  }

  static String percent(TableRow row, String column) {
    return cell(row, column, fraction -> percent((BigDecimal) fraction));
  }

  static String text(TableRow row, String column) {
    return cell(row, column, String::valueOf);
  }

  static String wan(BigDecimal yuan) {
    return number(yuan.movePointLeft(4));
  }

  static String percent(BigDecimal fraction) {
    return number(fraction.movePointRight(2)) + "%";
  }

  /** Persons and areas: without decimals where there are none. */
  static String whole(BigDecimal number) {
    return number(number).replaceFirst("\\.00$", "");
  }

  static String number(BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(number);
    return text.equals("-0.00") ? "0.00" : text;
  }

  /** Some cells of each row of a table that the page shows. */
  static List<List<String>> cells(List<List<String>> rows, int... columns) {
    return rows.stream()
        .map(row -> java.util.Arrays.stream(columns).mapToObj(row::get).toList())
        .toList();
  }

  private static String cell(TableRow row, String column, Function<Object, String> text) {
    Object value = row.value(column);
    return value == null ? NOTHING : text.apply(value);
  }
}
