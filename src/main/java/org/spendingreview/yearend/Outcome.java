package org.spendingreview.yearend;

import java.util.List;
import java.util.Optional;
import org.spendingreview.delivery.DeliveryRecord;
import org.spendingreview.delivery.DeliveryStatus;
import org.spendingreview.lake.Release;
import org.spendingreview.wording.Problem;

/**
 * What came of a run.
 *
 * @param records the fate of every file delivered
 * @param published the release, or null where nothing was released
 * @param lake where it lies
 */
public record Outcome(List<DeliveryRecord> records, Release published, String lake) {

  /** Copies the records. */
  public Outcome {
    records = List.copyOf(records);
  }

  /** The release, unless nothing was released. */
  public Optional<Release> release() {
    return Optional.ofNullable(published);
  }

  /** What is wrong with each file that is not complete, in the order of the manifest. */
  public List<Problem> faults() {
    return records.stream()
        .filter(record -> record.status() != DeliveryStatus.COMPLETE)
        .map(DeliveryRecord::fault)
        .toList();
  }
}
