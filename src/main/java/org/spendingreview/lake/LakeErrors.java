package org.spendingreview.lake;

import java.util.Collection;
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
    return CannotProceed.wrongCall("lake.pathUnusable", path, reason(cause));
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
    return CannotProceed.wrongCall("lake.tableUnreadable", folder, version, reason(cause));
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

  private static String reason(Throwable cause) {
    Throwable deepest = cause;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
  }
}
