package org.spendingreview.yearend;

import java.util.List;
import java.util.Optional;
import org.spendingreview.delivery.DeliveryRecord;
import org.spendingreview.lake.Release;

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
}
