package org.spendingreview.delivery;

import java.util.Arrays;
import java.util.function.Function;
import org.spendingreview.delivery.csv.ByteRecords;
import org.spendingreview.delivery.layout.Row;

/**
 * What some cells of a row mean, worked out once for each of the texts that they have. Where there
 * are too many, it forgets them all and begins anew.
 *
 * @param <T> what they mean
 */
final class Remembered<T> {
  /** Longer texts hardly come again, and would be kept in thousands. */
  private static final int LONGEST = 256;

  /** Before each cell of a key of several, how long it is. */
  private static final int LENGTH = 4;

  private final RowBytes row;
  private final int[] cells;
  private final Function<Row, T> meaning;
  private CellCodes found = new CellCodes();
  private byte[] key = new byte[64];

  /**
   * Nothing remembered yet.
   *
   * @param cells by which rows are told apart
   * @param meaning of a row, told by these cells alone
   */
  Remembered(RowBytes row, int[] cells, Function<Row, T> meaning) {
    this.row = row;
    this.cells = cells;
    this.meaning = meaning;
  }

  /** What the cells of the row at hand mean. */
  T of() {
    ByteRecords record = row.record();
    if (cells.length == 1) {
      return of(record.bytes(), record.from(cells[0]), record.to(cells[0]));
    }
    int length = putTogether(record);
    return of(key, 0, length);
  }

  /** What this cell of the row at hand means, instead of those it was made for. */
  T of(int cell) {
    ByteRecords record = row.record();
    return of(record.bytes(), record.from(cell), record.to(cell));
  }

  @SuppressWarnings("unchecked") // only what it means is put there
  private T of(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return meaning.apply(row.row());
    }
    int number = found.find(bytes, from, to);
    if (number < 0) {
      byte[] kept = Arrays.copyOfRange(bytes, from, to);
      T means = meaning.apply(row.row());
      number = found.add(kept, means);
      if (number < 0) {
        found = new CellCodes();
        number = found.add(kept, means);
      }
    }
    return (T) found.value(number);
  }

  private int putTogether(ByteRecords record) {
    int end = 0;
    for (int cell : cells) {
      int length = record.to(cell) - record.from(cell);
      if (end + LENGTH + length > key.length) {
        key = Arrays.copyOf(key, 2 * (end + LENGTH + length));
      }
      for (int i = 0; i < LENGTH; i++) {
        key[end++] = (byte) (length >>> (8 * i));
      }
      System.arraycopy(record.bytes(), record.from(cell), key, end, length);
      end += length;
    }
    return end;
  }
}
