package org.spendingreview.delivery;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.spendingreview.delivery.csv.ByteRecords;
import org.spendingreview.delivery.csv.RecordsOfFile;
import org.spendingreview.delivery.layout.FiscalYear;
import org.spendingreview.delivery.layout.Places;
import org.spendingreview.delivery.layout.Row;

/** A record's bytes as a row of a layout: each cell is decoded when it is asked for. */
final class RowBytes {
  private final RecordsOfFile records;
  private final Places places;
  private final String[] texts;
  private final Row row;
  private ByteRecords record;

  RowBytes(RecordsOfFile records, Places places, SourceFile file) {
    this.records = records;
    this.places = places;
    this.texts = new String[places.width()];
    ManifestEntry entry = file.entry();
    FiscalYear year = file.layout().formats().fiscalYear(entry.fiscalYear());
    this.row = new Row(places, new Cells(), 0, year, entry.departmentCode());
  }

  /** Goes on to a record of as many cells as the header has. */
  void is(ByteRecords next) {
    record = next;
    Arrays.fill(texts, null);
  }

  /** The row, which changes with the next record and does not know its line. */
  Row row() {
    return row;
  }

  /** The record's bytes. */
  ByteRecords record() {
    return record;
  }

  /** What decodes the cells. */
  RecordsOfFile records() {
    return records;
  }

  /** Where a column stands; null where the file lacks it. */
  Places.Place place(String column) {
    return places.byName().get(column);
  }

  /** Where columns stand; one that the file lacks stands nowhere. */
  int[] places(List<String> columns) {
    return columns.stream()
        .map(places.byName()::get)
        .filter(place -> place != null)
        .mapToInt(Places.Place::index)
        .distinct()
        .toArray();
  }

  private final class Cells extends AbstractList<String> {
    @Override
    public String get(int cell) {
      if (texts[cell] == null) {
        texts[cell] = records.text(record.from(cell), record.to(cell));
      }
      return texts[cell];
    }

    @Override
    public int size() {
      return texts.length;
    }
  }
}
