package org.spendingreview.claims.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds tables in lines of text: rows that follow each other and are divided in the same way. */
final class LineTables {
  /** More are compared with nothing. */
  private static final int MOST_COLUMNS = 100;

  private final List<TextLine> lines;

  LineTables(List<TextLine> lines) {
    this.lines = lines;
  }

  /**
   * A table in lines of text.
   *
   * @param next the index of the line after it
   */
  record Found(Table table, int next) {}

  /** The table that begins with a line, or null where none does. */
  Found at(int first) {
    int next = first;
    LineCells kind = null;
    boolean ruled = false;
    List<TextLine> rows = new ArrayList<>();
    for (; next < lines.size() && !lines.get(next).isBlank(); next++) {
      String text = lines.get(next).text();
      boolean ruler = LineCells.isRuler(text);
      LineCells own = ruler ? LineCells.STROKES : LineCells.of(text);
      if (own == null || (kind != null && own != kind) || (rows.isEmpty() && next > first + 2)) {
        break;
      }
      kind = own;
      ruled |= ruler;
      if (!ruler) {
        rows.add(lines.get(next));
      }
    }
    return rows.size() >= 2 || (ruled && !rows.isEmpty())
        ? new Found(table(rows, kind), next)
        : null;
  }

  private static Table table(List<TextLine> lines, LineCells kind) {
    List<LineCells.Part> grid =
        lines.stream()
            .map(line -> screen(line, kind.parts(line.text())))
            .max(Comparator.comparingInt(List::size))
            .orElseThrow();
    List<Row> rows = new ArrayList<>();
    for (TextLine line : lines) {
      List<LineCells.Part> parts = kind.parts(line.text());
      int[] columns = columns(kind, screen(line, parts), grid);
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        LineCells.Part part = parts.get(i);
        cells.add(new Cell(line.start() + part.from(), line.start() + part.to(), columns[i]));
      }
      rows.add(new Row(List.copyOf(cells)));
    }
    return new Table(lines.get(0).start(), lines.get(lines.size() - 1).end(), List.copyOf(rows));
  }

  /** Where cells stand on a screen. */
  private static List<LineCells.Part> screen(TextLine line, List<LineCells.Part> parts) {
    return parts.stream()
        .map(
            part ->
                new LineCells.Part(
                    TextLine.columns(line.text().substring(0, part.from())),
                    TextLine.columns(line.text().substring(0, part.to()))))
        .toList();
  }

  /**
   * The columns of a row's cells. Where blanks divide, an empty cell cannot be seen: a row with
   * fewer cells has each of them in the column of the longest row it stands under.
   */
  private static int[] columns(
      LineCells kind, List<LineCells.Part> row, List<LineCells.Part> grid) {
    int[] columns = new int[row.size()];
    int next = 0;
    for (int i = 0; i < columns.length; i++) {
      int best = next;
      if (kind == LineCells.BLANKS && grid.size() <= MOST_COLUMNS) {
        int last = grid.size() - (columns.length - i);
        for (int column = next; column <= last; column++) {
          if (distance(row.get(i), grid.get(column)) < distance(row.get(i), grid.get(best))) {
            best = column;
          }
        }
      }
      columns[i] = best;
      next = best + 1;
    }
    return columns;
  }

  /** How far cells lie apart, or less than nothing where one stands under the other. */
  private static int distance(LineCells.Part cell, LineCells.Part other) {
    return Math.max(cell.from() - other.to(), other.from() - cell.to());
  }
}
