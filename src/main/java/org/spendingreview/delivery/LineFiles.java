package org.spendingreview.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spendingreview.ledger.Ledger;

/**
 * Writes what a task reads to the data files of its tables: accepted lines as the ledgers' tables
 * have them (year, department, the ledger's columns, file, line, reason of exclusion), rejected
 * rows as {@code rejected_rows}.
 */
final class LineFiles {
  private static final Logger LOG = LoggerFactory.getLogger(LineFiles.class);

  /** Of each ledger's columns; asked for by every line. */
  private static final Map<String, DataType[]> TYPES =
      Ledger.all().stream()
          .collect(
              Collectors.toMap(
                  Ledger::name,
                  ledger ->
                      Arrays.stream(ledger.schema().fields())
                          .map(StructField::dataType)
                          .toArray(DataType[]::new)));

  /**
   * With so many rows a data file is complete: few enough to write them once more where one of its
   * departments is withheld, and too many for a city to have more than some dozen files.
   */
  private static final long ENOUGH = 250_000;

  private final Staging.Tasks tasks;
  private final Map<String, Open> open = new HashMap<>();
  private final Map<String, List<String>> begun = new TreeMap<>();

  /** A data file that is being written. */
  private static final class Open {
    private final Staging.File file;
    private long rows;

    Open(Staging.File file) {
      this.file = file;
    }
  }

  LineFiles(Staging.Tasks tasks) {
    this.tasks = tasks;
  }

  /** An accepted line in the columns of its ledger's table. */
  static GenericInternalRow line(Ledger ledger, InternalRow row) {
    InternalRow line = SourceRowSchema.line(ledger, row);
    DataType[] types = TYPES.get(ledger.name());
    int count = types.length;
    Object[] values = new Object[count + 5];
    values[0] = row.getInt(3);
    values[1] = text(row, 4);
    for (int i = 0; i < count; i++) {
      values[i + 2] = line.isNullAt(i) ? null : line.get(i, types[i]);
    }
    values[count + 2] = text(row, 1);
    values[count + 3] = row.getLong(5);
    values[count + 4] = text(row, 11);
    return new GenericInternalRow(values);
  }

  /** Writes a rejected row; returns where. */
  String rejected(InternalRow row) {
    return write(
        Staging.REJECTED_ROWS,
        new GenericInternalRow(
            new Object[] {
              row.getInt(3),
              text(row, 4),
              text(row, 2),
              text(row, 1),
              row.getLong(5),
              text(row, 8),
              row.getArray(9)
            }));
  }

  private static Object text(InternalRow row, int field) {
    return row.isNullAt(field) ? null : row.getUTF8String(field);
  }

  /**
   * Writes a row of exactly a table's columns; returns where.
   *
   * @throws UncheckedIOException if it cannot be written; never as what reading a file may throw
   */
  String write(String table, InternalRow row) {
    try {
      Open to = open.computeIfAbsent(table, this::begin);
      to.file.write(row);
      to.rows++;
      return to.file.location();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) { // Parquet's are checked, and Scala does not declare them
      throw new UncheckedIOException("Cannot write to " + table, asIo(e));
    }
  }

  private static IOException asIo(Exception cause) {
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  private Open begin(String table) {
    Open one = new Open(tasks.create(table));
    begun.computeIfAbsent(table, name -> new ArrayList<>()).add(one.file.location());
    return one;
  }

  /** Completes the files that have enough rows; a source's rows begin no second one. */
  void endOfSource() {
    open.values().removeIf(LineFiles::isComplete);
  }

  /** Where each file lies that was begun, by its table. */
  Map<String, List<String>> begun() {
    return begun;
  }

  private static boolean isComplete(Open one) {
    boolean enough = one.rows >= ENOUGH;
    if (enough) {
      one.file.close();
    }
    return enough;
  }

  /** Completes the files. */
  void close() {
    open.values().forEach(one -> one.file.close());
    open.clear();
  }

  /** Lets go of files that are not complete; nobody will hear of them. */
  void giveUp() {
    for (Open one : open.values()) {
      try {
        one.file.close();
      } catch (Exception e) { // Parquet's are checked, and Scala does not declare them
        LOG.debug("{} is not complete, since its task has failed", one.file.location(), e);
      }
    }
    open.clear();
  }
}
