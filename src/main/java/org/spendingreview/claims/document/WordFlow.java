package org.spendingreview.claims.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads the paragraphs and tables of a Word document's body, cell, text box or note. */
final class WordFlow {
  /** What nobody sees: deleted text, text moved away, properties, a second form of the same. */
  static final Set<String> UNSEEN =
      Set.of("del", "moveFrom", "sdtPr", "sdtEndPr", "sectPr", "rPr", "instrText", "delText", "rt");

  /** What is read of one place: a body, a cell, a text box, a note. */
  private static final class Place {
    private final List<Draft> drafts = new ArrayList<>();

    /** Text whose paragraph mark was deleted: it belongs to the next paragraph. */
    private final StringBuilder open = new StringBuilder();
  }

  private final WordXml xml;
  private final WordStyles styles;
  private final WordNumbers numbers;

  WordFlow(WordXml xml, WordStyles styles, WordNumbers numbers) {
    this.xml = xml;
    this.styles = styles;
    this.numbers = numbers;
  }

  /** All blocks within the element that the reader stands on. */
  List<Draft> content() throws XMLStreamException {
    Place place = new Place();
    xml.children(name -> block(name, place));
    return ended(place);
  }

  /** The notes of the part; the lines that separate them from the page are notes as well. */
  List<Draft> notes() throws XMLStreamException {
    List<Draft> drafts = new ArrayList<>();
    xml.children(
        note -> {
          String type = xml.attribute("type");
          if (type == null || type.equals("normal")) {
            drafts.addAll(content());
          }
        });
    return drafts;
  }

  /** The cell that the reader stands on; its blocks are read where it is not merged with others. */
  WordCell cell() throws XMLStreamException {
    WordCell cell = new WordCell();
    Place place = new Place();
    xml.children(
        name -> {
          if (name.equals("tcPr")) {
            cell.properties(xml);
          } else if (!cell.isContinued()) {
            block(name, place);
          }
        });
    cell.content = ended(place);
    return cell;
  }

  private static List<Draft> ended(Place place) {
    if (!place.open.isEmpty()) {
      place.drafts.add(new Draft.OfParagraph(place.open.toString()));
    }
    return place.drafts;
  }

  private void block(String name, Place place) throws XMLStreamException {
    switch (name) {
      case "p" -> paragraph(place);
      case "tbl" -> place.drafts.add(new WordTable(xml, this).read());
      case "AlternateContent" -> alternatives(xml, inner -> block(inner, place));
      default -> {
        if (!UNSEEN.contains(name)) {
          xml.children(inner -> block(inner, place)); // a content control, an insertion
        }
      }
    }
  }

  private void paragraph(Place place) throws XMLStreamException {
    WordParagraph read = new WordParagraph(xml, styles, this);
    read.read();
    if (read.isMarkDeleted()) {
      place.open.append(read.text());
    } else {
      String text = numbers.next(read.style(), read.number()) + place.open + read.text();
      place.open.setLength(0);
      LineMarks.paragraphs(text).forEach(p -> place.drafts.add(new Draft.OfParagraph(p)));
    }
    place.drafts.addAll(read.boxes());
  }

  /** The first form in which the same is written, which is the one Word shows. */
  static void alternatives(WordXml xml, WordXml.Child child) throws XMLStreamException {
    boolean[] chosen = new boolean[1];
    xml.children(
        form -> {
          if (!chosen[0]) {
            chosen[0] = true;
            xml.children(child);
          }
        });
  }
}
