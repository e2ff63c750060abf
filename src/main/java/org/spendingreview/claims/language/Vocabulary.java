package org.spendingreview.claims.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spendingreview.ledger.CsvResource;

/**
 * The words of reports (词表) and what they say about a figure, of {@code claims/terms.csv}. Where
 * several fit at one place, the longest does.
 */
final class Vocabulary {
  private static final Map<Character, List<Term>> BY_FIRST = byFirst();

  private Vocabulary() {}

  /**
   * A word.
   *
   * @param within items of wholes; the word means this only in a list of their parts
   */
  record Term(
      String word, String stage, String type, String item, String rate, List<String> within) {}

  /** A word in a text. */
  record Hit(int start, int end, Term term) {}

  /** The words of a text from left to right. */
  static List<Hit> in(String text, String itemOfWhole, String kind) {
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int from = at;
      Term term =
          BY_FIRST.getOrDefault(text.charAt(at), List.of()).stream()
              .filter(t -> text.startsWith(t.word, from))
              .filter(t -> t.within.isEmpty() || t.within.contains(itemOfWhole))
              .filter(
                  t -> !t.within.contains("ALL") || text.replaceFirst("^[、，]", "").equals(t.word))
              .filter(t -> !t.rate.isEmpty() || Items.isMeasuredIn(t.item, kind))
              .findFirst()
              .orElse(null);
      if (term == null) {
        at++;
      } else {
        at += term.word.length();
        hits.add(new Hit(from, at, term));
      }
    }
    return hits;
  }

  private static Map<Character, List<Term>> byFirst() {
    Map<Character, List<Term>> terms = new HashMap<>();
    for (Map<String, String> row : CsvResource.rows("claims/terms.csv")) {
      List<String> within =
          row.get("within").isEmpty() ? List.of() : List.of(row.get("within").split("\\|", -1));
      for (String word : row.get("terms").split("\\|", -1)) {
        if (word.isBlank()) {
          throw new IllegalStateException("claims/terms.csv: an empty word among " + row);
        }
        terms
            .computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
            .add(
                new Term(
                    word,
                    row.get("stage"),
                    row.get("type"),
                    row.get("item"),
                    row.get("rate"),
                    within));
      }
    }
    Comparator<Term> longestFirst = Comparator.comparing(term -> -term.word.length());
    terms.values().forEach(list -> list.sort(longestFirst));
    return terms;
  }
}
