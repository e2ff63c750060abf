package org.spendingreview.claims.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spendingreview.claims.Claim;

/** Counts the names behind a count (内设17个科室：办公室、…). */
final class Listings {
  private static final Pattern LIST =
      Pattern.compile("(\\d+)个[^：。，；\\d]{1,12}(?:：|，(?:分别是|分别为|即|包括)：?)([^。；：]+)[。；]");

  private final Map<Integer, Integer> counted = new HashMap<>();

  /** Takes a paragraph and the claims so far. */
  void read(Compact compact, List<Claim> claims, int block) {
    Matcher list = LIST.matcher(compact.text());
    while (list.find()) {
      int start = compact.origin(list.start());
      String names = list.group(2);
      if (!names.contains("等") && !names.matches(".*\\d.*")) {
        int count = names.split("[、，]", -1).length;
        claims.stream()
            .filter(claim -> claim.place().block() == block && claim.place().start() == start)
            .forEach(claim -> counted.put(claim.number(), count));
      }
    }
  }

  Map<Integer, Integer> counted() {
    return counted;
  }
}
