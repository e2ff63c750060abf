package org.spendingreview.claims.language;

import java.util.List;
import java.util.Map;
import org.spendingreview.ledger.CsvResource;

/**
 * Words that mean others (笔误), of {@code claims/slips.csv}: misspelt ones everywhere, and those
 * that mean something else in a report with certain other words. In official forms 支出总计 is what was
 * spent and what is carried over, if 本年支出合计 stands beside it.
 */
final class Slips {
  private static final List<Map<String, String>> ALL = CsvResource.rows("claims/slips.csv");

  private final List<Map<String, String>> ofReport;

  static {
    for (Map<String, String> slip : ALL) {
      if (slip.get("written").length() != slip.get("meant").length()) {
        throw new IllegalStateException("claims/slips.csv: not of one length: " + slip);
      }
    }
  }

  /** Those of a report. */
  Slips(String document) {
    ofReport = ALL.stream().filter(slip -> document.contains(slip.get("beside"))).toList();
  }

  /** The text with the words meant; they are as long as those written. */
  String mended(String text) {
    String mended = text;
    for (Map<String, String> slip : ofReport) {
      mended = mended.replace(slip.get("written"), slip.get("meant"));
    }
    return mended;
  }
}
