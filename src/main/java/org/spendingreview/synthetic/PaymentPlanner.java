package org.spendingreview.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
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

  private final DepartmentYear plan;
  private final Catalogue catalogue;
  private final Dice dice;

  PaymentPlanner(DepartmentYear plan, Catalogue catalogue, Dice dice) {
    this.plan = plan;
    this.catalogue = catalogue;
    this.dice = dice;
  }

  /** About so many payments, at least one for every sum. */
  List<Payment> payments(long wanted) {
    List<Payment> payments = new ArrayList<>();
    long weights = plan.weight();
    for (Spending spending : plan.spending()) {
      long share = wanted * DepartmentYear.weight(spending) / weights;
      payments.addAll(payments(spending, parts(spending, share)));
    }
    return withTakenBack(payments);
  }

  private int parts(Spending spending, long share) {
    long most = Math.max(1, spending.fen() / 100);
    int parts = (int) Math.max(1, Math.min(share, most));
    if (!catalogue.monthly(spending.purpose().economicCode())) {
      return parts;
    }
    if (parts >= 12) {
      return parts - parts % 12;
    }
    return parts >= 9 ? 12 : parts >= 5 ? 6 : parts >= 3 ? 4 : parts;
  }

  private List<Payment> payments(Spending spending, int parts) {
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
      int month = parts >= 12 ? part * 12 / parts + 1 : (part + 1) * 12 / parts;
      boolean pay = economicCode.startsWith("301") || economicCode.startsWith("303");
      return workday(LocalDate.of(plan.year(), month, pay ? 10 : 20));
    }
    if (catalogue.yearEnd(economicCode)) {
      return workday(LocalDate.of(plan.year(), 12, dice.between(15, 28)));
    }
    int month = dice.weighted(plan.department().habits().monthWeights()) + 1;
    return workday(LocalDate.of(plan.year(), month, dice.between(3, month == 12 ? 30 : 28)));
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
    LocalDate lastDay = LocalDate.of(plan.year(), 12, 30);
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
