package org.spendingreview.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Breaks a year's spending into payments, and wrong payments that are taken back, so that every sum
 * is met to the fen.
 */
final class PaymentPlanner {
  private static final int TAKEN_BACK_PERMILLE = 14;
  private static final long LEAST_TAKEN_BACK = 20_000;
  private static final List<Integer> EVEN = Collections.nCopies(12, 1);
  private static final List<Integer> DECEMBER = List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

  private final DepartmentYear plan;
  private final Catalogue catalogue;
  private final Dice dice;
  private final Span span;

  /** Plans what is paid in a span of the year. */
  PaymentPlanner(DepartmentYear plan, Catalogue catalogue, Dice dice, Span span) {
    this.plan = plan;
    this.catalogue = catalogue;
    this.dice = dice;
    this.span = span;
  }

  /** About so many payments of the whole year's spending, at least one for every sum. */
  List<Payment> payments(long wanted) {
    long weights = plan.weight();
    return payments(
        plan.spending().stream()
            .map(one -> new Instalments(one, Math.toIntExact(count(one, wanted, weights))))
            .toList());
  }

  /** These payments, and those that take some of them back. */
  List<Payment> payments(List<Instalments> instalments) {
    List<Payment> payments = new ArrayList<>();
    instalments.forEach(one -> payments.addAll(payments(one)));
    return withTakenBack(payments);
  }

  /**
   * In how many payments a sum is paid if the department is to make about so many; each is a yuan
   * at least.
   *
   * @param weights of all that the department spends
   */
  long count(Spending spending, long wanted, long weights) {
    long share = Fen.share(wanted, DepartmentYear.weight(spending), weights);
    long most = Math.max(1, spending.fen() / 100);
    long parts = Math.max(1, Math.min(share, most));
    if (!catalogue.monthly(spending.purpose().economicCode())) {
      return parts;
    }
    if (parts >= 12) {
      return parts - parts % 12;
    }
    return parts >= 9 ? 12 : parts >= 5 ? 6 : parts >= 3 ? 4 : parts;
  }

  /** The weights by which the payments of a sum spread over the months. */
  List<Integer> monthWeights(Spending spending) {
    String code = spending.purpose().economicCode();
    if (catalogue.monthly(code)) {
      return EVEN;
    }
    return catalogue.yearEnd(code) ? DECEMBER : plan.department().habits().monthWeights();
  }

  private List<Payment> payments(Instalments instalments) {
    Spending spending = instalments.spending();
    int parts = instalments.payments();
    List<Payment> payments = new ArrayList<>();
    long[] amounts = Fen.split(spending.fen(), parts, dice);
    for (int i = 0; i < parts; i++) {
      LocalDate date = date(spending.purpose().economicCode(), i, parts);
      payments.add(new Payment(date, spending, amounts[i], Payment.Kind.PAID));
    }
    return payments;
  }

  private LocalDate date(String economicCode, int part, int parts) {
    if (catalogue.monthly(economicCode)) {
      int month = span.isMonth() ? span.first() : month(part, parts);
      boolean pay = economicCode.startsWith("301") || economicCode.startsWith("303");
      return workday(LocalDate.of(plan.year(), month, pay ? 10 : 20));
    }
    if (catalogue.yearEnd(economicCode)) {
      return workday(LocalDate.of(plan.year(), 12, dice.between(15, 28)));
    }
    int month =
        span.isMonth()
            ? span.first()
            : dice.weighted(plan.department().habits().monthWeights()) + 1;
    return workday(LocalDate.of(plan.year(), month, dice.between(3, month == 12 ? 30 : 28)));
  }

  private static int month(int part, int parts) {
    return parts >= 12 ? part * 12 / parts + 1 : (part + 1) * 12 / parts;
  }

  private static LocalDate workday(LocalDate date) {
    if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return date.minusDays(1);
    }
    return date.getDayOfWeek() == DayOfWeek.SUNDAY ? date.minusDays(2) : date;
  }

  private List<Payment> withTakenBack(List<Payment> payments) {
    Set<Payment.Kind> due = kinds();
    List<Payment> all = new ArrayList<>();
    for (Payment payment : payments) {
      boolean suits = payment.fen() >= LEAST_TAKEN_BACK && free(payment);
      if (suits && !due.isEmpty()) {
        Payment.Kind kind = due.iterator().next();
        due.remove(kind);
        all.addAll(takenBack(payment, kind));
      } else if (suits && dice.chance(TAKEN_BACK_PERMILLE)) {
        all.addAll(takenBack(payment, dice.pick(List.copyOf(kinds()))));
      } else {
        all.add(payment);
      }
    }
    return all;
  }

  /** How this department takes money back; each way occurs every year. */
  private Set<Payment.Kind> kinds() {
    Set<Payment.Kind> kinds = EnumSet.of(Payment.Kind.REFUND);
    Habits.Red red = plan.department().habits().red();
    if (red != Habits.Red.CREDIT_SIDE) {
      kinds.add(Payment.Kind.RED_DEBIT);
    }
    if (red != Habits.Red.NEGATIVE_DEBIT) {
      kinds.add(Payment.Kind.RED_CREDIT);
    }
    return kinds;
  }

  private boolean free(Payment payment) {
    String code = payment.spending().purpose().economicCode();
    return !catalogue.monthly(code)
        && !catalogue.yearEnd(code)
        && payment.spending().accountCode().isEmpty();
  }

  private List<Payment> takenBack(Payment payment, Payment.Kind kind) {
    LocalDate lastDay = span.lastDay();
    LocalDate later = payment.date().plusDays(dice.between(2, 40));
    LocalDate date = later.isAfter(lastDay) ? lastDay : later;
    Spending spending = payment.spending();
    if (kind == Payment.Kind.REFUND) {
      long tooMuch = Math.max(100, dice.vary(payment.fen(), 50, 300));
      return List.of(
          new Payment(payment.date(), spending, payment.fen() + tooMuch, Payment.Kind.PAID),
          new Payment(date, spending, tooMuch, kind));
    }
    return List.of(payment, payment, new Payment(date, spending, payment.fen(), kind));
  }
}
