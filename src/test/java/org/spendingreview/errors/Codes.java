package org.spendingreview.errors;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The department codes of an entry in the joint delivery. In its own files the departments are 901
 * and 902, and their units begin so. The codes come from the entry's name, so that they stay when
 * others are added.
 */
final class Codes {
  private static final Pattern OWN = code("90([12])");

  private final String name;

  /** The codes of the entry of that name. */
  Codes(String entry) {
    String digits = Integer.toString(Math.floorMod(entry.hashCode(), 46_656), 36);
    this.name = "000".substring(digits.length()) + digits.toUpperCase(Locale.ROOT);
  }

  /** A folder of its own. */
  String folder() {
    return "D" + name;
  }

  /** A text of its own with the codes of the joint delivery. */
  String in(String text) {
    return OWN.matcher(text).replaceAll(match -> "D" + name + match.group(1));
  }

  /** A text about the joint delivery with its own codes and paths. */
  String out(String text) {
    return code("D" + name + "([12])")
        .matcher(text.replace(folder() + "/", ""))
        .replaceAll(match -> "90" + match.group(1));
  }

  /** The code of a department, which the three digits of a unit may follow. */
  private static Pattern code(String department) {
    return Pattern.compile("(?<![0-9A-Za-z])" + department + "(?=(0[0-9]{2})?(?![0-9A-Za-z]))");
  }
}
