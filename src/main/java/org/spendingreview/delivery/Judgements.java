package org.spendingreview.delivery;

import java.util.Arrays;

/**
 * What was found about lines, by all that can make a difference: lines alike in that are judged
 * once.
 *
 * @param <T> a judgement
 */
final class Judgements<T> {
  /** So many different ones are not worth remembering. */
  private static final int MOST = 1 << 16;

  private final int width;
  private int[] keys;
  private Object[] found;
  private int count;

  /**
   * An empty one.
   *
   * @param width how many numbers make up a key
   */
  Judgements(int width) {
    this.width = width;
    this.keys = new int[64 * width];
    this.found = new Object[64];
  }

  /** What was found about a key, or null. */
  @SuppressWarnings("unchecked") // only put adds to it
  T of(int[] key) {
    return (T) found[slot(key, 0)];
  }

  /** Remembers what was found, as long as there is room. */
  void put(int[] key, T judgement) {
    if (count == MOST) {
      return;
    }
    if (2 * count >= found.length) {
      grow();
    }
    set(slot(key, 0), key, 0, judgement);
    count++;
  }

  private void grow() {
    int[] oldKeys = keys;
    Object[] old = found;
    keys = new int[2 * oldKeys.length];
    found = new Object[2 * old.length];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != null) {
        set(slot(oldKeys, i * width), oldKeys, i * width, old[i]);
      }
    }
  }

  private void set(int slot, int[] key, int from, Object judgement) {
    System.arraycopy(key, from, keys, slot * width, width);
    found[slot] = judgement;
  }

  /** Where a key is, or is to be. */
  private int slot(int[] key, int from) {
    int slot = hash(key, from) & (found.length - 1);
    while (found[slot] != null && !isAt(slot, key, from)) {
      slot = (slot + 1) & (found.length - 1);
    }
    return slot;
  }

  private boolean isAt(int slot, int[] key, int from) {
    int at = slot * width;
    return Arrays.equals(keys, at, at + width, key, from, from + width);
  }

  private int hash(int[] key, int from) {
    int hash = 0;
    for (int i = from; i < from + width; i++) {
      hash = 31 * hash + key[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }
}
