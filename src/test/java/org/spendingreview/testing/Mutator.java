package org.spendingreview.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Spoils texts and bytes as people, programs and transmissions do, by chance. */
public final class Mutator {
  private static final String BETWEEN_WORDS = "\n\r\t ,;:|\"{}[]";
  private static final int MOST_MUTATIONS = 4;
  private static final int HUGE = 20_000;

  /** Byte order marks, whole and in part. */
  private static final List<byte[]> MARKS =
      Stream.of("EFBBBF", "FFFE", "FEFF", "EFBB", "FF", "84319533")
          .map(HexFormat.of()::parseHex)
          .toList();

  private static final Pattern UNSEEN = Pattern.compile("<U[+]([0-9A-F]{4})>");

  private final SplittableRandom random;
  private final List<String> tokens;

  /**
   * A mutator.
   *
   * @param tokens that are likely to upset a reader of such texts
   */
  public Mutator(SplittableRandom random, List<String> tokens) {
    this.random = random;
    this.tokens = tokens;
  }

  /**
   * The tokens of a file in {@code src/test/resources/fuzz}, one a line, with Java's escapes and
   * {@code <U+202E>} for what cannot be seen.
   */
  public static List<String> tokens(String file) {
    try {
      String text = Files.readString(Path.of("src", "test", "resources", "fuzz", file));
      return text.lines()
          .map(line -> UNSEEN.matcher(line.translateEscapes()).replaceAll(Mutator::character))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String character(MatchResult unseen) {
    return Character.toString(Integer.parseInt(unseen.group(1), 16));
  }

  /** One of a list. */
  public <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Whether something happens that does once in so many times. */
  public boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  /** A text with some mutations, which may take from another text. */
  public String text(String seed, String other) {
    String text = seed;
    for (int i = random.nextInt(random.nextInt(MOST_MUTATIONS) + 1); i >= 0; i--) {
      text = mutated(text, other);
    }
    return text;
  }

  private String mutated(String text, String other) {
    return switch (random.nextInt(10)) {
      case 0 -> lines(text, other);
      case 1, 2, 3 -> replace(text, word(text), once(3) ? wordOf(other) : token());
      case 4 -> replace(text, word(text), wordOf(text));
      case 5 -> insert(text, token());
      case 6 -> replace(text, range(text.length(), 1 + random.nextInt(8)), "");
      case 7 -> insert(text, cut(text, range(text.length(), 40)));
      case 8 -> insert(text, Character.toString(random.nextInt(once(4) ? 0xD7FF : 0x80)));
      default -> once(8) ? spliced(text, other) : lines(text, other);
    };
  }

  private String token() {
    return once(2000) ? any(tokens).repeat(1 + random.nextInt(HUGE)) : any(tokens);
  }

  /** Lines left out, twice, in another order, from another text or with other ends. */
  private String lines(String text, String other) {
    List<String> lines = Arrays.stream(text.split("(?<=\n)", -1)).collect(Collectors.toList());
    int at = random.nextInt(lines.size());
    int second = random.nextInt(lines.size());
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(second, lines.get(at));
      case 2 -> lines.set(at, lines.set(second, lines.get(at)));
      case 3 -> lines.add(at, any(List.of(other.split("(?<=\n)", -1))));
      case 4 -> lines.set(at, lines.get(at).replace("\n", any(List.of("\r", "\r\n", "", "\n\n"))));
      default -> lines.replaceAll(line -> line.replace("\n", second % 2 == 0 ? "\r\n" : "\r"));
    }
    return String.join("", lines);
  }

  private String spliced(String text, String other) {
    return text.substring(0, random.nextInt(text.length() + 1))
        + other.substring(random.nextInt(other.length() + 1));
  }

  private String wordOf(String text) {
    return cut(text, word(text));
  }

  private int[] word(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = from;
    while (from > 0 && BETWEEN_WORDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    while (to < text.length() && BETWEEN_WORDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return new int[] {from, to};
  }

  private int[] range(int length, int most) {
    int from = random.nextInt(length + 1);
    return new int[] {from, Math.min(length, from + random.nextInt(most + 1))};
  }

  private String insert(String text, String more) {
    int at = random.nextInt(text.length() + 1);
    return replace(text, new int[] {at, at}, more);
  }

  private static String cut(String text, int... range) {
    return text.substring(range[0], range[1]);
  }

  private static String replace(String text, int[] range, String by) {
    return text.substring(0, range[0]) + by + text.substring(range[1]);
  }

  /** The bytes of a text in an encoding, if it can write at all; a few of them are spoiled. */
  public byte[] encoded(String text, Charset charset) {
    byte[] bytes =
        charset.canEncode() ? text.getBytes(charset) : text.getBytes(StandardCharsets.UTF_8);
    return once(6) ? bytes(bytes) : bytes;
  }

  /** Bytes with a few of them changed, left out, put in or cut off. */
  public byte[] bytes(byte[] seed) {
    byte[] bytes = seed;
    for (int i = random.nextInt(3) + 1; i > 0; i--) {
      int[] range = range(bytes.length, 4);
      byte[] more = new byte[random.nextInt(4)];
      random.nextBytes(more);
      switch (random.nextInt(6)) {
        case 0 -> bytes = replace(bytes, range, new byte[0]);
        case 1 -> bytes = replace(bytes, range, more);
        case 2 -> bytes = Arrays.copyOf(bytes, once(4) ? range[0] : Math.max(0, bytes.length - 1));
        case 3 -> bytes = replace(bytes, new int[] {0, 0}, any(MARKS));
        default -> bytes = flipped(bytes, range[0]);
      }
    }
    return bytes;
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] flipped = bytes.clone();
    if (at < flipped.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] replace(byte[] bytes, int[] range, byte[] by) {
    byte[] all = Arrays.copyOf(bytes, bytes.length - (range[1] - range[0]) + by.length);
    System.arraycopy(by, 0, all, range[0], by.length);
    System.arraycopy(bytes, range[1], all, range[0] + by.length, bytes.length - range[1]);
    return all;
  }
}
