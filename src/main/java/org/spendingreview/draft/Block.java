package org.spendingreview.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A part of the draft, from top to bottom. */
sealed interface Block {

  /** The texts in which places for people may stand. */
  Stream<List<Piece>> texts();

  /**
   * A paragraph.
   *
   * @param style its word in {@code draft/styles.csv}
   * @param lead what begins it and stands out; may be empty
   */
  record Paragraph(String style, String lead, List<Piece> text) implements Block {
    @Override
    public Stream<List<Piece>> texts() {
      return Stream.of(text);
    }
  }

  /**
   * A table.
   *
   * @param rows below the heads, each of as many cells
   */
  record Table(List<Column> columns, List<Row> rows) implements Block {
    @Override
    public Stream<List<Piece>> texts() {
      return rows.stream().flatMap(row -> row.cells().stream());
    }
  }

  /**
   * A column of a table.
   *
   * @param isNumber whether its cells are numbers, which stand right
   * @param width its part of the table's width, in percent
   */
  record Column(String head, boolean isNumber, int width) {}

  /**
   * A row of a table.
   *
   * @param isTotal whether it stands out
   */
  record Row(List<List<Piece>> cells, boolean isTotal) {}

  /**
   * A chart of columns side by side.
   *
   * @param unit of its numbers, as its axis is called
   */
  record Chart(String title, String unit, List<String> categories, List<Series> series)
      implements Block {
    @Override
    public Stream<List<Piece>> texts() {
      return Stream.empty();
    }
  }

  /**
   * What a chart compares.
   *
   * @param values a number a category, {@code null} where there is none
   */
  record Series(String name, List<BigDecimal> values) {}
}
