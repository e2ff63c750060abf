package org.spendingreview.claims.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spendingreview.claims.Subject;
import org.spendingreview.claims.language.Vocabulary.Hit;
import org.spendingreview.claims.language.Vocabulary.Term;

/**
 * What a phrase says about the figure behind it. Of several answers to one question the one nearest
 * to the figure counts.
 *
 * @param subject as far as the phrase says
 * @param rate the rate that it names, or empty
 * @param isTypeSaid whether it names a type of expenditure
 * @param isPartOfName whether the word for it only ends a longer name, as in 复赛项目经费
 * @param left the phrase without its known words
 * @param text the phrase
 */
record Meaning(
    Subject subject,
    String rate,
    boolean isTypeSaid,
    boolean isPartOfName,
    String left,
    String text) {
  private static final Pattern DEPARTMENT =
      Pattern.compile("^(20\\d\\d年度?)?[^，。]{2,20}?(局|委|办|厅|院|校|会|中心|部|处|所|队)");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<before>较|比|与|同|和)?(?<year>20\\d\\d)年|(?<than>较|比|与|同|和|加)?(上年(?!初)度?|去年|上一年度?)");

  /** Ends a stage that holds only where the phrase says no other: 追加…预算 is an adjustment. */
  private static final String WEAK = "?";

  private static final Pattern JOINED = Pattern.compile("(支出|费)?(和|及|与|、|以及)");

  /**
   * The meaning of a phrase.
   *
   * @param itemOfWhole the item in a list of whose parts the phrase stands, or empty
   * @param kind of unit of the figure; words for what is measured in another are passed over
   * @param year that the report is about
   */
  static Meaning of(String phrase, String itemOfWhole, String kind, int year) {
    List<Hit> hits = Vocabulary.in(phrase, itemOfWhole, kind);
    String stage = "";
    String type = "";
    String item = "";
    String rate = "";
    boolean isTypeSaid = false;
    Hit itemHit = null;
    for (Hit hit : hits) {
      Term term = hit.term();
      boolean isWeak = term.stage().endsWith(WEAK);
      if (!term.stage().isEmpty() && (!isWeak || stage.isEmpty())) {
        stage = term.stage().replace(WEAK, "");
      }
      rate = term.rate().isEmpty() ? rate : term.rate();
      if (!term.type().isEmpty()) {
        type = term.type();
        isTypeSaid |= term.item().isEmpty() || term.item().equals("ALL");
      }
      if (!term.item().isEmpty()) {
        boolean isJoined =
            itemHit != null
                && !term.item().equals(item)
                && !item.equals("ALL")
                && !term.item().equals("ALL")
                && JOINED.matcher(phrase.substring(itemHit.end(), hit.start())).matches();
        boolean isOfOne = term.item().matches("ALL|FISCAL") && !item.isEmpty();
        if (isJoined) {
          item = item + "+" + term.item();
        } else if (!isOfOne) {
          item = term.item();
        }
        itemHit = hit;
      }
    }
    StringBuilder left = new StringBuilder();
    int at = 0;
    for (Hit hit : hits) {
      left.append(phrase, at, hit.start());
      at = hit.end();
    }
    left.append(phrase.substring(at));
    return new Meaning(
        new Subject(stage, type, item, period(phrase, hits, year)),
        rate,
        isTypeSaid,
        itemHit != null && isNameBefore(phrase, itemHit),
        left.toString(),
        phrase);
  }

  /** The same without its stage where it speaks of more than a stage: 预算管理及执行情况. */
  Meaning asTitle() {
    return text.matches(".*(执行|使用|管理|绩效|收支|及|和|与|问题|建议).*")
        ? new Meaning(
            new Subject("", subject.type(), subject.item(), subject.period()),
            rate,
            isTypeSaid,
            isPartOfName,
            left,
            text)
        : this;
  }

  /** Whether words name a rate of growth. */
  static boolean saysGrowth(String words) {
    return of(words, "", "", 0).rate.matches("GROWTH|UNSIGNED");
  }

  /** Whether its words, known ones apart, name nothing. */
  boolean isNameless() {
    return Fillers.areAllOf(left);
  }

  /** Whether nothing is known of what it is about. */
  boolean isOpen() {
    return subject.item().isEmpty() && subject.type().isEmpty() && rate.isEmpty();
  }

  private static boolean isNameBefore(String phrase, Hit hit) {
    boolean canEndName =
        hit.term().type().equals("PROJECT") || hit.term().item().equals("PERSONNEL");
    if (!canEndName) {
      return false;
    }
    String before = phrase.substring(0, hit.start());
    return !Fillers.areAllOf(before)
        && !Fillers.areAllOf(DEPARTMENT.matcher(before).replaceFirst(""))
        && Vocabulary.in(before, "", "money").isEmpty();
  }

  private static String period(String phrase, List<Hit> hits, int year) {
    String period = "";
    Matcher matcher = YEAR.matcher(phrase);
    while (matcher.find()) {
      boolean isCompared = matcher.group("before") != null || matcher.group("than") != null;
      int at = matcher.start();
      boolean isWithinWord = hits.stream().anyMatch(h -> h.start() <= at && at < h.end());
      if (isCompared || isWithinWord) {
        continue;
      }
      int told = matcher.group("year") == null ? year - 1 : Integer.parseInt(matcher.group("year"));
      period = told == year ? "NOW" : told == year - 1 ? "PRIOR" : "OTHER";
    }
    return period;
  }
}
