package org.spendingreview.delivery;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a canonical value comes from: a text with source columns in braces, {@code
 * "{centro}-{seccion}"}, and optionally a map from what results to the canonical code. {@code
 * {fiscal_year}} and {@code {row}} stand for the file's fiscal year and the row's line number.
 *
 * @param template the text
 * @param map from source value to canonical value; empty where the value is taken as it is
 */
public record ValueRule(String template, Map<String, String> map) implements Serializable {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
  private static final List<String> BUILT_IN = List.of("fiscal_year", "row");

  /** The source columns it takes. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>();
    Matcher matcher = PLACE.matcher(template);
    while (matcher.find()) {
      if (!BUILT_IN.contains(matcher.group(1))) {
        columns.add(matcher.group(1));
      }
    }
    return columns;
  }

  /**
   * The value for a row.
   *
   * @return the value, or null where the map does not know it
   */
  public String value(SourceRow row) {
    Matcher matcher = PLACE.matcher(template);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(text, Matcher.quoteReplacement(row.value(matcher.group(1))));
    }
    String value = matcher.appendTail(text).toString();
    return map.isEmpty() ? value : map.get(value.strip());
  }
}
