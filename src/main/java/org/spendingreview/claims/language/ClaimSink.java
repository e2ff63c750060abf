package org.spendingreview.claims.language;

import java.util.ArrayList;
import java.util.List;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Group;
import org.spendingreview.claims.Place;

/** Takes what is found in a report, in its order. */
final class ClaimSink {
  private static final int WORDS_BEFORE = 24;
  private static final int WORDS_BEHIND = 6;

  private final String document;
  private final int year;
  private final Slips slips;
  private final Units.Unit usualUnit;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private int sentence = -1;

  ClaimSink(String document, int year) {
    this.document = document;
    this.year = year;
    this.slips = new Slips(document);
    this.usualUnit = usualUnit(document);
  }

  private static Units.Unit usualUnit(String document) {
    int tenThousands = document.split("万\\s*元", -1).length;
    int yuan = document.split("(?<![万亿千百])\\s*元", -1).length;
    return Units.at(tenThousands >= yuan ? "万元" : "元", 0).orElseThrow();
  }

  /** The unit of tables that name none: the one that the text uses most. */
  Units.Unit usualUnit() {
    return usualUnit;
  }

  /** A piece of the document without blanks. */
  Compact compact(int start, int end) {
    return Compact.of(document, start, end, slips);
  }

  int year() {
    return year;
  }

  int nextNumber() {
    return claims.size() + 1;
  }

  void beginSentence() {
    sentence++;
  }

  void add(Claim claim) {
    claims.add(claim);
  }

  List<Claim> claims() {
    return claims;
  }

  List<Group> groups() {
    return groups;
  }

  /** The place of characters of a compact text. */
  Place place(Compact compact, int from, int to, String section, int block) {
    int start = compact.origin(from);
    int end = compact.origin(to - 1) + 1;
    int first = Math.max(0, from - WORDS_BEFORE);
    int last = Math.min(compact.text().length(), to + WORDS_BEHIND);
    String excerpt =
        document
            .substring(compact.origin(first), compact.origin(last - 1) + 1)
            .replaceAll("\\s+", "");
    return new Place(
        section, block, sentence, start, end, excerpt, quote(compact.text(), from, to));
  }

  private static boolean isBetweenDigits(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private static String quote(String text, int from, int to) {
    int start = from;
    while (start > 0
        && from - start < WORDS_BEFORE
        && (isBetweenDigits(text, start - 1) || "，。；：（）".indexOf(text.charAt(start - 1)) < 0)) {
      start--;
    }
    return text.substring(start, to);
  }
}
