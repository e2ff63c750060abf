package org.spendingreview.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Writes a unit's vouchers, numbered, as they come: span after span in order of time, then the
 * closing. Between the spans it keeps a number and the sums to be closed.
 */
final class UnitLedger {
  private final DepartmentYear plan;
  private final Unit unit;
  private final Catalogue catalogue;
  private final Consumer<List<String>> rows;
  private final Closing closing = new Closing();
  private long number;
  private int month;

  UnitLedger(DepartmentYear plan, Unit unit, Catalogue catalogue, Consumer<List<String>> rows) {
    this.plan = plan;
    this.unit = unit;
    this.catalogue = catalogue;
    this.rows = rows;
  }

  /** Writes the vouchers of a span: payments, transfers, and dead ones beside them. */
  void write(List<Payment> payments, List<Voucher> transfers, Span span, Dice dice) {
    List<Payment> sorted = new ArrayList<>(payments);
    sorted.sort(Comparator.comparing(Payment::date));
    Descriptions descriptions = new Descriptions(catalogue, dice);
    List<Voucher> vouchers =
        new VoucherMaker(plan.department(), unit, descriptions, dice).vouchers(sorted);
    List<Voucher> all = new ArrayList<>(vouchers);
    transfers.stream()
        .filter(one -> one.unitCode().equals(unit.code()) && span.contains(one.date()))
        .forEach(all::add);
    closing.add(all);
    new TrapMaker(plan, dice)
        .dead(vouchers).stream().filter(one -> span.contains(one.date())).forEach(all::add);
    all.sort(Comparator.comparing(Voucher::date));
    all.forEach(this::write);
  }

  /** Writes the closing. */
  void close() {
    closing.voucher(unit, plan.year()).forEach(this::write);
  }

  private void write(Voucher voucher) {
    String journal = journal(voucher.date().getMonthValue());
    int line = 0;
    for (Entry entry : voucher.entries()) {
      line++;
      rows.accept(row(voucher, journal, line, entry));
    }
  }

  /** The next voucher's number, longer than usual where there are more than it has digits for. */
  private String journal(int voucherMonth) {
    Habits.Numbering numbering = plan.department().habits().numbering();
    number = numbering == Habits.Numbering.MONTHLY && voucherMonth != month ? 1 : number + 1;
    month = voucherMonth;
    return switch (numbering) {
      case YEARLY -> String.format(Locale.ROOT, "%06d", number);
      case MONTHLY -> String.format(Locale.ROOT, "%02d-%04d", month, number);
      case NAMED -> "记" + number;
    };
  }

  private List<String> row(Voucher voucher, String journal, int line, Entry entry) {
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
