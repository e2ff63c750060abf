package org.spendingreview.delivery;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * How the files of a delivery were read.
 *
 * @param read as tables
 * @param unchanged since an earlier run, so that their rows came from the lake
 * @param unreadable as a whole, or missing
 * @param bytes that all of them have, whatever was read once more
 */
public record FilesRead(int read, int unchanged, int unreadable, long bytes) {

  /** From the rows about the files. */
  static FilesRead of(List<Row> ends) {
    int unchanged = 0;
    int unreadable = 0;
    long bytes = 0;
    for (Row end : ends) {
      unchanged += end.getAs("kind").equals(SourceRowSchema.UNCHANGED) ? 1 : 0;
      unreadable += end.getList(end.fieldIndex("reasons")).isEmpty() ? 0 : 1;
      bytes += end.<Long>getAs("delivered_bytes");
    }
    return new FilesRead(ends.size() - unchanged - unreadable, unchanged, unreadable, bytes);
  }
}
