package org.spendingreview.claims.document;

import java.util.List;
import javax.xml.stream.XMLStreamException;

/** A cell of a Word table while it is read. */
final class WordCell {
  private static final int MOST_COLUMNS = 1000;

  /** Its blocks. */
  List<Draft> content = List.of();

  private int span = 1;
  private boolean continued;

  /** Reads the element {@code w:tcPr} that the reader stands on. */
  void properties(WordXml xml) throws XMLStreamException {
    xml.children(
        name -> {
          switch (name) {
            case "gridSpan" -> span = Math.max(1, Math.min(MOST_COLUMNS, xml.number("val", 1)));
            case "vMerge", "hMerge" -> continued |= !"restart".equals(xml.value());
            case "cellDel" -> continued = true;
            default -> {}
          }
        });
  }

  /** How many columns of the grid it takes. */
  int span() {
    return span;
  }

  /** Whether it only continues the cell above or before it. */
  boolean isContinued() {
    return continued;
  }
}
