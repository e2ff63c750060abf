package org.spendingreview.delivery.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spendingreview.wording.Problem;

/**
 * Where the columns of a file stand that a layout uses.
 *
 * @param byName by the layout's name for the column; an optional column that the file lacks has
 *     none
 * @param header the names that the header gives, empty where there is none
 * @param width how many cells a row has
 * @param problems with the header; the file is withheld where there are any
 */
public record Places(
    Map<String, Place> byName, List<String> header, int width, List<Problem> problems) {

  /**
   * A place in a row.
   *
   * @param index from 0
   * @param cleaning of the cell there
   */
  public record Place(int index, Cleaning cleaning) {
    /** Whether its cells are taken as they are, or without outer blanks. */
    public boolean isPlain() {
      return cleaning.isPlain();
    }
  }

  /** The places of a file without header. */
  public static Places ofPositions(Layout layout) {
    Map<String, Place> places = new HashMap<>();
    layout.columns().forEach(c -> places.put(c.name(), new Place(c.position() - 1, c.cleaning())));
    return new Places(places, List.of(), layout.form().width(), List.of());
  }

  /** The places that a header names. */
  public static Places ofHeader(Layout layout, List<String> cells) {
    List<String> names = new ArrayList<>(cells.stream().map(String::strip).toList());
    if (layout.form().trailingDelimiter() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    Places places = new Places(new HashMap<>(), names, names.size(), new ArrayList<>());
    Set<String> used = new LinkedHashSet<>(new UsedColumns(layout).names());
    for (Column column : layout.columns()) {
      if (used.remove(column.name())) {
        places.find(column, layout);
      }
    }
    Cleaning plain = Cleaning.plain(layout.form().trim(), layout.form().cells().excelText());
    used.forEach(name -> places.find(Column.under(name, List.of(name), plain), layout));
    return places;
  }

  /** What people call a column: its heading, or its name where the file has no header. */
  String heading(String column) {
    return header.isEmpty() ? column : header.get(byName.get(column).index());
  }

  private void find(Column column, Layout layout) {
    int index = column.position() - 1;
    if (column.position() > width) {
      problems.add(
          Problem.of("delivery.headerShort", width, layout.name(), column.name(), index + 1));
      return;
    }
    String heading = column.headings().stream().filter(header::contains).findFirst().orElse(null);
    if (heading != null) {
      index = header.indexOf(heading);
      if (header.lastIndexOf(heading) != index) {
        problems.add(Problem.of("delivery.headerTwice", heading));
      }
    }
    if (index >= 0) {
      byName.put(column.name(), new Place(index, column.cleaning()));
    } else if (!column.optional()) {
      String wanted = String.join(" | ", column.headings());
      problems.add(Problem.of("delivery.headerLacksHeading", wanted, layout.name()));
    }
  }
}
