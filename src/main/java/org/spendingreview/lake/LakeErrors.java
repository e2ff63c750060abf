package org.spendingreview.lake;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.spendingreview.wording.CannotProceed;

/** Every error of this room is made here, so that all say what is wrong, where, and the way out. */
final class LakeErrors {
  private LakeErrors() {}

  static CannotProceed pathMissing(Object path) {
    return CannotProceed.wrongCall("lake.pathMissing", path);
  }

  static CannotProceed pathIsFile(Object path) {
    return CannotProceed.wrongCall("lake.pathIsFile", path);
  }

  static CannotProceed pathUnusable(Object path, Exception cause) {
    return CannotProceed.wrongCall("lake.pathUnusable", path, CannotProceed.reason(cause));
  }

  static CannotProceed noRelease(Object path) {
    return CannotProceed.wrongCall("lake.noRelease", path);
  }

  static CannotProceed unknownRelease(long id, Object path, Collection<Release> releases) {
    return CannotProceed.wrongCall(
        "lake.unknownRelease",
        id,
        path,
        list(releases.stream().map(Release::id).sorted().toList()));
  }

  static CannotProceed unknownTable(String name) {
    return CannotProceed.wrongCall(
        "lake.unknownTable",
        name,
        list(TableCatalog.all().stream().map(TableDefinition::name).toList()));
  }

  static CannotProceed notReleased(TableDefinition table, Release release) {
    return CannotProceed.wrongCall(
        "lake.notReleased",
        table.name(),
        release.id(),
        list(release.tableVersions().keySet().stream().sorted().toList()));
  }

  static CannotProceed tableUnreadable(Object folder, Object version, Exception cause) {
    return CannotProceed.wrongCall(
        "lake.tableUnreadable", folder, version, CannotProceed.reason(cause));
  }

  static CannotProceed logDamaged(Object folder, Exception cause) {
    return CannotProceed.wrongCall("lake.logDamaged", folder, CannotProceed.reason(cause));
  }

  static CannotProceed commitEmpty(Object folder, String file) {
    return CannotProceed.wrongCall("lake.commitEmpty", folder, file);
  }

  /** Names what each has and the other lacks. */
  static CannotProceed foreignTable(
      TableDefinition table, Object folder, List<String> there, List<String> own) {
    return CannotProceed.wrongCall(
        "lake.foreignTable",
        folder,
        table.name(),
        list(there.stream().filter(column -> !own.contains(column)).toList()),
        list(own.stream().filter(column -> !there.contains(column)).toList()));
  }

  static CannotProceed foreignFile(TableDefinition table, Object folder, String file) {
    return CannotProceed.wrongCall("lake.foreignFile", folder, table.name(), file);
  }

  static CannotProceed held(Object lake, LockHolder holder) {
    return CannotProceed.heldByAnother(
        "lake.held", lake, holder.sinceHere(), holder.user(), holder.host(), holder.process());
  }

  static CannotProceed lockLost(Object lake) {
    return CannotProceed.heldByAnother("lake.lockLost", lake);
  }

  static CannotProceed overtaken(Object lake, long release, Object releasedAt) {
    return CannotProceed.heldByAnother("lake.overtaken", lake, release, releasedAt);
  }

  static CannotProceed overtakenTable(Object folder) {
    return CannotProceed.heldByAnother("lake.overtakenTable", folder);
  }

  /** What keeps the lock file from being written keeps everything else as well. */
  static CannotProceed notLocked(Object lake, IOException cause) {
    return Faults.isDiskFull(cause) ? diskFull(lake, cause) : notWritable(lake, cause);
  }

  static CannotProceed notReported(Release release, Object report, Exception cause) {
    return CannotProceed.failed(
        "lake.notReported", release.id(), report, CannotProceed.reason(cause));
  }

  /** What is known of a write that failed; anything else is a failure nobody expects. */
  static RuntimeException notWritten(Object folder, Throwable cause) {
    CannotProceed known = CannotProceed.in(cause);
    if (known != null) {
      return known;
    } else if (Faults.isOvertaken(cause)) {
      return overtakenTable(folder);
    } else if (Faults.isDiskFull(cause)) {
      return diskFull(folder, cause);
    } else if (Faults.isForbidden(cause)) {
      return notWritable(folder, cause);
    }
    return new IllegalStateException("Cannot write " + folder, cause);
  }

  private static CannotProceed diskFull(Object place, Throwable cause) {
    return CannotProceed.failed("lake.diskFull", place, CannotProceed.reason(cause));
  }

  private static CannotProceed notWritable(Object place, Throwable cause) {
    return CannotProceed.wrongCall("lake.notWritable", place, CannotProceed.reason(cause));
  }

  static CannotProceed noRowOfYear(
      TableDefinition table, Collection<Integer> years, Collection<String> there) {
    return CannotProceed.wrongCall("lake.noRowOfYear", table.name(), list(years), list(there));
  }

  static CannotProceed noRowOfDepartment(
      TableDefinition table, Collection<String> codes, Collection<String> there) {
    return CannotProceed.wrongCall(
        "lake.noRowOfDepartment", table.name(), list(codes), list(there));
  }

  private static String list(Collection<?> values) {
    return values.isEmpty()
        ? "–"
        : values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
