package org.spendingreview.claims.document;

import java.util.Locale;

/** Numbers as Word and browsers write them at the beginning of headings and items. */
final class NumberWords {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";

  private NumberWords() {}

  /**
   * A number in one of Word's formats, {@code w:numFmt}; formats that are not known are written in
   * digits, as Word does.
   */
  static String of(int number, String format) {
    return switch (format) {
      case "none", "bullet" -> "";
      case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letter(number);
      case "lowerLetter" -> letter(number).toLowerCase(Locale.ROOT);
      case "decimalFullWidth", "decimalFullWidth2" -> digits(number, "０１２３４５６７８９");
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, '①', 20);
      case "decimalEnclosedParen" -> enclosed(number, '⑴', 20);
      case "decimalEnclosedFullstop" -> enclosed(number, '⒈', 20);
      case "ideographEnclosedCircle" -> enclosed(number, '㊀', 10);
      case "ideographTraditional" -> one(number, "甲乙丙丁戊己庚辛壬癸");
      case "ideographZodiac" -> one(number, "子丑寅卯辰巳午未申酉戌亥");
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand" ->
          counted(number, DIGITS.replace('〇', '零'), "十百千");
      case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
          counted(number, LEGAL_DIGITS, "拾佰仟");
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" ->
          digits(number, DIGITS);
      default -> String.valueOf(number);
    };
  }

  /** 一百二十三; below twenty without 一 before 十, but 壹拾 is written out. */
  private static String counted(int number, String digits, String units) {
    if (number < 1 || number > 9999) {
      return String.valueOf(number);
    }
    StringBuilder words = new StringBuilder();
    String plain = String.valueOf(number);
    for (int i = 0; i < plain.length(); i++) {
      int digit = plain.charAt(i) - '0';
      int unit = plain.length() - 2 - i;
      if (digit > 0) {
        words.append(i > 0 && plain.charAt(i - 1) == '0' ? digits.substring(0, 1) : "");
        words.append(digits.charAt(digit)).append(unit < 0 ? "" : units.charAt(unit));
      }
    }
    String counted = words.toString();
    return counted.startsWith("一十") ? counted.substring(1) : counted;
  }

  private static String digits(int number, String digits) {
    StringBuilder words = new StringBuilder();
    for (char digit : String.valueOf(Math.abs(number)).toCharArray()) {
      words.append(digits.charAt(digit - '0'));
    }
    return words.toString();
  }

  private static String enclosed(int number, char first, int last) {
    return number >= 1 && number <= last
        ? String.valueOf((char) (first + number - 1))
        : String.valueOf(number);
  }

  private static String one(int number, String names) {
    return number >= 1 && number <= names.length()
        ? names.substring(number - 1, number)
        : String.valueOf(number);
  }

  /** A to Z, then AA to ZZ. */
  private static String letter(int number) {
    if (number < 1 || number > 780) {
      return String.valueOf(number);
    }
    String letter = String.valueOf((char) ('A' + (number - 1) % 26));
    return letter.repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return String.valueOf(number);
    }
    String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
    String[] hundreds = {"", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"};
    return "M".repeat(number / 1000)
        + hundreds[number / 100 % 10]
        + tens[number / 10 % 10]
        + ones[number % 10];
  }
}
