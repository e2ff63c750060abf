package org.spendingreview.claims.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Quantity;
import org.spendingreview.claims.Relation;

/**
 * Reads a paragraph from left to right: each number gets its meaning from the words before it, what
 * they leave open from the list it stands in, from the figure before it in the sentence, and from
 * the titles above.
 */
final class ParagraphReader {
  private static final Pattern SIGN =
      Pattern.compile(
          "[（）。！？；：]|"
              + Grammar.any("of_which")
              + "(?!税)|等(?=[。；）])|(?<=，)由(?=[^。；]{0,120}(构成|组成))");
  private static final Pattern INTRODUCED =
      Pattern.compile(Grammar.any("list_follows") + "|(为|是)$");

  /** Words that sort what was told before: 按投向分：. */
  private static final Pattern SORTED =
      Pattern.compile(
          "按.{2,8}(分|划分|归集|看|统计)$|(方向|用途|去向|投向)(分别)?(是|为|如下)$|(分项|各项|[类项]|指标|各部分|方面)得分(分别)?(为|如下|是)?$");

  private static final Pattern CLOSED =
      Pattern.compile(Grammar.any("list_is_whole") + "|[共以下][一二三四五六七八九十]+[项个类]");
  private static final Pattern FUNCTION = Pattern.compile("([\\p{IsHan}]{2,20})（[类款项]）(?!其他)");

  /** So many characters before a number a functional class is still the one meant. */
  private static final int FAR = 500;

  private static final Pattern RESPECTIVELY = Pattern.compile("^(.*[和与及、].*?)(?:分别|各)(为|是|达)?$");
  private static final Pattern BEHIND = Pattern.compile("的([^，。；：（）的]{2,10})");
  private static final Pattern BRACKETS = Pattern.compile("（[^（）]*）");

  /** What a name is in other words: 专项业务经费（项目支出）. */
  private static final Pattern ASIDE = Pattern.compile("（([^（）]{2,12})）$");

  private static final Pattern BOUNDARY =
      Pattern.compile("[，；：（）。]|" + Grammar.any("of_which") + "(?!税)");

  private final Compact compact;
  private final String text;
  private final ClaimSink sink;
  private final List<Meaning> titles;
  private final int block;
  private final String section;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Deque<String> inTurn = new ArrayDeque<>();
  private int sentenceStart;
  private int phraseStart;
  private Claim before;
  private Claim valueBefore;
  private Claim valueEarlier;
  private Claim actualBefore;
  private Claim listWhole;
  private Claim topBefore;
  private Comparison comparison = Comparison.NONE;
  private boolean isInComparison;
  private boolean isOfOtherYear;
  private String sentencePeriod = "";
  private boolean isNewSentence = true;

  ParagraphReader(
      Compact compact, ClaimSink sink, List<Meaning> titles, int block, String section) {
    this.compact = compact;
    this.text = compact.text();
    this.sink = sink;
    this.titles = titles;
    this.block = block;
    this.section = section;
  }

  /** Reads it from a character on. */
  void read(int from) {
    sentenceStart = from;
    phraseStart = from;
    sink.beginSentence();
    int at = from;
    for (Numbers.Found number : Numbers.in(text)) {
      if (number.start() >= at) {
        signs(at, number.start());
        claim(number);
        at = number.end();
        phraseStart = at;
      }
    }
    signs(at, text.length());
    closeAll();
  }

  private void signs(int from, int to) {
    Matcher sign = SIGN.matcher(text).region(from, to);
    sign.useTransparentBounds(true);
    while (sign.find()) {
      switch (sign.group()) {
        case "（" -> openBrackets(isRightBehind(sign.start()) ? before : null);
        case "）" -> closeBrackets();
        case "。", "！", "？" -> endSentence(sign.end());
        case "；" -> endOfItem(sign.end());
        case "等" -> frames.stream().findFirst().ifPresent(Frame::endOpen);
        default -> list(sign.start());
      }
    }
  }

  private boolean isRightBehind(int index) {
    return before != null
        && before.relation() == Relation.VALUE
        && index == phraseStart
        && index > sentenceStart;
  }

  private void list(int at) {
    boolean isFirst = at <= sentenceStart + 1;
    boolean isColon = text.charAt(at) == '：';
    String intro = text.substring(phraseStart, at);
    boolean isList = !isColon || INTRODUCED.matcher(intro).find() || SORTED.matcher(intro).find();
    boolean isNear = text.charAt(at) != '含' || at - phraseStart < 20;
    boolean isSorted = isColon && valueBefore == null && SORTED.matcher(intro).find();
    boolean isBehindSentence = (isFirst && !isColon) || isSorted;
    Claim whole = valueBefore != null ? valueBefore : isBehindSentence ? topBefore : null;
    Frame top = frames.peek();
    boolean isOpenAlready =
        top != null && top.whole != null && (top.whole.equals(whole) || top.isFresh());
    if (whole != null && isList && isNear && !isOpenAlready) {
      frames.push(new Frame(whole, false, null));
    }
    boolean saysAll = CLOSED.matcher(intro).find() || SORTED.matcher(intro).find();
    boolean isWhole = (isColon && isList && saysAll) || text.charAt(at) == '由';
    if (isWhole && !frames.isEmpty()) {
      frames.peek().close();
    }
  }

  private void openBrackets(Claim whole) {
    frames.push(new Frame(whole, true, whole));
  }

  private void closeBrackets() {
    while (!frames.isEmpty()) {
      Frame closed = frames.pop();
      closed.addTo(sink.groups());
      if (closed.isInBrackets) {
        valueBefore = closed.outside == null ? valueBefore : closed.outside;
        before = closed.outside == null ? before : closed.outside;
        break;
      }
    }
  }

  private void endOfItem(int next) {
    sentencePeriod = "";
    while (frames.size() > 1 && !frames.peek().isInBrackets) {
      frames.pop().addTo(sink.groups());
    }
    phraseStart = next;
  }

  private void endSentence(int next) {
    closeAll();
    sentenceStart = next;
    phraseStart = next;
    before = null;
    valueBefore = null;
    valueEarlier = null;
    actualBefore = null;
    listWhole = null;
    isNewSentence = true;
    sentencePeriod = "";
    isOfOtherYear = false;
    comparison = Comparison.NONE;
    sink.beginSentence();
  }

  private void closeAll() {
    while (!frames.isEmpty()) {
      frames.pop().addTo(sink.groups());
    }
  }

  private void claim(Numbers.Found number) {
    Quantity quantity = inUnitBefore(number.quantity());
    if (quantity.kind().isEmpty()) {
      return;
    }
    int bracket = text.lastIndexOf('（', number.start());
    int from =
        bracket >= phraseStart && text.indexOf('）', bracket) > number.start()
            ? bracket + 1
            : phraseStart;
    String around = text.substring(Math.max(sentenceStart, from), number.start());
    String flat = BRACKETS.matcher(around).replaceAll("");
    Matcher aside = ASIDE.matcher(around);
    if (aside.find() && !Meaning.of(aside.group(1), "", "money", sink.year()).isOpen()) {
      flat = aside.group(1);
    }
    String own = flat;
    String lead = "";
    Matcher boundary = BOUNDARY.matcher(flat);
    while (boundary.find()) {
      own = flat.substring(boundary.end());
      lead = flat.charAt(boundary.start()) == '：' ? flat.substring(0, boundary.start()) : lead;
    }
    own = named(own, number.end());
    if (bracket >= 0 && from == bracket + 1 && Fillers.areAllOf(own)) {
      String outside =
          text.substring(Math.max(phraseStart, sentenceStart), bracket)
              .replaceAll("^.*[，；：。）]", "");
      boolean isNamedOutside =
          quantity.kind().equals("points") || Phrase.of(outside, false).isCompared();
      own = isNamedOutside ? outside + own : own;
    }
    boolean isPercent = quantity.kind().equals("percent");
    Phrase phrase = Phrase.of(own, isPercent);
    comparison = comparison.after(around);
    boolean isMeantAsChange = comparison.isKnown() || isAfterPrior() || Meaning.saysGrowth(own);
    if (phrase.direction() != 0 && !isMeantAsChange) {
      boolean isAdjustment =
          Meaning.of(own, "", "money", sink.year()).subject().stage().equals("ADJUSTMENT");
      phrase = isAdjustment || isPercent ? Phrase.plain(own) : phrase;
      comparison = isAdjustment || isPercent ? comparison : Comparison.UNKNOWN;
    }
    boolean isNextCompared = isInComparison && own.startsWith("、") && phrase.direction() == 0;
    if (isNextCompared) {
      phrase = new Phrase(own, 0, null, false, true);
    }
    isInComparison = phrase.isCompared();
    comparison = isOfOtherYear ? Comparison.UNKNOWN : comparison;
    Words words = words(phrase.subject(), around, lead, quantity, number);
    Relation relation = relation(phrase, words, quantity, number);
    if (relation == Relation.CHANGE && !comparison.isKnown()) {
      comparison = Comparison.PRIOR;
    }
    Claim claim =
        new ClaimMaker(
                new Surroundings(
                    sink,
                    sentencePeriod,
                    titles,
                    frames.peek(),
                    before,
                    valueBefore,
                    valueEarlier,
                    actualBefore,
                    listWhole,
                    topBefore))
            .make(quantity, words, phrase, relation, comparison);
    place(claim, words, phrase);
  }

  /**
   * The words that name a number: those before it, one of several before 分别为, or those behind 的.
   */
  private String named(String own, int end) {
    Matcher several = RESPECTIVELY.matcher(own.substring(Math.max(0, own.length() - FAR)));
    if (several.find()) {
      inTurn.clear();
      inTurn.addAll(List.of(several.group(1).split("和|与|及|、", -1)));
      return inTurn.remove() + several.group(2);
    }
    if (!inTurn.isEmpty() && own.matches("[和与及、]?")) {
      return inTurn.remove();
    }
    inTurn.clear();
    Matcher behind = BEHIND.matcher(text).region(end, text.length());
    boolean isOpen = Meaning.of(own, "", "money", sink.year()).isOpen();
    return isOpen && behind.lookingAt() ? own + behind.group(1) : own;
  }

  private String function(int end) {
    String name = "";
    Matcher function = FUNCTION.matcher(text).region(Math.max(0, end - FAR), end);
    while (function.find()) {
      name = function.group(1);
    }
    return name;
  }

  /** A number without a unit is in that of the amount before it in the sentence. */
  private Quantity inUnitBefore(Quantity q) {
    return q.kind().isEmpty() && valueBefore != null
        ? new Quantity(
            q.printed(),
            q.value(),
            "",
            valueBefore.quantity().kind(),
            valueBefore.quantity().factor(),
            q.isApproximate())
        : q;
  }

  private Words words(
      String own, String around, String lead, Quantity quantity, Numbers.Found number) {
    boolean isInList = !frames.isEmpty() && frames.peek().whole != null;
    String whole = isInList ? frames.peek().whole.subject().item() : "";
    return new Words(
        own,
        Meaning.of(own, whole, quantity.kind(), sink.year()),
        Meaning.of(around, whole, quantity.kind(), sink.year()),
        Meaning.of(lead, whole, quantity.kind(), sink.year()),
        function(number.start()),
        sink.place(compact, number.start(), number.end(), section, block));
  }

  private Relation relation(Phrase phrase, Words words, Quantity quantity, Numbers.Found number) {
    boolean isPercent = quantity.kind().equals("percent");
    boolean isGrowth = words.own().rate().matches("GROWTH|UNSIGNED");
    boolean isCompared = comparison.isKnown() || isAfterPrior();
    if ((phrase.direction() != 0 && isCompared) || (isGrowth && isPercent)) {
      return isPercent ? Relation.CHANGE_RATE : Relation.CHANGE;
    }
    if (!isPercent) {
      return quantity.kind().equals("points")
          ? pointsRelation(phrase, words, number)
          : Relation.VALUE;
    }
    boolean isNextShare =
        words.text().matches("[和、]?") && before != null && before.relation() == Relation.SHARE;
    return phrase.base() == null && !isNextShare ? Relation.RATE : Relation.SHARE;
  }

  private boolean isAfterPrior() {
    return before != null && before.subject().period().equals("PRIOR");
  }

  private Relation pointsRelation(Phrase phrase, Words words, Numbers.Found number) {
    if (words.text().matches(".*" + Grammar.any("deducted") + "(了|除|分)?(共|合计)?")) {
      return Relation.DEDUCTION;
    }
    Frame frame = frames.peek();
    boolean isAside = frame != null && frame.isInBrackets && frame.parts.isEmpty();
    boolean isOfFull =
        frame != null
            && frame.whole != null
            && frame.whole.relation() == Relation.FULL_POINTS
            && !frame.isInBrackets;
    boolean saysGot = words.text().contains("得");
    if (text.startsWith("得", number.end()) && !saysGot) {
      return Relation.FULL_POINTS;
    }
    return phrase.isFull() || ((isOfFull || isAside) && !saysGot)
        ? Relation.FULL_POINTS
        : Relation.VALUE;
  }

  private void place(Claim claim, Words words, Phrase phrase) {
    sink.add(claim);
    boolean isFirst = before == null && !phrase.isCompared();
    if (isFirst && words.own().subject().period().equals("PRIOR")) {
      sentencePeriod = "PRIOR";
    }
    isOfOtherYear |= claim.subject().period().equals("OTHER");
    if (claim.relation() == Relation.VALUE || claim.relation() == Relation.FULL_POINTS) {
      boolean isMoney = claim.quantity().kind().equals("money");
      String stage = isMoney ? words.own().subject().stage() : "";
      String type = claim.subject().type().equals("ALL") ? "" : claim.subject().type();
      while (!frames.isEmpty()
          && frames.peek().whole != null
          && !frames.peek().takes(claim, stage, type)
          && !frames.peek().isInBrackets) {
        frames.pop().addTo(sink.groups());
      }
      boolean isSaidAgain = !frames.isEmpty() && ClaimMaker.isSaidAgain(words.text());
      boolean isPart =
          !frames.isEmpty() && frames.peek().whole != null && !isSaidAgain && !phrase.isCompared();
      if (isPart && frames.peek().takes(claim, stage, type)) {
        frames.peek().parts.add(claim);
        listWhole = frames.peek().whole;
        if (frames.peek().isComplete()) {
          Frame complete = frames.pop();
          complete.addTo(sink.groups());
          if (complete.isInBrackets) {
            frames.push(new Frame(null, true, complete.whole));
          }
        }
      }
      if (phrase.isCompared() && words.own().isOpen()) {
        before = claim;
        return;
      }
      valueEarlier = valueBefore;
      boolean isSpent =
          claim.subject().stage().equals("ACTUAL") && claim.subject().period().equals("NOW");
      actualBefore = isSpent ? claim : actualBefore;
      valueBefore = claim;
      boolean isNow = claim.subject().period().equals("NOW");
      boolean isTop = frames.isEmpty() && isNow && (topBefore == null || isNewSentence);
      topBefore = isTop ? claim : topBefore;
      isNewSentence &= !frames.isEmpty();
    }
    before = claim;
  }
}
