package org.spendingreview.delivery.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every key that a layout may have, by the place it stands in. */
final class LayoutKeys {
  static final String[] FILE = {
    "layout",
    "description",
    "classification",
    "source",
    "encoding",
    "delimiter",
    "quote",
    "trailing_delimiter",
    "trim",
    "excel_text",
    "skip_lines",
    "header",
    "width",
    "columns",
    "skip_rows",
    "only_rows",
    "upper_levels",
    "numbers",
    "dates",
    "fiscal_year",
    "department",
    "common",
    "lines"
  };
  static final String[] COLUMN = {
    "names",
    "position",
    "optional",
    "merged",
    "half_width",
    "blank",
    "split",
    "part",
    "remove",
    "characters",
    "pad_to"
  };
  static final String[] UPPER_LEVELS = {"code", "within"};
  static final String[] NUMBERS = {
    "decimal", "thousands", "negative", "full_width", "symbols", "zero", "unit"
  };
  static final String[] FISCAL_YEAR = {"first_month", "named_by"};
  static final String[] LINE = {
    "ledger", "when", "unless", "unless_zero", "values", "amount", "mark"
  };
  static final String[] VALUE = {
    "from", "map", "default", "if_blank", "less", "negate", "unit", "dates", "when"
  };
  static final String[] AMOUNT = {"from", "side", "debit", "credit", "positive", "negate", "unit"};
  static final String[] MARK = Stream.of(Mark.values()).map(Mark::code).toArray(String[]::new);

  /** What the places are called in the document that explains the keys. */
  static Map<String, List<String>> byPlace() {
    Map<String, List<String>> places = new LinkedHashMap<>();
    places.put("file", List.of(FILE));
    places.put("columns", List.of(COLUMN));
    places.put("upper_levels", List.of(UPPER_LEVELS));
    places.put("numbers", List.of(NUMBERS));
    places.put("fiscal_year", List.of(FISCAL_YEAR));
    places.put("lines", List.of(LINE));
    places.put("values", List.of(VALUE));
    places.put("amount", List.of(AMOUNT));
    places.put("mark", List.of(MARK));
    return places;
  }

  private LayoutKeys() {}
}
