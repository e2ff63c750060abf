package org.spendingreview.claims.language;

import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Quantity;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.Subject;

/**
 * Decides what a figure is about: by the words right before it; what they leave open by the words
 * before those, by the list that it is part of, by the figure before it in the sentence, by the
 * titles above it. What nobody says is this year's actual spending of all types.
 */
final class ClaimMaker {
  private static final Subject DEFAULT = Surroundings.DEFAULT;

  private final Surroundings around;
  private final ClaimSink sink;
  private final Frame frame;
  private final Claim before;
  private final Claim valueBefore;
  private final Claim valueEarlier;
  private final Claim actualBefore;
  private final Claim listWhole;
  private final Claim topBefore;

  ClaimMaker(Surroundings around) {
    this.around = around;
    this.sink = around.sink();
    this.frame = around.frame();
    this.before = around.before();
    this.valueBefore = around.valueBefore();
    this.valueEarlier = around.valueEarlier();
    this.actualBefore = around.actualBefore();
    this.listWhole = around.listWhole();
    this.topBefore = around.topBefore();
  }

  Claim make(
      Quantity quantity, Words words, Phrase phrase, Relation relation, Comparison comparison) {
    return switch (relation) {
      case CHANGE, CHANGE_RATE -> change(quantity, words, phrase, relation, comparison);
      case SHARE -> share(quantity, words, phrase);
      case RATE -> rate(quantity, words);
      default ->
          phrase.isCompared() && valueBefore != null && words.own().isOpen()
              ? compared(quantity, words)
              : value(quantity, words, relation, phrase.isCompared());
    };
  }

  /** Whether words only say an amount again in another unit: 折合约1.18亿元. */
  static boolean isSaidAgain(String words) {
    return words.matches("[，（]?(折合|约合|合|即|约)?(人民币)?(约)?");
  }

  /** What the figure before is compared with: the same of the year before. */
  private Claim compared(Quantity quantity, Words words) {
    if (around.isLikeWhole(quantity)) {
      Subject whole = listWhole.subject().in("PRIOR");
      return claim(quantity, words, whole, Relation.VALUE, "", Subject.OPEN, listWhole.isSure());
    }
    boolean isOfActual =
        actualBefore != null
            && valueBefore.subject().stage().equals("INITIAL")
            && actualBefore.subject().item().equals(valueBefore.subject().item());
    if (isOfActual) {
      Subject spent = actualBefore.subject().in("PRIOR");
      return claim(quantity, words, spent, Relation.VALUE, "", Subject.OPEN, actualBefore.isSure());
    }
    boolean isCarried = valueBefore.subject().stage().equals("CARRIED_OUT");
    Subject subject =
        isCarried && words.around().subject().period().isEmpty()
            ? valueBefore.subject().at("CARRIED_IN")
            : valueBefore.subject().in("PRIOR");
    return claim(quantity, words, subject, Relation.VALUE, "", Subject.OPEN, valueBefore.isSure());
  }

  private Claim value(Quantity quantity, Words words, Relation relation, boolean isPrior) {
    boolean isOfLead = !words.lead().text().isEmpty();
    if (isSaidAgain(words.text())
        && !isOfLead
        && before != null
        && before.relation() == Relation.VALUE
        && before.quantity().kind().equals(quantity.kind())) {
      return claim(quantity, words, before.subject(), relation, "", Subject.OPEN, before.isSure());
    }
    Meaning own = words.own();
    boolean isMoved = own.subject().stage().matches("CARRIED_IN|CARRIED_OUT|ADJUSTMENT|AVAILABLE");
    boolean isNameless = own.isOpen() && !isMoved && own.isNameless();
    Meaning meant = isNameless ? merged(own, words.around()) : own;
    Subject subject = isPrior ? meant.subject().in("PRIOR") : meant.subject();
    boolean isAfterAdding =
        valueBefore != null
            && valueBefore.subject().stage().matches("ADJUSTMENT|CARRIED_IN")
            && words.text().matches(".*预算(总额|总计|合计|总量).{0,2}");
    subject = isAfterAdding ? subject.at("AVAILABLE") : subject;
    subject =
        subject.or(
            new Subject(words.lead().subject().stage(), "", "", words.lead().subject().period()));
    boolean isMoney = quantity.kind().equals("money") || quantity.kind().isEmpty();
    boolean isStageSaid = isMoney && !subject.stage().isEmpty();
    Claim near = valueBefore == null && subject.period().equals("PRIOR") ? topBefore : valueBefore;
    boolean isNearby = meant.isOpen() && near != null && near.isSure() && isMoney;
    if (isNearby && !isStageSaid && Surroundings.saysSpent(words)) {
      subject = subject.or(new Subject("ACTUAL", "", "", ""));
      isStageSaid = true;
    }
    boolean isSure = !meant.isOpen() || isStageSaid || (isNearby && !subject.period().isEmpty());
    boolean isPart = frame != null && frame.whole != null;
    boolean isScore = subject.item().equals("SCORE") || subject.item().equals("COMMON_SCORE");
    if (quantity.kind().equals("points") && !isScore) {
      Subject points = new Subject("ACTUAL", "ALL", around.scored(words), "NOW");
      return claim(quantity, words, points, relation, "", Subject.OPEN, true);
    }
    boolean isOfFunction =
        meant.isOpen()
            && !words.function().isEmpty()
            && isMoney
            && !isNamed(words, meant, quantity);
    if (isOfFunction) {
      subject = subject.or(new Subject("", "", "=" + words.function(), ""));
      return claim(quantity, words, subject.or(DEFAULT), relation, "", Subject.OPEN, true);
    }
    if (meant.isPartOfName() || isNamed(words, meant, quantity)) {
      isSure =
          isMoney && Surroundings.named(words).length() > 4 && !words.text().matches(".*(中|里)有?$");
      subject =
          new Subject(subject.stage(), subject.type(), Surroundings.named(words), subject.period());
    } else if (meant.isOpen()) {
      boolean isOfWhole = subject.period().equals("PRIOR") && around.isLikeWhole(quantity);
      Subject source = isOfWhole ? listWhole.subject() : around.openSource(meant, words);
      subject = subject.or(Surroundings.itemOf(source));
      isSure |= around.isTitled(subject, words) && isMoney;
      subject = isStageSaid ? subject.or(new Subject("", "", "ALL", "")) : subject;
    }
    if (isPart && !subject.equals(Subject.OPEN)) {
      Subject whole = frame.whole.subject();
      subject = subject.or(new Subject(whole.stage(), whole.type(), "", whole.period()));
    }
    subject = around.completed(subject, meant, quantity, words.around().text());
    if (isPart && subject.equals(frame.whole.subject())) {
      subject =
          new Subject(subject.stage(), subject.type(), Surroundings.named(words), subject.period());
    }
    boolean isTakenBack =
        subject.stage().equals("ADJUSTMENT") && words.text().matches(".*(调减|追减|核减)");
    Quantity signed = isTakenBack ? negative(quantity) : quantity;
    return claim(signed, words, subject, relation, "", Subject.OPEN, isSure);
  }

  private boolean isNamed(Words words, Meaning meant, Quantity quantity) {
    boolean isKnown = !meant.subject().item().isEmpty();
    return !isKnown
        && meant.rate().isEmpty()
        && meant.subject().stage().isEmpty()
        && !words.own().isNameless()
        && !quantity.kind().equals("percent");
  }

  private Claim change(
      Quantity quantity, Words words, Phrase phrase, Relation relation, Comparison comparison) {
    Meaning meant = words.own().isOpen() ? merged(words.own(), words.around()) : words.own();
    Subject subject;
    boolean isSure = !meant.subject().item().isEmpty() || !meant.subject().type().isEmpty();
    boolean isAfterBase =
        before != null
            && (before.relation() != Relation.VALUE || before.subject().period().equals("PRIOR"));
    boolean isOfSpent =
        !isAfterBase
            && actualBefore != null
            && valueBefore != null
            && valueBefore.subject().stage().equals("INITIAL")
            && actualBefore.subject().item().equals(valueBefore.subject().item());
    Claim source = isAfterBase ? before : isOfSpent ? actualBefore : valueBefore;
    if (isSure) {
      subject = around.completed(meant.subject(), meant, quantity, words.around().text()).in("NOW");
    } else {
      Claim of = source != null ? source : topBefore;
      Subject told = meant.subject().or(Surroundings.itemOf(around.openSource(meant, words)));
      subject =
          of == null
              ? around.completed(told, meant, quantity, "").in("NOW")
              : of.subject().in("NOW");
      boolean isOfOtherYear = of != null && of.subject().period().equals("OTHER");
      isSure =
          of == null
              ? !told.item().isEmpty() && words.around().isNameless()
              : of.isSure() && !isOfOtherYear;
    }
    String stage = words.own().subject().stage();
    boolean isStageSaid =
        meant.isOpen()
            && stage.matches("INITIAL|ACTUAL|AVAILABLE")
            && !words.text().matches(".*(比|较|与|同)(年初|全年)?预算.*");
    subject = isStageSaid ? subject.at(stage) : subject;
    int direction = phrase.direction();
    Subject base =
        comparison.period().equals("PRIOR")
            ? subject.in("PRIOR")
            : comparison.stage().isEmpty() ? Subject.OPEN : subject.at(comparison.stage());
    boolean isSinceStart =
        comparison.stage().equals("CARRIED_IN") && subject.stage().equals("CARRIED_OUT");
    if (!comparison.isKnown()) {
      base = subject.in("PRIOR");
    } else if (isSinceStart) {
      base = subject.at("CARRIED_IN");
    }
    Quantity signed = direction < 0 ? negative(quantity) : quantity;
    String how = words.own().rate().equals("UNSIGNED") ? "UNSIGNED" : "";
    return claim(signed, words, subject, relation, how, base, isSure);
  }

  private Claim share(Quantity quantity, Words words, Phrase phrase) {
    Meaning meant = words.own();
    boolean isOwn = !meant.isOpen() || !meant.subject().stage().isEmpty();
    boolean isOfBudget =
        words.text().isEmpty() && phrase.base() != null && phrase.base().matches(".*预算");
    if (isOfBudget
        && valueBefore != null
        && valueBefore.subject().stage().equals("ACTUAL")
        && !valueBefore.subject().item().equals("ALL")) {
      Subject spent = valueBefore.subject();
      return shareOf(quantity, words, spent, spent.at("INITIAL"), valueBefore.isSure());
    }
    boolean isFirstOfTwo =
        phrase.base() != null && words.text().matches(".*(分别|依次).*") && valueEarlier != null;
    Claim last = isFirstOfTwo ? valueEarlier : valueBefore;
    Claim of = last != null ? last : topBefore;
    boolean isOwnBudget =
        !meant.isOpen()
            && !meant.subject().item().equals("ALL")
            && phrase.base() != null
            && phrase.base().matches("(年初|本年|全年)?预算(数|安排|安排数)?");
    if (isOwnBudget) {
      Subject spent = around.completed(meant.subject(), meant, money(quantity), "").at("ACTUAL");
      return shareOf(quantity, words, spent, spent.at("INITIAL"), true);
    }
    Subject subject =
        isOwn || of == null
            ? around.completed(
                meant.isOpen()
                    ? meant.subject().or(new Subject("", "", "ALL", ""))
                    : meant.subject(),
                meant,
                money(quantity),
                words.around().text())
            : of.subject();
    boolean isEarlier = Phrase.EARLIER.equals(phrase.base());
    if (isEarlier && valueEarlier != null) {
      return shareOf(quantity, words, valueEarlier.subject(), valueBefore.subject(), true);
    }
    Meaning base = Meaning.of(phrase.base() == null ? "" : phrase.base(), "", "money", sink.year());
    Subject whole =
        base.isOpen() && base.subject().stage().isEmpty() && frame != null && frame.whole != null
            ? frame.whole.subject()
            : base.isOpen() && subject.isNamed() && !subject.type().equals("ALL")
                ? new Subject(subject.stage(), subject.type(), "ALL", subject.period())
                : Items.decided(base.subject(), base.isTypeSaid())
                    .or(new Subject(subject.stage(), "ALL", "ALL", subject.period()));
    boolean isSure =
        (isOwn || (of != null && of.isSure()))
            && (!base.isOpen() || !base.subject().stage().isEmpty() || "".equals(phrase.base()));
    boolean isOpenBase = base.isOpen() && base.subject().stage().isEmpty();
    return isOpenBase
        ? claim(
            quantity, words, subject, Relation.SHARE, "OPEN", whole.in(subject.period()), isSure)
        : shareOf(quantity, words, subject, whole, isSure);
  }

  /** A share; that of the adjustment in the initial budget is a rate with a name. */
  private Claim shareOf(
      Quantity quantity, Words words, Subject subject, Subject whole, boolean isSure) {
    boolean isOfBudget = subject.stage().equals("ACTUAL") && whole.equals(subject.at("INITIAL"));
    if (isOfBudget) {
      String rate = subject.item().matches("RUNNING_COST|THREE_PUBLIC") ? "CONTROL" : "OF_BUDGET";
      return claim(quantity, words, subject, Relation.RATE, rate, Subject.OPEN, isSure);
    }
    boolean isBudgetControl =
        subject.stage().equals("ADJUSTMENT")
            && subject.item().equals("ALL")
            && whole.equals(subject.at("INITIAL"));
    return isBudgetControl
        ? claim(quantity, words, subject, Relation.RATE, "BUDGET_CONTROL", Subject.OPEN, isSure)
        : claim(quantity, words, subject, Relation.SHARE, "", whole, isSure);
  }

  private Claim rate(Quantity quantity, Words words) {
    boolean isWhole = !words.own().rate().isEmpty() && !words.own().subject().item().isEmpty();
    Meaning own = isWhole ? words.own() : merged(words.own(), words.around());
    Subject subject = own.subject();
    boolean isOfAll = own.rate().matches("COMPLETION|EXECUTION") && !subject.stage().isEmpty();
    if (isOfAll) {
      subject = subject.or(new Subject("", "", "ALL", ""));
    } else if (!own.rate().isEmpty() && subject.item().isEmpty()) {
      Claim last = valueBefore != null ? valueBefore : before;
      last = last != null && last.subject().isNamed() && topBefore != null ? topBefore : last;
      Subject source = last != null ? last.subject() : around.openSource(own, words);
      subject = subject.or(Surroundings.itemOf(source));
    }
    subject = subject.or(DEFAULT);
    return claim(
        quantity, words, subject, Relation.RATE, own.rate(), Subject.OPEN, !own.rate().isEmpty());
  }

  private Claim claim(
      Quantity quantity,
      Words words,
      Subject subject,
      Relation relation,
      String rate,
      Subject base,
      boolean isSure) {
    return new Claim(
        sink.nextNumber(), quantity, words.place(), subject, relation, rate, base, isSure);
  }

  /** A share as the money that it is a share of. */
  private static Quantity money(Quantity q) {
    return new Quantity("", q.value(), "", "money", q.factor(), false);
  }

  private static Quantity negative(Quantity q) {
    return new Quantity(
        q.printed(), q.value().negate(), q.unit(), q.kind(), q.factor(), q.isApproximate());
  }

  private static Meaning merged(Meaning own, Meaning around) {
    return new Meaning(
        own.subject().or(around.subject()),
        own.rate().isEmpty() ? around.rate() : own.rate(),
        own.isTypeSaid() || around.isTypeSaid(),
        own.isPartOfName(),
        own.left(),
        own.text());
  }
}
