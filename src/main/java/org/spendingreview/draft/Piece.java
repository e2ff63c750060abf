package org.spendingreview.draft;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text.
 *
 * @param isPlace whether people must write here
 */
record Piece(String text, boolean isPlace) {
  /** Characters that no ledger's text has, see {@link PlainText}. */
  static final char PLACE_BEGINS = '\u0001';

  static final char PLACE_ENDS = '\u0002';

  /** A text cut at its places. */
  static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int begin = text.indexOf(PLACE_BEGINS);
        begin >= 0;
        begin = text.indexOf(PLACE_BEGINS, from)) {
      int end = text.indexOf(PLACE_ENDS, begin);
      add(pieces, text.substring(from, begin), false);
      add(pieces, text.substring(begin + 1, end), true);
      from = end + 1;
    }
    add(pieces, text.substring(from), false);
    return List.copyOf(pieces);
  }

  private static void add(List<Piece> pieces, String text, boolean isPlace) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, isPlace));
    }
  }
}
