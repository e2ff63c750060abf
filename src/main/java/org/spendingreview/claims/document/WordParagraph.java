package org.spendingreview.claims.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads a paragraph of a Word document: what is seen of its text, and the text boxes in it. */
final class WordParagraph {
  private final WordXml xml;
  private final WordStyles styles;
  private final WordFlow flow;
  private final StringBuilder text = new StringBuilder();
  private final List<Draft> boxes = new ArrayList<>();
  private String style;
  private WordStyles.NumberPlace number = WordStyles.NumberPlace.NONE;
  private boolean markDeleted;
  private boolean hidden;

  WordParagraph(WordXml xml, WordStyles styles, WordFlow flow) {
    this.xml = xml;
    this.styles = styles;
    this.flow = flow;
  }

  /** Reads the element {@code w:p} that the reader stands on. */
  void read() throws XMLStreamException {
    xml.children(this::inline);
  }

  private void inline(String name) throws XMLStreamException {
    switch (name) {
      case "pPr" -> xml.children(this::property);
      case "r" -> run();
      case "t" -> append(xml.text());
      case "tab", "ptab" -> append("\t");
      case "br", "cr" -> append("\n");
      case "noBreakHyphen" -> append("-");
      case "txbxContent" -> {
        if (!hidden) {
          boxes.addAll(flow.content());
        }
      }
      case "AlternateContent" -> WordFlow.alternatives(xml, this::inline);
      default -> {
        if (!WordFlow.UNSEEN.contains(name)) {
          xml.children(this::inline); // a link, an insertion, a content control, a drawing
        }
      }
    }
  }

  private void append(String more) {
    if (!hidden) {
      text.append(more);
    }
  }

  private void property(String name) throws XMLStreamException {
    switch (name) {
      case "pStyle" -> style = xml.value();
      case "numPr" -> number = WordStyles.NumberPlace.read(xml);
      case "rPr" -> // of the mark at the paragraph's end
          xml.children(mark -> markDeleted |= mark.equals("del") || mark.equals("moveFrom"));
      default -> {}
    }
  }

  private void run() throws XMLStreamException {
    hidden = Boolean.TRUE.equals(styles.hidden(style));
    xml.children(
        name -> {
          if (name.equals("rPr")) {
            format();
          } else {
            inline(name);
          }
        });
    hidden = false;
  }

  /** What a run says of itself goes before what its style says. */
  private void format() throws XMLStreamException {
    Boolean[] own = new Boolean[1];
    xml.children(
        name -> {
          if (name.equals("vanish")) {
            own[0] = xml.isOn();
          } else if (name.equals("rStyle")
              && own[0] == null
              && styles.hidden(xml.value()) != null) {
            hidden = styles.hidden(xml.value());
          }
        });
    hidden = own[0] == null ? hidden : own[0];
  }

  /** What is seen of its text; its automatic number is not in it. */
  String text() {
    return text.toString();
  }

  /** The blocks of the text boxes that are anchored in it. */
  List<Draft> boxes() {
    return boxes;
  }

  /** The identifier of its style, or null. */
  String style() {
    return style;
  }

  /** The place in a list that it names itself. */
  WordStyles.NumberPlace number() {
    return number;
  }

  /** Whether a tracked change has joined it to the next paragraph. */
  boolean isMarkDeleted() {
    return markDeleted;
  }
}
