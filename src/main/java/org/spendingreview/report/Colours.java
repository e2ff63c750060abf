package org.spendingreview.report;

/** Whether what is printed goes to a terminal that shows colours. */
public enum Colours {
  /** Into a file, a pipe, or a terminal without colours: no escape code ever. */
  NONE,
  /** Escape codes as nearly every terminal obeys them (ECMA-48). */
  ANSI;

  /** The text, which must have been through {@link DisplayWidth#safe}, with its accent. */
  public String paint(Accent accent, String text) {
    boolean plain = this == NONE || accent == Accent.NONE || text.isEmpty();
    return plain ? text : "\u001b[" + accent.graphics() + "m" + text + "\u001b[0m";
  }
}
