package org.spendingreview.claims.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spendingreview.ledger.CsvResource;

/** The words by which sentences and tables are built (句式用词), of {@code claims/grammar.csv}. */
final class Grammar {
  private static final Map<String, String> ALTERNATIVES =
      CsvResource.rows("claims/grammar.csv").stream()
          .collect(Collectors.toMap(row -> row.get("part"), row -> alternatives(row.get("words"))));

  private Grammar() {}

  /** A regular expression for any of a part's words, the longest first. */
  static String any(String part) {
    String words = ALTERNATIVES.get(part);
    if (words == null) {
      throw new IllegalStateException("claims/grammar.csv lacks " + part);
    }
    return words;
  }

  private static String alternatives(String words) {
    return Arrays.stream(words.split("\\|", -1))
        .filter(word -> !word.isBlank())
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
