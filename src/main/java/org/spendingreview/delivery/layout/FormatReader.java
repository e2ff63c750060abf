package org.spendingreview.delivery.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spendingreview.yaml.Fields;
import org.spendingreview.yaml.Item;

/** Reads how a file writes numbers and dates, and when its fiscal year begins. */
final class FormatReader {
  /** The units of amounts, as powers of ten in yuan. */
  private static final Map<String, Integer> UNITS = new LinkedHashMap<>();

  private static final String SEPARATORS = ",. '’";

  static {
    UNITS.put("元", 0);
    UNITS.put("千元", 3);
    UNITS.put("万元", 4);
    UNITS.put("百万元", 6);
    UNITS.put("亿元", 8);
    UNITS.put("one", 0);
    UNITS.put("thousand", 3);
    UNITS.put("million", 6);
  }

  private final Fields file;

  FormatReader(Fields file) {
    this.file = file;
  }

  Formats formats() {
    NumberFormat numbers =
        file.item("numbers")
            .map(item -> numbers(item.fields(LayoutKeys.NUMBERS)))
            .orElse(NumberFormat.PLAIN);
    DateFormats dates = file.item("dates").flatMap(FormatReader::dates).orElse(DateFormats.ISO);
    int firstMonth = 1;
    boolean namedByEnd = false;
    if (file.has("fiscal_year")) {
      Fields year = file.item("fiscal_year").orElseThrow().fields(LayoutKeys.FISCAL_YEAR);
      firstMonth = year.whole("first_month", 1, 12).orElse(1);
      namedByEnd =
          year.oneOf("named_by", List.of("begin", "end")).filter("end"::equals).isPresent();
      if (!year.has("first_month")) {
        year.text("first_month");
      }
    }
    return new Formats(numbers, dates, firstMonth, namedByEnd);
  }

  private static NumberFormat numbers(Fields fields) {
    String decimal = fields.oneOf("decimal", List.of(".", ",")).orElse(".");
    List<String> thousands = texts(fields, "thousands");
    for (String separator : thousands) {
      if (separator.length() != 1 || SEPARATORS.indexOf(separator) < 0) {
        fields.problem("thousands", "layoutSeparator", fields.path("thousands"), separator);
      }
    }
    if (thousands.contains(decimal)) {
      fields.problem("thousands", "layoutSameMark", "decimal", "thousands");
    }
    List<String> negative = texts(fields, "negative");
    for (String sign : negative) {
      if (!sign.equals("trailing") && !sign.equals("brackets")) {
        fields.problem("negative", "layoutNegative", fields.path("negative"), sign);
      }
    }
    List<String> symbols = texts(fields, "symbols");
    if (symbols.stream().anyMatch(FormatReader::isPartOfNumber)) {
      fields.problem("symbols", "layoutSymbols", fields.path("symbols"));
    }
    return new NumberFormat(
        decimal.charAt(0),
        String.join("", thousands),
        negative.contains("trailing"),
        negative.contains("brackets"),
        fields.flag("full_width"),
        symbols,
        texts(fields, "zero"),
        unit(fields).orElse(0));
  }

  private static boolean isPartOfNumber(String symbol) {
    return symbol.isBlank()
        || symbol.chars().anyMatch(c -> Character.isDigit(c) || "-−().,".indexOf(c) >= 0);
  }

  private static List<String> texts(Fields fields, String key) {
    return fields.item(key).map(Item::texts).orElse(List.of());
  }

  /** The power of ten of the unit that a key {@code unit} names. */
  static Optional<Integer> unit(Fields fields) {
    return fields.oneOf("unit", UNITS.keySet()).map(UNITS::get);
  }

  /** The date formats of a text or a list of texts; empty with a problem noted. */
  static Optional<DateFormats> dates(Item item) {
    List<DateFormat> formats = new ArrayList<>();
    for (Item text : item.items()) {
      Optional<String> written = text.text();
      Optional<DateFormat> format = written.flatMap(DateFormat::parse);
      if (written.isPresent() && format.isEmpty()) {
        text.problem("layoutDate", text.path(), written.get());
      }
      format.ifPresent(formats::add);
    }
    if (formats.stream().anyMatch(f -> Boolean.TRUE.equals(f.dayFirst()))
        && formats.stream().anyMatch(f -> Boolean.FALSE.equals(f.dayFirst()))) {
      item.problem("layoutDatesAmbiguous", item.path());
    }
    return formats.isEmpty() ? Optional.empty() : Optional.of(new DateFormats(formats));
  }
}
