package org.spendingreview.delivery;

import java.util.Arrays;

/** The values of a column that has few, each by the bytes of its cells, with a number from 0. */
final class CellCodes {
  /** A column of more values has no few. */
  private static final int MOST = 1 << 14;

  private int[] slots = new int[64];
  private byte[][] cells = new byte[32][];
  private Object[] values = new Object[32];
  private int count;
  private int empty = -1;

  CellCodes() {
    Arrays.fill(slots, -1);
  }

  /** The number of a cell, or -1 where it has none. */
  int find(byte[] bytes, int from, int to) {
    if (from == to) {
      return empty; // as most cells of flags are
    }
    for (int slot = hash(bytes, from, to); ; slot++) {
      int number = slots[slot & (slots.length - 1)];
      if (number < 0 || Arrays.equals(cells[number], 0, cells[number].length, bytes, from, to)) {
        return number;
      }
    }
  }

  /** Gives a cell that has none a number; -1 where there are too many. */
  int add(byte[] cell, Object value) {
    if (count == MOST) {
      return -1;
    }
    if (count == cells.length) {
      grow();
    }
    cells[count] = cell;
    values[count] = value;
    empty = cell.length == 0 ? count : empty;
    place(count);
    return count++;
  }

  /** The value of a number, null where the cell is empty. */
  Object value(int number) {
    return values[number];
  }

  private void grow() {
    cells = Arrays.copyOf(cells, 2 * count);
    values = Arrays.copyOf(values, 2 * count);
    slots = new int[4 * count];
    Arrays.fill(slots, -1);
    for (int number = 0; number < count; number++) {
      place(number);
    }
  }

  private void place(int number) {
    int slot = hash(cells[number], 0, cells[number].length);
    while (slots[slot & (slots.length - 1)] >= 0) {
      slot++;
    }
    slots[slot & (slots.length - 1)] = number;
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash ^ (hash >>> 15)) & 0x3FFFFFFF;
  }
}
