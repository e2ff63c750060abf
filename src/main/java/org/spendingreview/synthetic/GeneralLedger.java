package org.spendingreview.synthetic;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Writes the general ledger of a department's year: vouchers by unit and date, numbered. A ledger
 * that would not find room in memory is made month by month, and a month's vouchers in rounds.
 */
final class GeneralLedger {
  /** Ledger lines for a thousand payments, by experience: fewer where many share a voucher. */
  private static final long LINES_IF_SPARSE = 3050;

  private static final long LINES_IF_DENSE = 2570;
  private static final long DENSE = 20;

  /** So many payments, and the vouchers made of them, are in memory at once. */
  static final long AT_ONCE = 50_000;

  private final DepartmentYear plan;
  private final Catalogue catalogue;
  private final long seed;
  private final Dice dice;

  GeneralLedger(DepartmentYear plan, Catalogue catalogue, long seed) {
    this.plan = plan;
    this.catalogue = catalogue;
    this.seed = seed;
    this.dice = Dice.of(seed, plan.department().code(), plan.year(), "general_ledger");
  }

  /** Hands over about so many rows in the order of the ledger's columns. */
  void write(long lines, Consumer<List<String>> rows) {
    boolean dense = lines > DENSE * plan.spending().size();
    long wanted = lines * 1000 / (dense ? LINES_IF_DENSE : LINES_IF_SPARSE);
    if (wanted <= AT_ONCE) {
      writeAtOnce(wanted, rows);
    } else {
      writeInRounds(wanted, rows);
    }
  }

  private void writeAtOnce(long wanted, Consumer<List<String>> rows) {
    Span year = Span.of(plan.year());
    Map<String, List<Payment>> payments =
        new PaymentPlanner(plan, catalogue, dice, year)
            .payments(wanted).stream()
                .collect(Collectors.groupingBy(p -> p.spending().purpose().unitCode()));
    List<Voucher> transfers = new TrapMaker(plan, dice).transfers();
    for (Unit unit : plan.department().units(plan.year())) {
      UnitLedger ledger = new UnitLedger(plan, unit, catalogue, rows);
      ledger.write(payments.getOrDefault(unit.code(), List.of()), transfers, year, dice);
      ledger.close();
    }
  }

  private void writeInRounds(long wanted, Consumer<List<String>> rows) {
    List<Voucher> transfers = new TrapMaker(plan, dice).transfers();
    for (Unit unit : plan.department().units(plan.year())) {
      UnitLedger ledger = new UnitLedger(plan, unit, catalogue, rows);
      List<Spread> spreads = spreads(unit, wanted);
      for (int month = 1; month <= 12; month++) {
        writeMonth(ledger, unit, Span.of(plan.year(), month), spreads, transfers);
      }
      ledger.close();
    }
  }

  private List<Spread> spreads(Unit unit, long wanted) {
    PaymentPlanner planner = new PaymentPlanner(plan, catalogue, dice, Span.of(plan.year()));
    long weights = plan.weight();
    return plan.spending().stream()
        .filter(one -> one.purpose().unitCode().equals(unit.code()))
        .map(one -> new Spread(one, planner.count(one, wanted, weights), planner.monthWeights(one)))
        .toList();
  }

  /** A month's rounds, each by chances of its own; the first has the transfers. */
  private void writeMonth(
      UnitLedger ledger, Unit unit, Span span, List<Spread> spreads, List<Voucher> transfers) {
    int month = span.first();
    long payments = spreads.stream().mapToLong(spread -> spread.in(month)).sum();
    long rounds = Math.max(1, (payments + AT_ONCE - 1) / AT_ONCE);
    for (long round = 0; round < rounds; round++) {
      long now = round;
      Dice own = Dice.of(seed, unit.code(), span.year(), "general_ledger", month, round);
      List<Instalments> due =
          spreads.stream()
              .map(spread -> spread.in(month, now, rounds))
              .filter(instalments -> instalments.payments() > 0)
              .toList();
      ledger.write(
          new PaymentPlanner(plan, catalogue, own, span).payments(due),
          round == 0 ? transfers : List.of(),
          span,
          own);
    }
  }
}
