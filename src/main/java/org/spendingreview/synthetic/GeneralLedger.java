package org.spendingreview.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes the general ledger of a department's year: vouchers by unit and date, numbered. */
final class GeneralLedger {
  /** Ledger lines for a thousand payments, by experience: fewer where many share a voucher. */
  private static final long LINES_IF_SPARSE = 3050;

  private static final long LINES_IF_DENSE = 2570;
  private static final long DENSE = 20;

  private final DepartmentYear plan;
  private final Catalogue catalogue;
  private final Dice dice;

  GeneralLedger(DepartmentYear plan, Catalogue catalogue, long seed) {
    this.plan = plan;
    this.catalogue = catalogue;
    this.dice = Dice.of(seed, plan.department().code(), plan.year(), "general_ledger");
  }

  /** Hands over about so many rows in the order of the ledger's columns. */
  void write(long lines, Consumer<List<String>> rows) {
    boolean dense = lines > DENSE * plan.spending().size();
    long wanted = lines * 1000 / (dense ? LINES_IF_DENSE : LINES_IF_SPARSE);
    var payments =
        new PaymentPlanner(plan, catalogue, dice)
            .payments(wanted).stream()
                .collect(Collectors.groupingBy(p -> p.spending().purpose().unitCode()));
    TrapMaker traps = new TrapMaker(plan, dice);
    List<Voucher> transfers = traps.transfers();
    Descriptions descriptions = new Descriptions(catalogue, dice);
    for (Unit unit : plan.department().units(plan.year())) {
      List<Payment> own = new ArrayList<>(payments.getOrDefault(unit.code(), List.of()));
      own.sort(Comparator.comparing(Payment::date));
      List<Voucher> vouchers =
          new VoucherMaker(plan.department(), unit, descriptions, dice).vouchers(own);
      List<Voucher> all = new ArrayList<>(vouchers);
      transfers.stream().filter(v -> v.unitCode().equals(unit.code())).forEach(all::add);
      List<Voucher> closing = traps.closing(unit, all);
      all.addAll(traps.dead(vouchers));
      all.sort(Comparator.comparing(Voucher::date));
      all.addAll(closing);
      write(unit, all, rows);
    }
  }

  private void write(Unit unit, List<Voucher> vouchers, Consumer<List<String>> rows) {
    int number = 0;
    int month = 0;
    Habits.Numbering numbering = plan.department().habits().numbering();
    for (Voucher voucher : vouchers) {
      int voucherMonth = voucher.date().getMonthValue();
      number = numbering == Habits.Numbering.MONTHLY && voucherMonth != month ? 1 : number + 1;
      month = voucherMonth;
      String journal =
          switch (numbering) {
            case YEARLY -> String.format("%06d", number);
            case MONTHLY -> String.format("%02d-%04d", month, number);
            case NAMED -> "记" + number;
          };
      int line = 0;
      for (Entry entry : voucher.entries()) {
        line++;
        rows.accept(row(unit, voucher, journal, line, entry));
      }
    }
  }

  private List<String> row(Unit unit, Voucher voucher, String journal, int line, Entry entry) {
    Purpose purpose = entry.purpose();
    Project project = purpose.project();
    return List.of(
        unit.code(),
        journal,
        String.valueOf(line),
        voucher.date().toString(),
        entry.accountCode(),
        purpose.functionCode(),
        purpose.economicCode(),
        purpose.expenditureType(),
        project.code(),
        plan.department().habits().projectNames() && entry.isExpenditure() ? project.name() : "",
        project.parentCode(),
        purpose.fundSource(),
        entry.description(),
        Fen.text(entry.debit()),
        Fen.text(entry.credit()),
        voucher.state() == Voucher.State.UNPOSTED ? "false" : "",
        voucher.state() == Voucher.State.VOIDED ? "true" : "",
        voucher.state() == Voucher.State.CLOSING ? "true" : "",
        entry.counterUnitCode());
  }
}
