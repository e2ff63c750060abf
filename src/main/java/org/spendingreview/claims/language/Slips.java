package org.spendingreview.claims.language;

import java.util.List;
import java.util.Map;
import org.spendingreview.ledger.CsvResource;

/** Words that reports often misspell (笔误), of {@code claims/slips.csv}, and the ones they mean. */
final class Slips {
  private static final List<Map<String, String>> ALL = CsvResource.rows("claims/slips.csv");

  private Slips() {}

  /** The text with the words meant; they are as long as those written. */
  static String mended(String text) {
    String mended = text;
    for (Map<String, String> slip : ALL) {
      mended = mended.replace(slip.get("written"), slip.get("meant"));
    }
    return mended;
  }
}
