package org.spendingreview.draft;

/**
 * What a ledger's text may bring into a document: letters, no orders. Departments type these texts,
 * and a reader must see what was typed.
 */
final class PlainText {
  private PlainText() {}

  /**
   * The text without control and format characters (which would begin a line of the draft, turn the
   * direction of writing, or be refused by XML), and with a full-width bar, since a bar separates
   * cells.
   */
  static String of(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\x{FFFE}\\x{FFFF}\\x{2028}\\x{2029}]", "")
        .replace('|', '｜');
  }
}
