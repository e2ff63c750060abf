package org.spendingreview.notebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.FractionalType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.spendingreview.lake.ReleasedViews;
import org.spendingreview.lake.TableColumn.Shown;
import org.spendingreview.wording.Wording;

/**
 * How a column of a query's result is read. A column of a table bears its term; any other the name
 * that the query gives it. Values are shown in the unit that a name ends with in brackets, {@code
 * 人均（元）}; without one, amounts as sums of them are, DECIMAL(28 or more, 2) in yuan, are shown in
 * 万元, and DECIMAL(18,6) as percent. A column of a table whose comment speaks of no yuan, such as
 * those that hold persons too, stays as it is.
 */
final class ShownColumn {
  private static final Pattern UNIT = Pattern.compile("（([^（）]+)）$");
  private static final Pattern TECHNICAL = Pattern.compile("[a-z][a-z0-9_]*");
  private static final String YUAN = "元";
  private static final int WAN_DIGITS = 4;
  private static final int MONEY_PRECISION = 28;
  private static final DecimalType RATE = new DecimalType(18, 6);
  private static final String NOTHING = "–";

  private final String title;
  private final String unit;
  private final int shift;
  private final int decimals;
  private final boolean number;
  private final boolean bilingual;
  private final Wording wording;

  private ShownColumn(StructField field, Wording wording) {
    this.wording = wording;
    String name = name(field, wording);
    Optional<String> given = given(field.name());
    this.number = field.dataType() instanceof NumericType;
    this.bilingual = shown(field).equals(Optional.of(Shown.BILINGUAL));
    boolean isMoney = given.isEmpty() && isMoney(field);
    boolean isRate = given.isEmpty() && isRate(field);
    this.unit = isMoney ? wording.say("notebook.wan") : isRate ? "%" : given.orElse("");
    this.shift = isMoney ? -WAN_DIGITS : isRate ? 2 : 0;
    this.decimals = isMoney || isRate ? 2 : scale(field);
    this.title = isMoney ? bare(name) + "（" + unit + "）" : name;
  }

  /** How a column is read in a language. */
  static ShownColumn of(StructField field, Wording wording) {
    return new ShownColumn(field, wording);
  }

  private static String name(StructField field, Wording wording) {
    return comment(field)
        .filter(text -> TECHNICAL.matcher(field.name()).matches())
        .map(wording::side)
        .orElse(field.name());
  }

  private static Optional<Shown> shown(StructField field) {
    return field.metadata().contains(ReleasedViews.SHOWN)
        ? Optional.of(Shown.valueOf(field.metadata().getString(ReleasedViews.SHOWN)))
        : Optional.empty();
  }

  private static int scale(StructField field) {
    boolean isBinary = field.dataType() instanceof FractionalType;
    return field.dataType() instanceof DecimalType type ? type.scale() : isBinary ? 2 : 0;
  }

  private static Optional<String> comment(StructField field) {
    return field.metadata().contains(ReleasedViews.COMMENT)
        ? Optional.of(field.metadata().getString(ReleasedViews.COMMENT))
        : Optional.empty();
  }

  private static Optional<String> given(String name) {
    Matcher unit = UNIT.matcher(name);
    return unit.find() ? Optional.of(unit.group(1)) : Optional.empty();
  }

  /** A term without the unit that its table keeps it in. */
  private static String bare(String name) {
    return name.replace("（" + YUAN + "）", "").replace(" (yuan)", "");
  }

  private static boolean isMoney(StructField field) {
    return field.dataType() instanceof DecimalType type
        && type.scale() == 2
        && type.precision() >= MONEY_PRECISION
        && comment(field).map(text -> text.contains("（" + YUAN + "）")).orElse(true);
  }

  private static boolean isRate(StructField field) {
    return shown(field)
        .map(how -> how == Shown.RATE)
        .orElse(given(field.name()).isEmpty() && field.dataType().equals(RATE));
  }

  /** What stands above the column, with the unit of amounts. */
  String title() {
    return title;
  }

  /** What stands beside an axis: 万元, %, what the query says, or nothing. */
  String unit() {
    return unit;
  }

  boolean isNumber() {
    return number;
  }

  /** A value as a number in the column's unit, rounded as it is printed; null stays null. */
  BigDecimal number(Object value) {
    if (value == null || (value instanceof Double d && !Double.isFinite(d))) {
      return null;
    }
    BigDecimal shifted =
        new BigDecimal(value.toString())
            .movePointRight(shift)
            .setScale(decimals, RoundingMode.HALF_UP);
    int needed = Math.max(Math.min(2, decimals), shifted.stripTrailingZeros().scale());
    return shifted.setScale(Math.min(decimals, needed), RoundingMode.UNNECESSARY);
  }

  /** A value as people read it. */
  String text(Object value) {
    if (value == null) {
      return NOTHING;
    } else if (number) {
      BigDecimal shown = number(value);
      return shown == null ? NOTHING : decimals == 0 ? value.toString() : grouped(shown);
    } else if (value instanceof scala.collection.Iterable<?> many) {
      Collection<?> all = scala.jdk.javaapi.CollectionConverters.asJavaCollection(many);
      return all.stream().map(this::text).collect(Collectors.joining("; "));
    }
    if (value instanceof Boolean yes) {
      return wording.say(yes ? "notebook.yes" : "notebook.no");
    }
    return bilingual ? wording.side(value.toString()) : value.toString();
  }

  private String grouped(BigDecimal value) {
    DecimalFormat format =
        new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(value) + (unit.equals("%") ? "%" : "");
  }
}
