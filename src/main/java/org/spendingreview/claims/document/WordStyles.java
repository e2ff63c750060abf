package org.spendingreview.claims.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;

/** What the styles of a document say about numbers and about text that is hidden. */
final class WordStyles {

  /** A place in a list: the list's number and the level, each null where nothing is said. */
  record NumberPlace(Integer list, Integer level) {
    static final NumberPlace NONE = new NumberPlace(null, null);

    /** Reads the element {@code w:numPr} that the reader stands on. */
    static NumberPlace read(WordXml xml) throws XMLStreamException {
      Integer[] place = new Integer[2];
      xml.children(
          name -> {
            switch (name) {
              case "numId" -> place[0] = xml.number("val", 0);
              case "ilvl" -> place[1] = xml.number("val", 0);
              default -> {}
            }
          });
      return new NumberPlace(place[0], place[1]);
    }
  }

  private record Style(String basedOn, NumberPlace place, Boolean hidden) {}

  private final Map<String, Style> styles = new HashMap<>();
  private String ordinary;

  /** Reads the part {@code styles}. */
  static WordStyles read(WordXml xml) throws XMLStreamException {
    WordStyles all = new WordStyles();
    xml.children(
        name -> {
          if (name.equals("style")) {
            all.style(xml);
          }
        });
    return all;
  }

  private void style(WordXml xml) throws XMLStreamException {
    String id = xml.attribute("styleId");
    String isDefault = xml.attribute("default");
    if ("paragraph".equals(xml.attribute("type"))
        && isDefault != null
        && isDefault.matches("1|true|on")) {
      ordinary = id;
    }
    var style =
        new Object() {
          private String basedOn;
          private NumberPlace place = NumberPlace.NONE;
          private Boolean hidden;
        };
    xml.children(
        name -> {
          switch (name) {
            case "basedOn" -> style.basedOn = xml.value();
            case "pPr" ->
                xml.children(
                    inner -> {
                      if (inner.equals("numPr")) {
                        style.place = NumberPlace.read(xml);
                      }
                    });
            case "rPr" ->
                xml.children(
                    inner -> {
                      if (inner.equals("vanish")) {
                        style.hidden = xml.isOn();
                      }
                    });
            default -> {}
          }
        });
    styles.put(id, new Style(style.basedOn, style.place, style.hidden));
  }

  /** Where paragraphs of a style stand in a list; null stands for the ordinary style. */
  NumberPlace place(String style) {
    Integer list = first(style, s -> s.place().list());
    return new NumberPlace(list, first(style, s -> s.place().level()));
  }

  /** Whether text of a style is hidden; null where it does not say. */
  Boolean hidden(String style) {
    return first(style, Style::hidden);
  }

  /** The style's own value, or the one of the nearest style it is based on. */
  private <T> T first(String name, Function<Style, T> value) {
    Set<String> seen = new HashSet<>(); // styles may be based on each other in a circle
    String at = name == null ? ordinary : name;
    while (at != null && styles.containsKey(at) && seen.add(at)) {
      Style style = styles.get(at);
      if (value.apply(style) != null) {
        return value.apply(style);
      }
      at = style.basedOn();
    }
    return null;
  }
}
