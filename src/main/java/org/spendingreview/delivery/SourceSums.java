package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.spendingreview.ledger.ColumnType;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;

/**
 * The rows of a file, added up where they were read, so that only sums travel: by what became of
 * them, ledger and department, and by the data file that has them. What the reader tells once for a
 * file (its tallies, its end) passes as it is.
 */
final class SourceSums {
  static final StructType SCHEMA =
      StructType.fromDDL(
          "kind STRING, path STRING, ledger STRING, fiscal_year INT, department_code STRING,"
              + " source_line BIGINT, source_rows BIGINT, control_amount DECIMAL(28,2),"
              + " line_amount DECIMAL(28,2), warned BOOLEAN, read_rows BIGINT,"
              + " read_amount DECIMAL(28,2), reasons ARRAY<STRING>, sha256 STRING, encoding STRING,"
              + " delivered_bytes BIGINT, location STRING");

  /** Where the columns of the reader's rows go; the others are sums. */
  private static final int[] TOLD = {0, 1, 2, 3, 4, -1, -1, -1, -1, -1, 12, 13, 9, 14, 15, 16, -1};

  private final Map<Key, Sum> sums = new LinkedHashMap<>();

  /** Rows of one kind; whether their control amount could be read, and whether they are warned. */
  private record Key(
      UTF8String kind,
      UTF8String path,
      UTF8String ledger,
      int fiscalYear,
      UTF8String department,
      boolean hasAmount,
      boolean warned,
      String location) {}

  private static final class Sum {
    private long firstLine = Long.MAX_VALUE;
    private long rows;
    private BigDecimal amount;
    private BigDecimal lineAmount;
  }

  /** A row that the reader tells about a file as a whole. */
  static InternalRow told(InternalRow row) {
    Object[] values = new Object[TOLD.length];
    for (int i = 0; i < values.length; i++) {
      boolean known = TOLD[i] >= 0 && !row.isNullAt(TOLD[i]);
      values[i] = known ? row.get(TOLD[i], SCHEMA.fields()[i].dataType()) : null;
    }
    return new GenericInternalRow(values);
  }

  /**
   * Adds a row up.
   *
   * @param location of the data file that it was written to, or null
   * @param line the accepted line, as it was written, or null
   */
  void add(InternalRow row, String location, InternalRow line) {
    UTF8String department = row.isNullAt(4) ? null : row.getUTF8String(4);
    Key key =
        new Key(
            row.getUTF8String(0),
            row.getUTF8String(1),
            row.getUTF8String(2),
            row.getInt(3),
            department,
            !row.isNullAt(7),
            !row.isNullAt(10),
            location);
    Sum sum = sums.computeIfAbsent(key, k -> new Sum());
    sum.firstLine = Math.min(sum.firstLine, row.getLong(5));
    sum.rows += row.getInt(6);
    if (key.hasAmount()) {
      sum.amount = plus(sum.amount, row.getDecimal(7, 28, 2).toJavaBigDecimal());
    }
    if (line != null) {
      sum.lineAmount = plus(sum.lineAmount, controlAmount(key.ledger().toString(), line));
    }
  }

  private static BigDecimal plus(BigDecimal sum, BigDecimal amount) {
    return sum == null || amount == null ? (sum == null ? amount : sum) : sum.add(amount);
  }

  /** The control column of a line, in yuan; null where the ledger has none or the cell is empty. */
  private static BigDecimal controlAmount(String name, InternalRow line) {
    Ledger ledger = Ledger.named(name).orElseThrow();
    for (int i = 0; i < ledger.columns().size(); i++) {
      LedgerColumn column = ledger.columns().get(i);
      if (column.control() && !line.isNullAt(i)) {
        return column.type() == ColumnType.COUNT
            ? BigDecimal.valueOf(line.getInt(i))
            : line.getDecimal(i, 18, 2).toJavaBigDecimal();
      }
    }
    return null;
  }

  /** The sums, in the order in which they were begun. */
  Stream<InternalRow> rows() {
    return sums.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue()));
  }

  private static InternalRow row(Key key, Sum sum) {
    Object[] values = new Object[SCHEMA.size()];
    values[0] = key.kind();
    values[1] = key.path();
    values[2] = key.ledger();
    values[3] = key.fiscalYear();
    values[4] = key.department();
    values[5] = sum.firstLine;
    values[6] = sum.rows;
    values[7] = decimal(sum.amount);
    values[8] = decimal(sum.lineAmount);
    values[9] = key.warned();
    values[16] = UTF8String.fromString(key.location());
    return new GenericInternalRow(values);
  }

  private static Decimal decimal(BigDecimal amount) {
    return amount == null ? null : Decimal.apply(amount, 28, 2);
  }
}
