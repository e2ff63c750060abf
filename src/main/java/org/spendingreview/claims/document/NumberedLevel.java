package org.spendingreview.claims.document;

import javax.xml.stream.XMLStreamException;

/**
 * A level of a list: how its numbers look.
 *
 * @param start the first number
 * @param format as {@link NumberWords} knows it
 * @param text what is written, with {@code %1} for the number of the first level and so on
 * @param blank whether something separates it from the paragraph
 * @param style the paragraph style that belongs to the level, or null
 * @param digits whether numbers of all levels are written in digits
 */
record NumberedLevel(
    int start, String format, String text, boolean blank, String style, boolean digits) {

  /** Reads the element {@code w:lvl} that the reader stands on. */
  static NumberedLevel read(WordXml xml) throws XMLStreamException {
    var level =
        new Object() {
          private int start; // where nothing is said, lists begin with 0
          private String format = "decimal";
          private String text = "";
          private boolean blank = true;
          private String style;
          private boolean digits;
        };
    xml.children(
        name -> {
          switch (name) {
            case "start" -> level.start = xml.number("val", 0);
            case "numFmt" -> level.format = format(xml);
            case "lvlText" -> level.text = xml.value() == null ? "" : xml.value();
            case "suff" -> level.blank = !"nothing".equals(xml.value());
            case "pStyle" -> level.style = xml.value();
            case "isLgl" -> level.digits = xml.isOn();
            case "AlternateContent" -> // formats younger than the standard, and what to do else
                xml.children(
                    choice -> {
                      if (choice.equals("Fallback")) {
                        xml.children(inner -> level.format = format(xml));
                      }
                    });
            default -> {}
          }
        });
    return new NumberedLevel(
        level.start, level.format, level.text, level.blank, level.style, level.digits);
  }

  private static String format(WordXml xml) {
    return xml.value() == null ? "decimal" : xml.value();
  }

  boolean isBullet() {
    return format.equals("bullet");
  }
}
