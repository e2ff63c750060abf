package org.spendingreview.claims.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads a table of a Word document. */
final class WordTable {
  /** No table that people read has more. */
  private static final int MOST_COLUMNS = 1000;

  private final WordXml xml;
  private final WordFlow flow;
  private final List<List<Draft.OfCell>> rows = new ArrayList<>();

  /** A row while it is read. */
  private static final class OpenRow {
    private final List<Draft.OfCell> cells = new ArrayList<>();
    private int column;
    private boolean deleted;
  }

  WordTable(WordXml xml, WordFlow flow) {
    this.xml = xml;
    this.flow = flow;
  }

  /** Reads the element {@code w:tbl} that the reader stands on. */
  Draft.OfTable read() throws XMLStreamException {
    xml.children(this::inTable);
    return new Draft.OfTable(rows);
  }

  private void inTable(String name) throws XMLStreamException {
    switch (name) {
      case "tr" -> {
        OpenRow row = new OpenRow();
        xml.children(inner -> inRow(inner, row));
        if (!row.cells.isEmpty()) {
          rows.add(row.cells);
        }
      }
      case "tblPr", "tblGrid" -> {}
      case "AlternateContent" -> WordFlow.alternatives(xml, this::inTable);
      default -> {
        if (!WordFlow.UNSEEN.contains(name)) {
          xml.children(this::inTable); // a content control around rows
        }
      }
    }
  }

  private void inRow(String name, OpenRow row) throws XMLStreamException {
    switch (name) {
      case "tc" -> {
        if (!row.deleted) {
          WordCell cell = flow.cell();
          if (!cell.isContinued()) {
            row.cells.add(new Draft.OfCell(row.column, cell.content));
          }
          row.column = Math.min(MOST_COLUMNS, row.column + cell.span());
        }
      }
      case "trPr" ->
          xml.children(
              inner -> {
                switch (inner) {
                  case "gridBefore" ->
                      row.column = Math.min(MOST_COLUMNS, Math.max(0, xml.number("val", 0)));
                  case "del" -> row.deleted = true;
                  default -> {}
                }
              });
      case "tblPrEx" -> {}
      default -> {
        if (!WordFlow.UNSEEN.contains(name)) {
          xml.children(inner -> inRow(inner, row)); // a content control around cells
        }
      }
    }
  }
}
