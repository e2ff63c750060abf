package org.spendingreview.audit;

import org.spendingreview.lake.TableRow;

/**
 * A file in which lines stand that the lake did not keep.
 *
 * @param path as the manifest names it
 * @param layout by which it was read
 * @param sha256 its fingerprint, by which the right file is known again
 * @param acceptedRows how many of its rows were accepted
 */
public record DeliveredFile(String path, String layout, String sha256, long acceptedRows) {

  static DeliveredFile of(TableRow row) {
    return new DeliveredFile(
        String.valueOf(row.value("path")),
        String.valueOf(row.value("layout")),
        String.valueOf(row.value("sha256")),
        (Long) row.value("accepted_count"));
  }
}
