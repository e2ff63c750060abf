package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a file writes numbers.
 *
 * @param decimal the decimal mark
 * @param thousands the separators of groups of three digits; empty for none
 * @param trailing whether a minus may stand behind the digits
 * @param brackets whether brackets mean a negative number
 * @param fullWidth whether digits and signs may be full-width, and the minus sign be −
 * @param symbols texts that may stand before or behind a number, such as a currency's
 * @param zeros texts that mean zero, such as a dash
 * @param power of ten that the unit of amounts has in yuan, such as 4 for 万元
 */
public record NumberFormat(
    char decimal,
    String thousands,
    boolean trailing,
    boolean brackets,
    boolean fullWidth,
    List<String> symbols,
    List<String> zeros,
    int power)
    implements Serializable {
  private static final int MAX_LENGTH = 60;

  /** Digits with a point, a hyphen for a negative number. */
  static final NumberFormat PLAIN =
      new NumberFormat('.', "", false, false, false, List.of(), List.of(), 0);

  /** The number that a cell says, in the unit it is written in; empty where it says none. */
  public Optional<BigDecimal> parse(String cell) {
    if (cell.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String text = (fullWidth ? FullWidth.narrow(cell) : cell).strip();
    if (zeros.contains(text) || zeros.contains(cell.strip())) {
      return Optional.of(BigDecimal.ZERO);
    }
    text = withoutSymbols(text);
    boolean negative = false;
    if (brackets && text.startsWith("(") && text.endsWith(")")) {
      negative = true;
      text = text.substring(1, text.length() - 1).strip();
    } else if (text.startsWith("-")) {
      negative = true;
      text = text.substring(1).strip();
    } else if (trailing && text.endsWith("-")) {
      negative = true;
      text = text.substring(0, text.length() - 1).strip();
    }
    boolean isNegative = negative;
    return plain(withoutSymbols(text)).map(number -> isNegative ? number.negate() : number);
  }

  /** Whether digits with a point and two decimals, behind a hyphen or none, mean yuan and fen. */
  public boolean hasPlainYuan() {
    return decimal == '.'
        && power == 0
        && zeros.stream().noneMatch(zero -> zero.matches(".*[1-9].*"));
  }

  /** Whether a cell is blank or says zero. */
  boolean isZero(String cell) {
    return cell.isBlank() || parse(cell).filter(number -> number.signum() == 0).isPresent();
  }

  /** A number in this format, to show in messages. */
  public String example() {
    String group = thousands.isEmpty() ? "" : thousands.substring(0, 1);
    String number = "1" + group + "234" + decimal + "56";
    if (brackets) {
      return number + ", (" + number + ")";
    }
    return number + ", " + (trailing ? number + "-" : "-" + number);
  }

  private String withoutSymbols(String text) {
    String rest = text;
    for (String symbol : symbols) {
      if (rest.startsWith(symbol)) {
        rest = rest.substring(symbol.length()).strip();
      }
      if (rest.endsWith(symbol)) {
        rest = rest.substring(0, rest.length() - symbol.length()).strip();
      }
    }
    return rest;
  }

  /** The number of digits, separators and a decimal mark; each group behind the first has three. */
  private Optional<BigDecimal> plain(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    int group = -1; // digits since the last separator; -1 before any
    boolean decimals = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= '0' && character <= '9') {
        digits.append(character);
        group += !decimals && group >= 0 ? 1 : 0;
      } else if (character == decimal && !decimals) {
        if (digits.isEmpty() || i == text.length() - 1 || (group >= 0 && group != 3)) {
          return Optional.empty();
        }
        decimals = true;
        digits.append('.');
      } else if (isSeparator(character) && !decimals && !digits.isEmpty()) {
        if (group < 0 ? digits.length() > 3 : group != 3) {
          return Optional.empty();
        }
        group = 0;
      } else {
        return Optional.empty();
      }
    }
    boolean complete = !digits.isEmpty() && (decimals || group < 0 || group == 3);
    return complete ? Optional.of(new BigDecimal(digits.toString())) : Optional.empty();
  }

  /** A blank between groups may be any of the blanks that programs put there. */
  private boolean isSeparator(char character) {
    boolean blank = character == '\u00a0' || character == '\u202f' || character == '\u2009';
    return thousands.indexOf(blank ? ' ' : character) >= 0;
  }
}
