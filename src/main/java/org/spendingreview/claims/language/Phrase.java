package org.spendingreview.claims.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words right before a number, taken apart.
 *
 * @param subject what the figure is about
 * @param direction 1 where it says that something rose, -1 that it fell, else 0
 * @param base of what it is a share, null if of nothing; empty where the text does not say
 * @param isFull whether the number is the most that can be reached
 * @param isCompared whether the number is what the figure before it is compared with
 */
record Phrase(String subject, int direction, String base, boolean isFull, boolean isCompared) {
  /** 比上年的…万元: the amount with which is compared. */
  private static final Pattern COMPARED =
      Pattern.compile(
          Grammar.any("compared_with")
              + "(?:"
              + Grammar.any("last_year")
              + "|20\\d\\d年度?|年初(?!预算))(?:末|底|同期)?(?:的)?(?<what>[^，。；相增减少多]{0,12})$");

  private static final Pattern DIRECTION =
      Pattern.compile(
          "(?:(?<up>(?!变动率|变动幅)"
              + Grammar.any("rises")
              + ")|(?<down>"
              + Grammar.any("falls")
              + "))"
              + Grammar.any("change_ending")
              + "?(?:约|为|达|是)?$");
  private static final Pattern SHARE =
      Pattern.compile(
          "(?:"
              + Grammar.any("share_of")
              + "(?!用)|(?:完成|为|是)(?=[^占]{0,24}预算))(?<base>[^占]{0,24}?)(?:的)?(?:比例|比重|百分比|比)?(?:约|为|达|是)?$");

  /** A base that is the amount before, as in 与年初预算4861.3万元之比. */
  static final String EARLIER = "之比";

  private static final Pattern PAIR =
      Pattern.compile("(?:与|同)(?<base>[^与，；]{2,12})(?:之比|的比例|的比值)(?:约|为|达)?$");

  /** 超出年初预算0.36万元: a difference from the budget. */
  private static final Pattern BEYOND =
      Pattern.compile(
          "(?:(?<up>"
              + Grammar.any("beyond")
              + ")|"
              + Grammar.any("short_of")
              + ")(年初|全年|采购)?预算(数|安排数)?(约|为)?$");

  private static final Pattern BARE_SHARE =
      Pattern.compile("^[、，]?" + Grammar.any("share") + "(?:约|为|达)?$");
  private static final Pattern RATIO = Pattern.compile("^(的|的比例|之比|的比值|的比重)(?:为|是|达)?$");
  private static final Pattern REACHED = Pattern.compile("^.*(?:提高|增加|上升|增长|下降|减少|压减|降低|降)(?:到|至)");
  private static final Pattern FULL = Pattern.compile(Grammar.any("full_points") + "(?:为|是)?$");

  /** The words where what they say of a direction is not meant. */
  static Phrase plain(String words) {
    return new Phrase(words, 0, null, FULL.matcher(words).find(), false);
  }

  static Phrase of(String text, boolean isPercent) {
    String words = REACHED.matcher(text).replaceFirst("");
    Matcher ratio = RATIO.matcher(words);
    if (isPercent && ratio.find()) {
      return new Phrase("", 0, EARLIER, false, false);
    }
    Matcher direction = DIRECTION.matcher(words);
    if (direction.find()) {
      int sign = direction.group("up") == null ? -1 : 1;
      return new Phrase(words.substring(0, direction.start()), sign, null, false, false);
    }
    Matcher pair = PAIR.matcher(words);
    if (isPercent && pair.find()) {
      return new Phrase(words.substring(0, pair.start()), 0, pair.group("base"), false, false);
    }
    if (isPercent && BARE_SHARE.matcher(words).find()) {
      return new Phrase("", 0, "", false, false);
    }
    Matcher share = SHARE.matcher(words);
    if (isPercent && share.find()) {
      return new Phrase(words.substring(0, share.start()), 0, share.group("base"), false, false);
    }
    Matcher beyond = BEYOND.matcher(words);
    if (!isPercent && beyond.find()) {
      int sign = beyond.group("up") == null ? -1 : 1;
      return new Phrase(words.substring(0, beyond.start()), sign, null, false, false);
    }
    Matcher compared = COMPARED.matcher(words);
    if (!isPercent && compared.find()) {
      String of = words.substring(0, compared.start()) + compared.group("what");
      return new Phrase(of, 0, null, false, true);
    }
    return new Phrase(words, 0, null, FULL.matcher(words).find(), false);
  }
}
