package org.spendingreview.report;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many columns of a terminal a text takes. Chinese characters and full-width forms take two
 * (Unicode's East Asian Width W and F), combining marks none, all else one.
 */
public final class DisplayWidth {
  private static final NavigableMap<Integer, Integer> WIDE = wide();

  private DisplayWidth() {}

  /** The width of a text that {@link #safe} has been through. */
  public static int of(String text) {
    return isPlain(text) ? text.length() : text.codePoints().map(DisplayWidth::of).sum();
  }

  /**
   * The text with everything replaced that a terminal would obey instead of showing it: control
   * characters by their pictures (␊, ␛), invisible formatting and direction marks by �.
   */
  public static String safe(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().map(DisplayWidth::safe).forEach(safe::appendCodePoint);
    return safe.toString();
  }

  /** Whether a text is printable ASCII, as most cells of a ledger are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c > 0x7e) {
        return false;
      }
    }
    return true;
  }

  /** The text, or as much of its beginning as fits the width with an ellipsis after it. */
  public static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int point : text.codePoints().toArray()) {
      used += of(point);
      if (used > width) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return kept.append('…').toString();
  }

  private static int of(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    var range = WIDE.floorEntry(point);
    return range != null && point <= range.getValue() ? 2 : 1;
  }

  private static int safe(int point) {
    if (point < 0x20) {
      return 0x2400 + point;
    } else if (point == 0x7f) {
      return 0x2421;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          0xfffd;
      default -> point;
    };
  }

  private static NavigableMap<Integer, Integer> wide() {
    int[][] ranges = {
      {0x1100, 0x115f}, // Hangul initials
      {0x2e80, 0x303e}, // radicals, CJK punctuation
      {0x3041, 0x4dbf}, // kana, bopomofo, enclosed, CJK extension A
      {0x4e00, 0xa4cf}, // CJK, Yi
      {0xa960, 0xa97f}, // Hangul initials, extended
      {0xac00, 0xd7a3}, // Hangul
      {0xf900, 0xfaff}, // CJK compatibility
      {0xfe10, 0xfe19}, // vertical forms
      {0xfe30, 0xfe6f}, // compatibility and small forms
      {0xff01, 0xff60}, // full-width forms
      {0xffe0, 0xffe6}, // full-width signs
      {0x16fe0, 0x1b2ff}, // Tangut, kana supplement
      {0x1f300, 0x1f64f}, // pictures and faces
      {0x1f680, 0x1f6ff}, // transport
      {0x1f900, 0x1faff}, // more pictures
      {0x20000, 0x3fffd}, // CJK extensions B and later
    };
    NavigableMap<Integer, Integer> wide = new TreeMap<>();
    for (int[] range : ranges) {
      wide.put(range[0], range[1]);
    }
    return wide;
  }
}
