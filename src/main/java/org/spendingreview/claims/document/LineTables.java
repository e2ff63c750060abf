package org.spendingreview.claims.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
    List<List<LineCells.Part>> parts = lines.stream().map(line -> kind.parts(line.text())).toList();
    int longest = IntStream.range(0, parts.size()).reduce(0, (a, b) -> longer(parts, a, b));
    boolean aligned = kind == LineCells.BLANKS && parts.get(longest).size() <= MOST_COLUMNS;
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < parts.size(); row++) {
      TextLine line = lines.get(row);
      int[] columns =
          aligned
              ? columns(
                  screen(line, parts.get(row)), screen(lines.get(longest), parts.get(longest)))
              : IntStream.range(0, parts.get(row).size()).toArray();
      List<Cell> cells = new ArrayList<>();
      for (LineCells.Part part : parts.get(row)) {
        int column = columns[cells.size()];
        cells.add(new Cell(line.start() + part.from(), line.start() + part.to(), column));
      }
      rows.add(new Row(List.copyOf(cells)));
    }
    return new Table(lines.get(0).start(), lines.get(lines.size() - 1).end(), List.copyOf(rows));
  }

  private static int longer(List<List<LineCells.Part>> rows, int one, int other) {
    return rows.get(other).size() > rows.get(one).size() ? other : one;
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
  private static int[] columns(List<LineCells.Part> row, List<LineCells.Part> grid) {
    int[] columns = new int[row.size()];
    int next = 0;
    for (int i = 0; i < columns.length; i++) {
      int best = next;
      for (int column = next; column <= grid.size() - (columns.length - i); column++) {
        if (distance(row.get(i), grid.get(column)) < distance(row.get(i), grid.get(best))) {
          best = column;
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
