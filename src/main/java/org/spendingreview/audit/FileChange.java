package org.spendingreview.audit;

import org.spendingreview.lake.TableRow;

/**
 * A delivered file that is not what it was a release before: its fingerprint, its status, or
 * whether it is there.
 *
 * @param path as the manifest names it
 * @param statusBefore COMPLETE, INCOMPLETE or WITHHELD; null where it was not delivered
 * @param digestBefore its SHA-256; null where it was not delivered or not there
 * @param status now; null where it is not delivered any more
 * @param digest now
 */
public record FileChange(
    String path, String statusBefore, String digestBefore, String status, String digest) {

  static FileChange of(TableRow before, TableRow after) {
    return new FileChange(
        String.valueOf((before == null ? after : before).value("path")),
        text(before, "status"),
        text(before, "sha256"),
        text(after, "status"),
        text(after, "sha256"));
  }

  private static String text(TableRow row, String column) {
    return row == null ? null : (String) row.value(column);
  }
}
