package org.spendingreview.claims.document;

import java.util.List;
import java.util.stream.Stream;

/** A paragraph or table while the text it will stand in is not written yet. */
sealed interface Draft {

  /** A paragraph. */
  record OfParagraph(String text) implements Draft {}

  /** A table, row by row. */
  record OfTable(List<List<OfCell>> rows) implements Draft {

    /** A table of one cell is a frame around what it holds. */
    boolean isFrame() {
      return rows.stream().mapToInt(List::size).sum() == 1;
    }
  }

  /**
   * A cell.
   *
   * @param column of the grid
   * @param content paragraphs, which are its text, and tables, which follow its table
   */
  record OfCell(int column, List<Draft> content) {

    String text() {
      return String.join(
          "\n",
          content.stream()
              .flatMap(d -> d instanceof OfParagraph p ? Stream.of(p.text()) : Stream.empty())
              .map(text -> text.replace('\t', ' ').strip())
              .filter(text -> !text.isEmpty())
              .toList());
    }

    Stream<Draft> tables() {
      return content.stream().filter(OfTable.class::isInstance);
    }
  }
}
