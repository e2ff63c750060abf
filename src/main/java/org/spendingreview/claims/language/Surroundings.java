package org.spendingreview.claims.language;

import java.util.List;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Likeness;
import org.spendingreview.claims.Quantity;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.Subject;

/**
 * What stands around a number: where its words leave something open, this answers. What nobody says
 * is this year's actual spending of all types.
 *
 * @param sink for numbers and the year
 * @param sentencePeriod the year that the sentence began with, if it is another, or empty
 * @param titles what the titles above mean, the innermost first
 * @param frame the list that it may be part of, or null
 * @param before the figure before it in the sentence, or null
 * @param valueBefore the amount before it in the sentence, or null
 * @param valueEarlier the amount before that one, or null
 * @param actualBefore the last amount spent in the sentence, or null
 * @param listWhole the whole of the last list of the sentence, or null
 * @param topBefore the last amount of the paragraph that is no part of another, or null
 */
record Surroundings(
    ClaimSink sink,
    String sentencePeriod,
    List<Meaning> titles,
    Frame frame,
    Claim before,
    Claim valueBefore,
    Claim valueEarlier,
    Claim actualBefore,
    Claim listWhole,
    Claim topBefore) {
  static final Subject DEFAULT = new Subject("ACTUAL", "ALL", "", "NOW");

  /** Whether an amount is more like the whole of the list before it than like its last part. */
  boolean isLikeWhole(Quantity quantity) {
    return listWhole != null
        && valueBefore != null
        && !Likeness.isNear(quantity.amount(), valueBefore.quantity().amount())
        && Likeness.isNear(quantity.amount(), listWhole.quantity().amount());
  }

  /** From where a figure of which only a stage, or nothing at all, is said takes its item. */
  Subject openSource(Meaning meant, Words words) {
    if (before != null && before.relation() == Relation.RATE && before.isSure()) {
      return before.subject();
    }
    boolean isWholeAgain =
        frame != null && frame.whole != null && meant.subject().period().equals("PRIOR");
    if (isWholeAgain && !frame.isInBrackets) {
      return frame.whole.subject();
    }
    boolean saysAny = saysSpent(words) || !meant.subject().equals(Subject.OPEN);
    boolean isMoved =
        meant.subject().stage().matches("CARRIED_IN|CARRIED_OUT|ADJUSTMENT|AVAILABLE");
    if (valueBefore != null && saysAny && !isMoved) {
      return valueBefore.subject();
    }
    boolean isTitled =
        !titles.isEmpty()
            && !titles.get(0).isOpen()
            && !titles.get(0).subject().item().equals("ALL");
    if (topBefore != null && !isTitled && meant.subject().period().equals("PRIOR")) {
      return topBefore.subject();
    }
    return titles.stream()
        .filter(title -> !title.isOpen() && Items.isInherited(title.subject().item()))
        .map(Meaning::subject)
        .findFirst()
        .orElse(Subject.OPEN);
  }

  /** Whether the title right above names what a figure without a name is about. */
  boolean isTitled(Subject subject, Words words) {
    return !titles.isEmpty()
        && valueBefore == null
        && !titles.get(0).isOpen()
        && titles.get(0).subject().item().equals(subject.item())
        && Fillers.areAllOf(words.text());
  }

  static boolean saysSpent(Words words) {
    return words.text().matches(".*(支出|使用|发生|开支|支付|完成|执行).{0,4}");
  }

  static Subject itemOf(Subject subject) {
    return new Subject("", subject.type(), subject.item(), "");
  }

  /** What points are for: the words before them, what the points before are for, or the section. */
  String scored(Words words) {
    String name =
        Fillers.stripped(words.text())
            .replaceAll("(得|满|共|扣|计|失|评定|可得|考核|考评|权重|赋){0,4}(分值|分)?$", "");
    boolean isAgain =
        before != null
            && before.quantity().kind().equals("points")
            && before.relation() != Relation.DEDUCTION;
    if (name.isEmpty() && isAgain && !before.subject().item().matches("SCORE|COMMON_SCORE")) {
      return before.subject().item();
    }
    return name.isEmpty() ? "=@" + words.place().section() : "=" + name;
  }

  Subject completed(Subject subject, Meaning meant, Quantity quantity, String around) {
    boolean isMoney = quantity.kind().equals("money") || quantity.kind().isEmpty();
    boolean isDated = isMoney || quantity.kind().equals("persons");
    String period = isDated ? subject.period() : "";
    Subject full = isMoney ? subject : new Subject("", "", subject.item(), period);
    if (full.stage().isEmpty() && before != null && before.isSure() && !subject.isNamed()) {
      boolean saysSpent = meant.text().endsWith("支出") && meant.subject().item().isEmpty();
      full = saysSpent ? full : full.or(new Subject(stageBefore(), "", "", ""));
    }
    boolean isWithin = around.matches("(?s).*(支出|预算|经费)中，.*");
    if (topBefore != null
        && before == null
        && full.stage().isEmpty()
        && isMoney
        && isWithin
        && topBefore.isSure()
        && topBefore.subject().stage().equals("INITIAL")) {
      full = full.or(new Subject(topBefore.subject().stage(), "", "", ""));
    }
    for (Meaning title : titles) {
      if (isMoney) {
        full =
            full.or(
                new Subject(
                    title.subject().stage(),
                    title.isTypeSaid() ? title.subject().type() : "",
                    "",
                    ""));
      }
    }
    boolean isBroughtOver =
        full.stage().equals("CARRIED_OUT")
            && full.period().equals("PRIOR")
            && !meant.text().contains("末");
    full = isBroughtOver ? full.at("CARRIED_IN").in("NOW") : full;
    full = full.or(new Subject("", "", "", sentencePeriod));
    full = Items.decided(full, meant.isTypeSaid());
    full = full.or(DEFAULT);
    return full.item().isEmpty() && !meant.isOpen() && isMoney
        ? full.or(new Subject("", "", "ALL", ""))
        : full;
  }

  String stageBefore() {
    return before.relation() == Relation.VALUE && before.subject().period().equals("NOW")
        ? before.subject().stage()
        : "";
  }

  static String named(Words words) {
    return "=" + Fillers.stripped(words.text());
  }
}
