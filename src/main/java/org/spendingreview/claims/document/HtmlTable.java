package org.spendingreview.claims.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads a table of a web page onto its grid. */
final class HtmlTable {
  /** As in browsers; wider spans come from pages made to harm. */
  private static final int MOST_COLUMNS = 1000;

  private final Depth depth;

  /** How many more rows each column is taken by a cell from above. */
  private final int[] taken = new int[MOST_COLUMNS];

  HtmlTable(Depth depth) {
    this.depth = depth;
  }

  /** Its caption. */
  List<Draft> before(Element table) {
    return table.children().stream()
        .filter(child -> child.normalName().equals("caption") && !HtmlFlow.isHidden(child))
        .flatMap(caption -> new HtmlFlow(depth).read(caption).stream())
        .toList();
  }

  Draft.OfTable read(Element table) {
    List<List<Draft.OfCell>> rows = new ArrayList<>();
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> add(child, rows);
        case "thead", "tbody", "tfoot" -> {
          if (!HtmlFlow.isHidden(child)) {
            child.children().forEach(row -> add(row, rows));
            Arrays.fill(taken, 0); // no cell reaches over the end of its group
          }
        }
        default -> {}
      }
    }
    return new Draft.OfTable(rows);
  }

  private void add(Element row, List<List<Draft.OfCell>> rows) {
    if (!row.normalName().equals("tr") || HtmlFlow.isHidden(row)) {
      return;
    }
    List<Draft.OfCell> cells = new ArrayList<>();
    int[] below = new int[MOST_COLUMNS];
    int column = 0;
    for (Element cell : row.children()) {
      if (HtmlFlow.isHidden(cell)) {
        continue;
      }
      while (column < MOST_COLUMNS - 1 && taken[column] > 0) {
        column++;
      }
      cells.add(new Draft.OfCell(column, new HtmlFlow(depth).read(cell)));
      int end = Math.min(MOST_COLUMNS - 1, column + span(cell, "colspan"));
      int height = span(cell, "rowspan");
      Arrays.fill(below, column, end, height - 1);
      column = end;
    }
    for (int i = 0; i < MOST_COLUMNS; i++) {
      taken[i] = Math.max(taken[i] - 1, below[i]);
    }
    if (!cells.isEmpty()) {
      rows.add(cells);
    }
  }

  /** 0 stands for all rows that are left. */
  private static int span(Element cell, String name) {
    String span = cell.attr(name).strip();
    if (!span.matches("[0-9]{1,5}")) {
      return 1;
    }
    int number = Integer.parseInt(span);
    return number == 0 ? (name.equals("rowspan") ? Integer.MAX_VALUE : 1) : number;
  }
}
