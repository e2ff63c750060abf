package org.spendingreview.delivery.layout;

import java.util.List;

/**
 * A source row, its cells cleaned and known by the names that the layout uses.
 *
 * @param places where the columns stand
 * @param cells as delivered
 * @param line the physical line it begins on, from 1
 * @param year the file's fiscal year
 * @param department that the manifest names for the file, or null
 */
public record Row(
    Places places, List<String> cells, long line, FiscalYear year, String department) {

  /** The cleaned cell of a column; empty where the file or the row has no such cell. */
  String cell(String column) {
    Places.Place place = places.byName().get(column);
    if (place == null || place.index() >= cells.size()) {
      return "";
    }
    return place.cleaning().clean(cells.get(place.index()));
  }

  /** What a name stands for that is no column. */
  String builtIn(String name) {
    return switch (name) {
      case "row" -> Long.toString(line);
      case "department_code" -> department == null ? "" : department;
      case "fiscal_year" -> Integer.toString(year.year());
      case "year_begin" -> year.first().toString();
      case "year_end" -> year.last().toString();
      default -> throw new IllegalStateException("No template has " + name);
    };
  }
}
