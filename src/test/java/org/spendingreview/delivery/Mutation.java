package org.spendingreview.delivery;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Changes a file as faulty systems, people and attackers do: bytes, cells, lines. The same random
 * numbers make the same change.
 */
final class Mutation {
  private static final String[] PIECES = {
    "",
    "\"",
    "\"\"",
    ",",
    ",,,,,",
    ";",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "\n\n",
    "\u0000",
    "\uFEFF",
    " ",
    "=1+1",
    "=cmd|'/c calc'!A1",
    "\u001B[31m",
    "\u202E",
    "合计",
    "小计",
    "１２．５",
    "（12.00）",
    "-",
    "(1.00)",
    "1,234.56",
    "1.005",
    "-0.00",
    "9".repeat(20),
    "9".repeat(60),
    "1e9",
    "NaN",
    "null",
    "2021-02-30",
    "2020-12-31",
    "20211331",
    "true",
    "#",
    "\uFFFD",
    "\uD83D\uDE00",
    "../",
    "/etc/x",
    "file:///x",
    "C:\\x",
    "%2e%2e/",
    "901001",
    "999001",
    "7101",
    "30201",
    "!!java.net.URL [x]",
    "&a [*a, *a]",
    "*a",
    "{",
    "}",
    "[",
    "]",
    ": ",
    "- ",
    "? ",
    "| ",
    "> ",
    "{row}",
    "{x[3-1]}",
    "{not: 1}",
    "'",
    "\\",
    "1 2 3",
    "栏次",
    "x".repeat(3000)
  };
  private static final byte[][] BROKEN = {
    {(byte) 0xFF}, {(byte) 0xC3}, {(byte) 0x81}, {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
    {(byte) 0xFF, (byte) 0xFE}, {(byte) 0xFE, (byte) 0xFF}, {0}, {(byte) 0x84, 0x31, (byte) 0xA4}
  };

  private final Random random;
  private final Charset charset;

  Mutation(Random random, Charset charset) {
    this.random = random;
    this.charset = charset;
  }

  /** A few changes to a file, which may take lines of another one. */
  byte[] of(byte[] seed, byte[] other) {
    byte[] changed = seed;
    for (int i = random.nextInt(4); i >= 0; i--) {
      changed = once(changed, other);
    }
    return changed;
  }

  private byte[] once(byte[] bytes, byte[] other) {
    int at = random.nextInt(bytes.length + 1);
    return switch (random.nextInt(8)) {
      case 0 -> replaced(bytes, at, Math.min(1, bytes.length - at), one());
      case 1 -> replaced(bytes, at, 0, BROKEN[random.nextInt(BROKEN.length)]);
      case 2 -> replaced(bytes, at, 0, piece());
      case 3 -> replaced(bytes, at, Math.min(random.nextInt(4), bytes.length - at), new byte[0]);
      case 4 -> random.nextInt(8) == 0 ? Arrays.copyOf(bytes, at) : cell(bytes);
      case 5, 6 -> cell(bytes);
      default -> lines(bytes, other);
    };
  }

  private byte[] one() {
    return new byte[] {(byte) random.nextInt(256)};
  }

  private byte[] piece() {
    return PIECES[random.nextInt(PIECES.length)].getBytes(charset);
  }

  /** Another text in one of the cells, which are what stands between separators. */
  private byte[] cell(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int from = at;
    while (from > 0 && !separates(bytes[from - 1])) {
      from--;
    }
    int to = at;
    while (to < bytes.length && !separates(bytes[to])) {
      to++;
    }
    return replaced(bytes, from, to - from, piece());
  }

  private static boolean separates(byte value) {
    return ",;\t|\r\n:".indexOf(value) >= 0;
  }

  /** A line left out, doubled, moved, or taken from another file. */
  private byte[] lines(byte[] bytes, byte[] other) {
    List<String> lines = split(bytes);
    List<String> others = split(other);
    int at = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
      default -> lines.add(at, others.get(random.nextInt(others.size())));
    }
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<String> split(byte[] bytes) {
    // one character a byte, so that no byte is lost
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
  }

  private static byte[] replaced(byte[] bytes, int at, int length, byte[] by) {
    byte[] changed = new byte[bytes.length - length + by.length];
    System.arraycopy(bytes, 0, changed, 0, at);
    System.arraycopy(by, 0, changed, at, by.length);
    int rest = at + length;
    System.arraycopy(bytes, rest, changed, at + by.length, bytes.length - rest);
    return changed;
  }
}
