package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.util.List;

/**
 * A column that a layout names itself.
 *
 * @param name that the layout's values use
 * @param headings one of which stands in the header, the first that does; empty where the column
 *     has a position
 * @param position in the file, from 1; 0 where the header tells
 * @param optional whether files may lack it; its cells are then empty
 * @param merged whether an empty cell means the one above
 * @param cleaning of its cells
 */
public record Column(
    String name,
    List<String> headings,
    int position,
    boolean optional,
    boolean merged,
    Cleaning cleaning)
    implements Serializable {

  /** A column at a position, of which nothing more is said. */
  static Column at(String name, int position, Cleaning cleaning) {
    return new Column(name, List.of(), position, false, false, cleaning);
  }

  /** A column under one of several headings, of which nothing more is said. */
  static Column under(String name, List<String> headings, Cleaning cleaning) {
    return new Column(name, headings, 0, false, false, cleaning);
  }
}
