package org.spendingreview.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The year-end closing (年末结转) of a unit's books, after which every expenditure is zero. It adds up
 * vouchers as they come, and keeps sums only.
 */
final class Closing {
  private final Map<Closed, Long> sums = new TreeMap<>();

  /** Adds vouchers; those that do not count are passed over. */
  void add(List<Voucher> vouchers) {
    for (Voucher voucher : vouchers) {
      if (voucher.state() != Voucher.State.POSTED) {
        continue;
      }
      for (Entry entry : voucher.entries()) {
        if (entry.isExpenditure() || entry.isExpense()) {
          sums.merge(Closed.of(entry), entry.debit() - entry.credit(), Long::sum);
        }
      }
    }
  }

  /** The voucher that closes what was added, or none if there is nothing to close. */
  List<Voucher> voucher(Unit unit, int year) {
    List<Entry> entries = new ArrayList<>();
    sums.forEach(
        (closed, fen) -> {
          if (fen != 0) {
            entries.add(Entry.plain(closed.into(), "年末结转", fen, 0));
            entries.add(new Entry(closed.account(), closed.purpose(), "", "年末结转", 0, fen));
          }
        });
    LocalDate date = LocalDate.of(year, 12, 31);
    return entries.isEmpty()
        ? List.of()
        : List.of(new Voucher(unit.code(), date, Voucher.State.CLOSING, entries));
  }

  /** What is closed by one pair of lines. */
  private record Closed(String account, String expenditureType, String fundSource)
      implements Comparable<Closed> {
    private static Closed of(Entry entry) {
      if (entry.isExpense()) {
        return new Closed(entry.accountCode(), "", "");
      }
      Purpose purpose = entry.purpose();
      return new Closed(entry.accountCode(), purpose.expenditureType(), purpose.fundSource());
    }

    private Purpose purpose() {
      return new Purpose("", expenditureType, "", "", Project.NONE, fundSource);
    }

    /** The account that takes the sum. */
    private String into() {
      if (account.startsWith("5")) {
        return "3301";
      }
      if (account.startsWith("73")) {
        return "8301";
      }
      if (account.startsWith("74") || account.startsWith("75")) {
        return "8501";
      }
      if (purpose().isFiscal()) {
        return "8101";
      }
      return expenditureType.equals(Purpose.PROJECT) ? "8201" : "8501";
    }

    @Override
    public int compareTo(Closed other) {
      int byAccount = account.compareTo(other.account);
      if (byAccount != 0) {
        return byAccount;
      }
      int byType = expenditureType.compareTo(other.expenditureType);
      return byType != 0 ? byType : fundSource.compareTo(other.fundSource);
    }
  }
}
