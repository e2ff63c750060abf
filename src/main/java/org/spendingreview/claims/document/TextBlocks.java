package org.spendingreview.claims.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes drafts one under another: paragraphs and rows end a line, cells are separated by tabs.
 * Tables within a table's cells follow it as tables of their own.
 */
record TextBlocks(String text, List<Block> blocks) {

  static TextBlocks of(List<Draft> drafts) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    write(drafts, text, blocks);
    return new TextBlocks(text.toString(), blocks);
  }

  private static void write(List<Draft> drafts, StringBuilder text, List<Block> blocks) {
    for (Draft draft : drafts) {
      if (draft instanceof Draft.OfParagraph paragraph) {
        write(paragraph, text, blocks);
      } else if (draft instanceof Draft.OfTable table && table.isFrame()) {
        write(table.rows().stream().flatMap(List::stream).toList().get(0).content(), text, blocks);
      } else if (draft instanceof Draft.OfTable table) {
        write(table, text, blocks);
        table.rows().stream()
            .flatMap(List::stream)
            .forEach(cell -> write(cell.tables().toList(), text, blocks));
      }
    }
  }

  private static void write(Draft.OfParagraph draft, StringBuilder text, List<Block> blocks) {
    String stripped = draft.text().strip();
    if (!stripped.isEmpty()) {
      blocks.add(new Paragraph(text.length(), text.length() + stripped.length()));
      text.append(stripped).append('\n');
    }
  }

  private static void write(Draft.OfTable draft, StringBuilder text, List<Block> blocks) {
    int start = text.length();
    boolean blank = true;
    List<Row> rows = new ArrayList<>();
    for (List<Draft.OfCell> drafts : draft.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (Draft.OfCell cell : drafts) {
        text.append(cells.isEmpty() ? "" : "\t");
        String content = cell.text();
        blank &= content.isEmpty();
        cells.add(new Cell(text.length(), text.length() + content.length(), cell.column()));
        text.append(content);
      }
      rows.add(new Row(List.copyOf(cells)));
      text.append('\n');
    }
    if (blank) {
      text.setLength(start);
    } else {
      blocks.add(new Table(start, text.length() - 1, List.copyOf(rows)));
    }
  }
}
