package org.spendingreview.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The vouchers that are true but no spending, and give wrong totals to who adds them: voided and
 * unposted ones, and transfers between the department's own units.
 */
final class TrapMaker {
  private static final int VOIDED_PERMILLE = 12;
  private static final int UNPOSTED_PERMILLE = 8;

  private final DepartmentYear plan;
  private final Dice dice;

  TrapMaker(DepartmentYear plan, Dice dice) {
    this.plan = plan;
    this.dice = dice;
  }

  /** Vouchers entered twice: once voided (作废), once left unposted (未记账). */
  List<Voucher> dead(List<Voucher> vouchers) {
    List<Voucher> dead = new ArrayList<>();
    boolean first = true;
    for (Voucher voucher : vouchers) {
      Entry head = voucher.entries().get(0);
      boolean spends = head.isExpenditure() && head.debit() > 0;
      if (spends && (first || dice.chance(VOIDED_PERMILLE))) {
        dead.add(voucher.as(Voucher.State.VOIDED, voucher.date()));
      }
      if (spends && (first || dice.chance(UNPOSTED_PERMILLE))) {
        LocalDate day = LocalDate.of(plan.year(), 12, dice.between(28, 31));
        dead.add(voucher.as(Voucher.State.UNPOSTED, day));
      }
      first = first && !spends;
    }
    return dead;
  }

  /** Transfers from the department's office to its units, and from a unit to the office. */
  List<Voucher> transfers() {
    List<Unit> units = plan.department().units(plan.year());
    List<Voucher> transfers = new ArrayList<>();
    for (int i = 1; i < Math.min(units.size(), 5); i++) {
      transfers.addAll(transfer("7501", "拨付下属单位补助", "6201", units.get(0), units.get(i)));
    }
    if (units.size() > 2) {
      transfers.addAll(transfer("7401", "上缴上级支出", "6301", units.get(2), units.get(0)));
    }
    return transfers;
  }

  private List<Voucher> transfer(
      String account, String text, String incomeAccount, Unit from, Unit to) {
    Spending usual = plan.spending().get(0);
    String function =
        plan.spending().stream()
            .map(Spending::purpose)
            .filter(p -> p.unitCode().equals(from.code()))
            .findFirst()
            .orElse(usual.purpose())
            .functionCode();
    String fund = dice.chance(500) ? "GENERAL_PUBLIC" : "OTHER";
    Purpose purpose =
        new Purpose(from.code(), Purpose.OTHER, function, "39999", Project.NONE, fund);
    long fen = Fen.ROUND_SUM * dice.between(100, 3000);
    LocalDate date = LocalDate.of(plan.year(), dice.between(3, 11), dice.between(5, 25));
    Entry paid = new Entry(account, purpose, to.code(), text, fen, 0);
    Entry received = new Entry(incomeAccount, Purpose.NONE, from.code(), text, 0, fen);
    return List.of(
        posted(from, date, List.of(paid, Entry.plain("8001", text, 0, fen))),
        posted(to, date, List.of(Entry.plain("8001", text, fen, 0), received)));
  }

  private static Voucher posted(Unit unit, LocalDate date, List<Entry> entries) {
    return new Voucher(unit.code(), date, Voucher.State.POSTED, entries);
  }
}
