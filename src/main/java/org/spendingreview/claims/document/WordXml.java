package org.spendingreview.claims.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of a part of a Word file, one at a time, so that memory does not grow with the part.
 * Names are without their namespaces, of which there are two for the same (transitional, strict).
 * No document type and no entity of one is ever read.
 */
final class WordXml {

  /** What is done with a child element. */
  @FunctionalInterface
  interface Child {
    /** The reader stands on the element; if it is left there, the element is skipped. */
    void at(String name) throws XMLStreamException;
  }

  private final XMLStreamReader reader;
  private final Depth depth;
  private int open;

  WordXml(InputStream stream, Depth depth) throws XMLStreamException {
    // the JDK's own parser, whichever others lie on the class path
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    reader = factory.createXMLStreamReader(decoded(stream));
    this.depth = depth;
  }

  /** As UTF-8 or by its mark: the parser would print what it cannot decode to the terminal. */
  private static Reader decoded(InputStream stream) throws XMLStreamException {
    try {
      BufferedInputStream bytes = new BufferedInputStream(stream);
      bytes.mark(3);
      String mark = new String(bytes.readNBytes(3), StandardCharsets.ISO_8859_1);
      bytes.reset();
      boolean wide = mark.startsWith("\u00FF\u00FE") || mark.startsWith("\u00FE\u00FF");
      bytes.skipNBytes(mark.equals("\u00EF\u00BB\u00BF") ? 3 : 0);
      Charset encoding = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
      return new InputStreamReader(bytes, encoding.newDecoder()); // which refuses what is neither
    } catch (IOException e) {
      throw new XMLStreamException(e);
    }
  }

  /** Goes to the outermost element. */
  void root() throws XMLStreamException {
    while (next() != XMLStreamConstants.START_ELEMENT) {
      if (!reader.hasNext()) {
        throw new XMLStreamException("No element");
      }
    }
  }

  /** The name of the element that the reader stands on. */
  String name() {
    return reader.getLocalName();
  }

  /** Goes through the children of the element that the reader stands on, to its end. */
  void children(Child child) throws XMLStreamException {
    int level = open;
    depth.down();
    while (next() != XMLStreamConstants.END_ELEMENT || open >= level) {
      if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
        child.at(reader.getLocalName());
        leave(level);
      }
    }
    depth.up();
  }

  /** Skips what a child has left unread of itself. */
  private void leave(int level) throws XMLStreamException {
    while (open > level) {
      next();
    }
  }

  private int next() throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamConstants.START_ELEMENT) {
      open++;
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      open--;
    }
    return event;
  }

  /** The characters of the element that the reader stands on. */
  String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int level = open;
    while (next() != XMLStreamConstants.END_ELEMENT || open >= level) {
      if (reader.isCharacters()) {
        text.append(reader.getText());
      }
    }
    return text.toString();
  }

  /** An attribute of the element, or null. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The attribute {@code val}, or null. */
  String value() {
    return attribute("val");
  }

  /** The attribute as a whole number, or another where it is none. */
  int number(String name, int other) {
    String value = attribute(name);
    return value != null && value.matches("-?\\d{1,8}") ? Integer.parseInt(value) : other;
  }

  /** Whether an element that switches something on does so. */
  boolean isOn() {
    String value = value();
    return value == null || !value.matches("0|false|off");
  }
}
