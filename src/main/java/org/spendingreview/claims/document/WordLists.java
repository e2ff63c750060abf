package org.spendingreview.claims.document;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The lists of a document: which numbers their levels have. */
final class WordLists {
  /** Word has nine. */
  static final int LEVELS = 9;

  /** What several lists share: levels, and the count itself. */
  private static final class Shared {
    private final Map<Integer, NumberedLevel> levels = new HashMap<>();
    private String styleLink;
    private String numberStyleLink;
  }

  private static final class List {
    private int shared;
    private final Map<Integer, NumberedLevel> levels = new HashMap<>();
    private final Map<Integer, Integer> starts = new HashMap<>();
  }

  private final Map<Integer, Shared> shared = new HashMap<>();
  private final Map<Integer, List> lists = new HashMap<>();

  /** Reads the part {@code numbering}. */
  static WordLists read(WordXml xml) throws XMLStreamException {
    WordLists all = new WordLists();
    xml.children(
        name -> {
          switch (name) {
            case "abstractNum" ->
                all.shared(
                    xml, all.shared.computeIfAbsent(id(xml, "abstractNumId"), i -> new Shared()));
            case "num" ->
                all.list(xml, all.lists.computeIfAbsent(id(xml, "numId"), i -> new List()));
            default -> {}
          }
        });
    return all;
  }

  private static int id(WordXml xml, String name) {
    return xml.number(name, -1);
  }

  private void shared(WordXml xml, Shared found) throws XMLStreamException {
    xml.children(
        name -> {
          switch (name) {
            case "lvl" -> {
              int level = xml.number("ilvl", 0);
              found.levels.put(level, NumberedLevel.read(xml));
            }
            case "styleLink" -> found.styleLink = xml.value();
            case "numStyleLink" -> found.numberStyleLink = xml.value();
            default -> {}
          }
        });
  }

  private void list(WordXml xml, List found) throws XMLStreamException {
    xml.children(
        name -> {
          switch (name) {
            case "abstractNumId" -> found.shared = xml.number("val", -1);
            case "lvlOverride" -> {
              int level = xml.number("ilvl", 0);
              xml.children(
                  inner -> {
                    if (inner.equals("startOverride")) {
                      found.starts.put(level, xml.number("val", 1));
                    } else if (inner.equals("lvl")) {
                      found.levels.put(level, NumberedLevel.read(xml));
                    }
                  });
            }
            default -> {}
          }
        });
  }

  /** Which lists count on together: those with the same number. */
  int counted(int list) {
    return lists.containsKey(list) ? shared(lists.get(list).shared) : -1;
  }

  /** A list may borrow the levels of the one that belongs to a style. */
  private int shared(int id) {
    Shared found = shared.get(id);
    if (found == null || found.numberStyleLink == null) {
      return id;
    }
    return shared.entrySet().stream()
        .filter(other -> found.numberStyleLink.equals(other.getValue().styleLink))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(id);
  }

  /** A level of a list, or null where there is no such level. */
  NumberedLevel level(int list, int level) {
    if (!lists.containsKey(list)) {
      return null;
    }
    NumberedLevel own = lists.get(list).levels.get(level);
    Shared base = shared.get(counted(list));
    return own != null || base == null ? own : base.levels.get(level);
  }

  /** The number with which a list begins a level again, or null where it counts on. */
  Integer restart(int list, int level) {
    return lists.containsKey(list) ? lists.get(list).starts.get(level) : null;
  }

  /** The level that belongs to a paragraph style, or 0. */
  int levelOf(int list, String style) {
    for (int level = 0; level < LEVELS; level++) {
      NumberedLevel found = level(list, level);
      if (found != null && style != null && style.equals(found.style())) {
        return level;
      }
    }
    return 0;
  }
}
