package org.spendingreview.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Finds what somebody who mistyped a word most likely meant. */
public final class Nearest {
  private static final int SHOWN = 3;

  private Nearest() {}

  /** The nearest words, nearest first, as a list to print. */
  public static String to(String word, Collection<String> known) {
    return known.stream()
        .sorted(
            Comparator.comparingInt((String k) -> distance(word, k))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN)
        .collect(Collectors.joining(", "));
  }

  /** How many letters must be changed, added or taken away (Levenshtein's distance). */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
