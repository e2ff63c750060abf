package org.spendingreview.synthetic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spendingreview.ledger.Ledger;

/** Breaks a few rows of a ledger, each in its own way, as careless hands do. */
final class BrokenRows implements Function<List<String>, Optional<RowFault>> {
  private static final int FIRST = 37;
  private static final int DISTANCE = 61;

  private final List<RowFault> faults;
  private long seen;
  private int done;

  /** The faults of that ledger; a ledger without any keeps its rows. */
  BrokenRows(Ledger ledger, int year) {
    this.faults = RowFault.of(ledger, year).stream().filter(RowFault::byHand).toList();
  }

  @Override
  public Optional<RowFault> apply(List<String> row) {
    seen++;
    if (done == faults.size() || seen < FIRST + (long) DISTANCE * done) {
      return Optional.empty();
    }
    RowFault fault = faults.get(done);
    if (!fault.suits().test(row)) {
      return Optional.empty();
    }
    done++;
    return Optional.of(fault);
  }
}
