package org.spendingreview.delivery;

import org.spendingreview.delivery.csv.ByteRecords;
import org.spendingreview.delivery.layout.Places;

/**
 * A cell of the row at hand, from which nothing is cleaned but outer blanks.
 *
 * @param place of the cell, or null where the file has none
 */
record RowCell(RowBytes row, Places.Place place) {

  /** Reads the cell; false where it is not as the standard layout writes it. */
  boolean read(CleanCells cells) {
    if (place == null) {
      return cells.readNothing();
    }
    ByteRecords record = row.record();
    byte[] bytes = record.bytes();
    int from = record.from(place.index());
    int to = record.to(place.index());
    if (place.cleaning().trim()) {
      while (from < to && bytes[from] == ' ') {
        from++;
      }
      while (from < to && bytes[to - 1] == ' ') {
        to--;
      }
    }
    return cells.read(bytes, from, to);
  }
}
