package org.spendingreview.report;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where a ranked department stands in its peer group (同类组四分位), by the {@code percentile} of {@code
 * department_ranking}: 1 is the first of the group, 0 the last. People see a word with a sign
 * beside the colour, never the colour alone.
 */
public enum Quartile {
  /** 0.75 and above. */
  FIRST("0.75", "C8E6C9"),
  /** 0.5 and above. */
  SECOND("0.5", "EEF5E9"),
  /** 0.25 and above. */
  THIRD("0.25", "FFF4E0"),
  /** Below 0.25. */
  FOURTH("0", "FBE3E0");

  private final BigDecimal from;
  private final String fill;

  Quartile(String from, String fill) {
    this.from = new BigDecimal(from);
    this.fill = fill;
  }

  /** The quartile of a percentile; none for who is not ranked, or alone in the group. */
  public static Optional<Quartile> of(BigDecimal percentile) {
    if (percentile == null) {
      return Optional.empty();
    }
    for (Quartile quartile : values()) {
      if (percentile.compareTo(quartile.from) >= 0) {
        return Optional.of(quartile);
      }
    }
    throw new IllegalArgumentException("A percentile lies between 0 and 1, not at " + percentile);
  }

  /** The least percentile that lies in it. */
  public BigDecimal from() {
    return from;
  }

  /** The colour behind a cell, light enough for black text, as six hexadecimal digits. */
  public String fill() {
    return fill;
  }

  /** The key of its sign and word in the bundle {@code report}. */
  public String key() {
    return "report.quartile_" + name();
  }
}
