package org.spendingreview.yaml;

import java.math.BigDecimal;
import java.util.Optional;

/** What numbers a key takes. */
public interface NumberLimits {

  /** The number that a text says, if it is one of these. */
  Optional<BigDecimal> parse(String text);

  /** The smallest, as a text. */
  String minimum();

  /** The largest, as a text. */
  String maximum();

  /** How many decimals one may have. */
  int decimals();
}
