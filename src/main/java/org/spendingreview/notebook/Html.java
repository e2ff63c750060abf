package org.spendingreview.notebook;

/**
 * What a cell shows.
 *
 * @param html for a browser
 * @param text the same for who has none
 */
public record Html(String html, String text) {

  /** The text, as a terminal prints it. */
  @Override
  public String toString() {
    return text;
  }

  /** A text that is no element, whatever stands in it. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
