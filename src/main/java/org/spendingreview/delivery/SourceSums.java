package org.spendingreview.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.spendingreview.ledger.Ledger;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The rows of a file or a piece of one, added up where they were read, so that only sums travel: by
 * what became of them, ledger and department, and by the data file that has them. What the reader
 * tells once for a file (its tallies, its end) passes as it is.
 */
final class SourceSums {
  static final StructType SCHEMA =
      StructType.fromDDL(
          "kind STRING, path STRING, ledger STRING, fiscal_year INT, department_code STRING,"
              + " source_line BIGINT, source_rows BIGINT, control_amount DECIMAL(28,2),"
              + " line_count BIGINT, warned BOOLEAN, read_rows BIGINT,"
              + " read_amount DECIMAL(28,2), reasons ARRAY<STRING>, sha256 STRING, encoding STRING,"
              + " delivered_bytes BIGINT, location STRING");

  /** A data file; {@code ledger} names its table. */
  static final String BEGUN = "BEGUN";

  /** Where the columns of the reader's rows go; the others are sums. */
  private static final int[] TOLD = {0, 1, 2, 3, 4, 5, -1, -1, -1, -1, 12, 13, 9, 14, 15, 16, -1};

  private final Map<Key, Sum> sums = new LinkedHashMap<>();
  private UTF8String lastDepartment;
  private String lastLocation;
  private Sum last;

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
    private final ExactSum amount = new ExactSum();
    private long firstLine = Long.MAX_VALUE;
    private long rows;
    private long lines;
  }

  /** Where a task has put rows of a table, which may be of several files. */
  static Stream<InternalRow> begun(String table, List<String> locations) {
    return locations.stream()
        .map(
            location -> {
              Object[] values = new Object[SCHEMA.size()];
              values[0] = UTF8String.fromString(BEGUN);
              values[2] = UTF8String.fromString(table);
              values[16] = UTF8String.fromString(location);
              return new GenericInternalRow(values);
            });
  }

  /** The end of a file that was read in pieces. */
  static Row end(
      String kind,
      ManifestEntry entry,
      List<String> reasons,
      String sha256,
      String encoding,
      long bytes) {
    Object[] values = new Object[SCHEMA.size()];
    values[0] = kind;
    values[1] = entry.path();
    values[3] = entry.fiscalYear();
    values[12] = CollectionConverters.asScala(reasons).toSeq();
    values[13] = sha256;
    values[14] = encoding;
    values[15] = bytes;
    return new GenericRowWithSchema(values, SCHEMA);
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
   */
  void add(InternalRow row, String location) {
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
    sum.lines++;
    if (key.hasAmount()) {
      sum.amount.add(row.getDecimal(7, 28, 2).toJavaBigDecimal());
    }
  }

  /**
   * Adds a line up that was made from bytes.
   *
   * @param fen its control amount, if its ledger has any
   * @param location of the data file that it was written to, or null
   */
  void add(
      SourceFile file, Ledger ledger, UTF8String department, long line, long fen, String location) {
    if (!Objects.equals(department, lastDepartment) || !Objects.equals(location, lastLocation)) {
      lastDepartment = department;
      lastLocation = location;
      last = sums.computeIfAbsent(clean(file, ledger, department, location), k -> new Sum());
    }
    last.firstLine = Math.min(last.firstLine, line);
    last.rows++;
    last.lines++;
    last.amount.add(fen);
  }

  private static Key clean(SourceFile file, Ledger ledger, UTF8String department, String location) {
    return new Key(
        UTF8String.fromString(SourceRowSchema.ACCEPTED),
        UTF8String.fromString(file.entry().path()),
        UTF8String.fromString(ledger.name()),
        file.entry().fiscalYear(),
        department,
        ledger.controlColumn().isPresent(),
        false,
        location);
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
    values[7] = key.hasAmount() ? Decimal.apply(sum.amount.value(), 28, 2) : null;
    values[8] = sum.lines;
    values[9] = key.warned();
    values[16] = UTF8String.fromString(key.location());
    return new GenericInternalRow(values);
  }
}
