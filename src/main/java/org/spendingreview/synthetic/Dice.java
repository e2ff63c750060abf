package org.spendingreview.synthetic;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that falls the same way on every machine: seeded by the city's seed and the name of what
 * is decided, so that a single department or ledger can be made again alone. Whole numbers only.
 */
final class Dice {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The dice of one decision, named by its parts. */
  static Dice of(long seed, Object... parts) {
    long hash = FNV_OFFSET ^ seed;
    for (Object part : parts) {
      String text = part + "/";
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * FNV_PRIME;
      }
    }
    return new Dice(hash);
  }

  /** A number from low to high, both included. */
  long between(long low, long high) {
    // Only nextLong is the same in every version of Java.
    return low + Math.floorMod(random.nextLong() >>> 1, high - low + 1);
  }

  /** A number from low to high, both included. */
  int between(int low, int high) {
    return (int) between((long) low, (long) high);
  }

  /** True in so many of a thousand cases. */
  boolean chance(int permille) {
    return between(0, 999) < permille;
  }

  /** One of the things. */
  <T> T pick(List<T> things) {
    return things.get(between(0, things.size() - 1));
  }

  /** One of the things. */
  <T> T pick(T[] things) {
    return things[between(0, things.length - 1)];
  }

  /** The index of a weight, as often as its weight says. */
  int weighted(List<Integer> weights) {
    int left = between(0, weights.stream().mapToInt(Integer::intValue).sum() - 1);
    int index = 0;
    while (left >= weights.get(index)) {
      left -= weights.get(index);
      index++;
    }
    return index;
  }

  /** The amount times a factor between the two, in thousandths. */
  long vary(long amount, int lowPermille, int highPermille) {
    return amount * between(lowPermille, highPermille) / 1000;
  }
}
