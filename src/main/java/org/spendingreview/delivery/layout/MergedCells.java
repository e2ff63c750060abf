package org.spendingreview.delivery.layout;

import java.util.ArrayList;
import java.util.List;
import org.spendingreview.delivery.csv.SourceRecord;
import org.spendingreview.wording.Problem;

/**
 * Cells that a table merges over rows (合并单元格), of which a file keeps the text in the first row
 * only. It remembers what stands above, so it is told the rows of one file in their order.
 */
public final class MergedCells {
  private final List<Above> columns = new ArrayList<>();

  /** Those of a file's columns that a layout calls merged; earlier ones hold later ones. */
  public MergedCells(Layout layout, Places places) {
    for (Column column : layout.columns()) {
      Places.Place place = places.byName().get(column.name());
      if (column.merged() && place != null) {
        columns.add(new Above(place, places.heading(column.name())));
      }
    }
  }

  /**
   * A record with what its empty cells mean. It gets a fault where that stood in a record above
   * that cannot be read.
   */
  public SourceRecord fill(SourceRecord record) {
    if (columns.isEmpty()) {
      return record;
    }
    SourceRecord filled = record.fault() == null ? filled(record) : record;
    if (record.fault() != null || record.invalid() != null) {
      columns.forEach(column -> column.lostOn = record.line());
    }
    return filled;
  }

  private SourceRecord filled(SourceRecord record) {
    List<String> cells = new ArrayList<>(record.cells());
    boolean newGroup = false;
    Problem lost = null;
    for (Above column : columns) {
      String cell = cells.get(column.place.index());
      if (!column.place.cleaning().clean(cell).isBlank()) {
        newGroup |= column.lostOn > 0 || !cell.equals(column.text);
        column.is(cell);
      } else if (newGroup) {
        column.is("");
      } else if (column.lostOn > 0 && lost == null) {
        lost = Problem.of("delivery.mergedLost", column.heading, column.lostOn);
      }
      cells.set(column.place.index(), column.text);
    }
    return new SourceRecord(record.line(), record.raw(), cells, lost, record.invalid());
  }

  /** What stands above in a column. */
  private static final class Above {
    private final Places.Place place;
    private final String heading;
    private String text = "";
    private long lostOn;

    Above(Places.Place place, String heading) {
      this.place = place;
      this.heading = heading;
    }

    void is(String cell) {
      text = cell;
      lostOn = 0;
    }
  }
}
