package org.spendingreview.report;

import java.util.regex.Pattern;

/**
 * Texts for spreadsheets. Names and reasons come from deliveries, and a text that a spreadsheet
 * takes for a formula would be computed on the reader's machine: it gets an apostrophe in front, as
 * spreadsheets themselves mark a text. Numbers must not come here, or −1 would become a text.
 */
public final class SafeText {
  private static final String FORMULAS = "=+-@\t\r";

  /** Nothing that XML, a line of CSV or a reader's eye could stumble over. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]");

  private SafeText() {}

  /** The text as it may stand in a cell. */
  public static String of(String text) {
    String printable = UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + printable : printable;
  }
}
