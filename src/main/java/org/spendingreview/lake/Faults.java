package org.spendingreview.lake;

import io.delta.kernel.commit.CommitFailedException;
import io.delta.kernel.exceptions.TableAlreadyExistsException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Tells what kept something from being written. The systems have no common type for it, and Spark
 * hands on the text of what failed in a task, so the texts are what there is to go by.
 */
final class Faults {
  private static final List<String> DISK_FULL =
      List.of(
          "no space left on device", "disk quota exceeded", "quotaexceeded", "not enough space");
  private static final List<String> FORBIDDEN =
      List.of("permission denied", "read-only file system", "access denied", "accesscontrol");

  private Faults() {}

  /** A disk or a quota is full. */
  static boolean isDiskFull(Throwable failure) {
    return says(failure, DISK_FULL);
  }

  /** Nothing may be written there. */
  static boolean isForbidden(Throwable failure) {
    return any(failure, java.nio.file.AccessDeniedException.class::isInstance)
        || says(failure, FORBIDDEN);
  }

  /** Another writer has committed to the same table. */
  static boolean isOvertaken(Throwable failure) {
    return any(
        failure,
        cause ->
            cause instanceof TableAlreadyExistsException
                || (cause instanceof CommitFailedException refused && refused.isConflict()));
  }

  private static boolean says(Throwable failure, List<String> texts) {
    return any(
        failure,
        cause -> {
          String said = cause.toString().toLowerCase(Locale.ROOT);
          return texts.stream().anyMatch(said::contains);
        });
  }

  private static boolean any(Throwable failure, Predicate<Throwable> wanted) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (wanted.test(cause)) {
        return true;
      }
    }
    return false;
  }
}
