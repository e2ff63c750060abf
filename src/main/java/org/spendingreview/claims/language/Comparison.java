package org.spendingreview.claims.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Against what a sentence compares (比较基期), from the words that say so on to its end.
 *
 * @param stage INITIAL for the budget, CARRIED_IN for the beginning of the year, else empty
 * @param period PRIOR for the year before, OTHER for what is not known, empty for none
 */
record Comparison(String stage, String period) {
  static final Comparison NONE = new Comparison("", "");
  static final Comparison UNKNOWN = new Comparison("", "OTHER");
  static final Comparison PRIOR = new Comparison("", "PRIOR");

  private static final Pattern WORDS =
      Pattern.compile(
          Grammar.any("compared_with")
              + "(?:(?<prior>"
              + Grammar.any("last_year")
              + "|20\\d\\d年)|(?<budget>年初预算|预算)|(?<start>年初))|(?<same>"
              + Grammar.any("same_as_last_year")
              + ")|(?<other>环比)");

  /** What holds after some more words. */
  Comparison after(String words) {
    Comparison found = this;
    Matcher matcher = WORDS.matcher(words);
    while (matcher.find()) {
      if (matcher.group("prior") != null || matcher.group("same") != null) {
        found = new Comparison("", "PRIOR");
      } else if (matcher.group("start") != null) {
        found = new Comparison("CARRIED_IN", "PRIOR");
      } else {
        found = new Comparison(matcher.group("budget") == null ? "" : "INITIAL", "OTHER");
      }
    }
    return found;
  }

  boolean isKnown() {
    return !period.isEmpty();
  }
}
