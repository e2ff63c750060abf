package org.spendingreview.report.publication;

import java.text.MessageFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.spendingreview.ledger.CsvResource;

/**
 * The texts of the forms, kept in {@code publication.csv}. They are Chinese whatever the reader's
 * language: the forms are prescribed, and what a department publishes is Chinese.
 */
final class FormText {
  private static final Map<String, String> TEXTS =
      CsvResource.rows("publication.csv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("key"), row -> row.get("text")));

  private FormText() {}

  /** The text of a key; an unknown key is a mistake of the program. */
  static String say(String key, Object... arguments) {
    String text = TEXTS.get(key);
    if (text == null) {
      throw new IllegalStateException("No text for " + key + " in publication.csv");
    }
    Object[] printed = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      printed[i] = String.valueOf(arguments[i]);
    }
    return new MessageFormat(text).format(printed);
  }
}
