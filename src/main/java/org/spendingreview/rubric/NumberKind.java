package org.spendingreview.rubric;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spendingreview.yaml.NumberLimits;

/**
 * The numbers of a rubric and their limits. The limits are wide for any rubric and narrow enough
 * that the scoring SQL multiplies them with amounts within 38 digits, so exactly.
 */
enum NumberKind implements NumberLimits {
  /** Points, not negative. */
  POINTS("0", "9999.99", 2),
  /** Points that a step takes off. */
  DEDUCTION("0.01", "9999.99", 2),
  /** A percent, of either sign. */
  PERCENT("-99999.9999", "99999.9999", 4),
  /** A step in percentage points. */
  STEP("0.0001", "99999.9999", 4),
  /** A share of the points that could be had, in percent. */
  SHARE("0", "100", 4),
  /** An amount in the figure's unit. */
  AMOUNT("-999999999999.99", "999999999999.99", 2);

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,12}(\\.[0-9]{1,12})?");

  private final BigDecimal minimum;
  private final BigDecimal maximum;
  private final int decimals;

  NumberKind(String minimum, String maximum, int decimals) {
    this.minimum = new BigDecimal(minimum);
    this.maximum = new BigDecimal(maximum);
    this.decimals = decimals;
  }

  /** The number that a text says, if it is one of this kind; trailing zeros are dropped. */
  @Override
  public Optional<BigDecimal> parse(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal plain = new BigDecimal(text).stripTrailingZeros();
    BigDecimal number = plain.scale() < 0 ? plain.setScale(0) : plain;
    boolean fits =
        number.compareTo(minimum) >= 0
            && number.compareTo(maximum) <= 0
            && number.scale() <= decimals;
    return fits ? Optional.of(number) : Optional.empty();
  }

  @Override
  public String minimum() {
    return minimum.toPlainString();
  }

  @Override
  public String maximum() {
    return maximum.toPlainString();
  }

  @Override
  public int decimals() {
    return decimals;
  }
}
