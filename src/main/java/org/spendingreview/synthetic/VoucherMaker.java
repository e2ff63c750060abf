package org.spendingreview.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Turns payments of one unit into vouchers, beside them the lines of financial accounting. */
final class VoucherMaker {
  private static final int PAYROLL_IN_ONE = 8;
  private static final int MOST_IN_ONE = 4;
  private static final int DIRECTLY_PAID_PERMILLE = 300;

  private final Department department;
  private final Unit unit;
  private final Descriptions descriptions;
  private final Dice dice;

  VoucherMaker(Department department, Unit unit, Descriptions descriptions, Dice dice) {
    this.department = department;
    this.unit = unit;
    this.descriptions = descriptions;
    this.dice = dice;
  }

  /** The vouchers of payments that are sorted by date. */
  List<Voucher> vouchers(List<Payment> payments) {
    List<Voucher> vouchers = new ArrayList<>();
    List<Payment> open = new ArrayList<>();
    int room = 0;
    for (Payment payment : payments) {
      if (payment.kind() != Payment.Kind.PAID) {
        vouchers.addAll(vouchers(payment));
        continue;
      }
      if (!open.isEmpty() && (open.size() >= room || !joins(open.get(0), payment))) {
        vouchers.addAll(paid(open));
        open.clear();
      }
      room = open.isEmpty() ? room(payment) : room;
      open.add(payment);
    }
    if (!open.isEmpty()) {
      vouchers.addAll(paid(open));
    }
    return vouchers;
  }

  private int room(Payment first) {
    boolean payroll = first.spending().purpose().economicCode().startsWith("301");
    return payroll ? PAYROLL_IN_ONE : dice.between(1, MOST_IN_ONE);
  }

  private boolean joins(Payment first, Payment payment) {
    return payment.date().equals(first.date())
        || (payment.date().getMonth() == first.date().getMonth()
            && payment.date().minusDays(4).isBefore(first.date())
            && dice.chance(550));
  }

  private List<Voucher> paid(List<Payment> payments) {
    boolean direct = dice.chance(DIRECTLY_PAID_PERMILLE);
    List<Entry> budgetary = new ArrayList<>();
    List<Entry> financial = new ArrayList<>();
    long sum = 0;
    for (Payment payment : payments) {
      String text = descriptions.of(payment);
      budgetary.add(expenditure(payment, text, payment.fen(), 0));
      financial.add(expense(payment, text, payment.fen(), 0));
      sum += payment.fen();
    }
    String text = budgetary.get(0).description();
    budgetary.add(Entry.plain(direct ? "6001" : "8001", text, 0, sum));
    financial.add(Entry.plain(direct ? "4001" : "1011", text, 0, sum));
    return together(payments.get(0), budgetary, financial);
  }

  /** The vouchers of a payment that is taken back. */
  private List<Voucher> vouchers(Payment back) {
    String text = descriptions.of(back);
    long fen = back.fen();
    if (back.kind() == Payment.Kind.RED_DEBIT) {
      return together(
          back,
          List.of(expenditure(back, text, -fen, 0), Entry.plain("8001", text, 0, -fen)),
          List.of(expense(back, text, -fen, 0), Entry.plain("1011", text, 0, -fen)));
    }
    return together(
        back,
        List.of(Entry.plain("8001", text, fen, 0), expenditure(back, text, 0, fen)),
        List.of(Entry.plain("1011", text, fen, 0), expense(back, text, 0, fen)));
  }

  private List<Voucher> together(Payment first, List<Entry> budgetary, List<Entry> financial) {
    if (department.habits().parallel() == Habits.Parallel.OWN_VOUCHER) {
      return List.of(posted(first, budgetary), posted(first, financial));
    }
    List<Entry> entries = new ArrayList<>(budgetary);
    entries.addAll(financial);
    return List.of(posted(first, entries));
  }

  private Voucher posted(Payment payment, List<Entry> entries) {
    return new Voucher(unit.code(), payment.date(), Voucher.State.POSTED, List.copyOf(entries));
  }

  private Entry expenditure(Payment payment, String text, long debit, long credit) {
    Spending spending = payment.spending();
    String account =
        spending.accountCode().isEmpty() ? unit.expenditureAccount() : spending.accountCode();
    return new Entry(account, spending.purpose(), spending.counterUnitCode(), text, debit, credit);
  }

  private Entry expense(Payment payment, String text, long debit, long credit) {
    Purpose purpose = payment.spending().purpose();
    String economic = purpose.economicCode();
    boolean lasting = economic.startsWith("309") || economic.startsWith("310");
    boolean managed = !unit.administration() && purpose.expenditureType().equals(Purpose.BASIC);
    String account = lasting ? "1601" : managed ? "5101" : "5001";
    boolean coded = department.habits().codedFinancial();
    return new Entry(account, coded ? purpose : Purpose.NONE, "", text, debit, credit);
  }
}
