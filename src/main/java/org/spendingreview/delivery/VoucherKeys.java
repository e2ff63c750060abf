package org.spendingreview.delivery;

import java.util.Arrays;

/** Which vouchers had a run of lines before, by a hash, and whether it was given out. */
final class VoucherKeys {
  private static final int MOST = 1 << 22;

  /** A key in the upper bits, and in the lowest whether its run was given out; 0 is free. */
  private long[] slots = new long[1 << 10];

  private int count;

  /** What is known of a voucher. */
  enum Seen {
    /** It had no run before, or there were too many to remember them all. */
    NO,
    GIVEN_OUT,
    PASSED_OVER
  }

  /** Whether one more voucher can be remembered. */
  boolean hasRoom() {
    return count < MOST;
  }

  /** What is known of the voucher of a hash. */
  Seen find(long hash) {
    long slot = slots[place(hash)];
    return slot == 0 ? Seen.NO : (slot & 1) == 1 ? Seen.GIVEN_OUT : Seen.PASSED_OVER;
  }

  /** Remembers a voucher, as long as there is room. */
  void put(long hash, boolean givenOut) {
    int place = place(hash);
    if (slots[place] == 0) {
      if (!hasRoom()) {
        return;
      }
      count++;
    }
    slots[place] = key(hash) | (givenOut ? 1 : 0);
    if (2 * count > slots.length) {
      grow();
    }
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    Arrays.stream(old).filter(slot -> slot != 0).forEach(slot -> slots[place(slot)] = slot);
  }

  /** Where a voucher is, or is to be. */
  private int place(long hash) {
    long key = key(hash);
    int place = (int) (key >>> 20) & (slots.length - 1);
    while (slots[place] != 0 && (slots[place] & ~1L) != key) {
      place = (place + 1) & (slots.length - 1);
    }
    return place;
  }

  private static long key(long hash) {
    return (hash | 2) & ~1L; // never 0
  }
}
