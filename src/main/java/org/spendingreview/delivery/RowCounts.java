package org.spendingreview.delivery;

import java.util.List;
import java.util.Objects;

/** Source rows (once per ledger fed) by what became of them. */
public record RowCounts(long accepted, long rejected, long skipped) {

  static RowCounts of(List<DeliveryRecord> records) {
    List<FileTotals> read =
        records.stream().map(DeliveryRecord::totals).filter(Objects::nonNull).toList();
    return new RowCounts(
        read.stream().mapToLong(FileTotals::accepted).sum(),
        read.stream().mapToLong(FileTotals::rejected).sum(),
        read.stream().mapToLong(FileTotals::skipped).sum());
  }

  /** All of them. */
  public long all() {
    return accepted + rejected + skipped;
  }
}
