package org.spendingreview.report;

import java.util.Map;

/** What catches the eye in a terminal with colours. The text alone says the same. */
public enum Accent {
  NONE(""),
  HEADING("1"),
  CAUTION("33"),
  ALARM("31");

  private static final Map<String, Accent> OF_CODES =
      Map.of(
          "INCOMPLETE", CAUTION,
          "MISSING", CAUTION,
          "WITHHELD", ALARM,
          "CONTRADICTS", ALARM);

  private final String graphics;

  Accent(String graphics) {
    this.graphics = graphics;
  }

  /** The accent of a code as tables keep it: a fate, a status, a verdict. */
  static Accent ofCode(Object code) {
    return code instanceof String text ? OF_CODES.getOrDefault(text, NONE) : NONE;
  }

  /** The number that a terminal knows it by (ECMA-48, SGR). */
  String graphics() {
    return graphics;
  }
}
