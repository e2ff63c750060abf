package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.spendingreview.delivery.csv.SourceRecord;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.Problem;

/**
 * What reading a delivery yields, as rows: each source row once per ledger fed (or once per
 * canonical line, of which the first counts the source row), and at the end of each file what was
 * counted while reading it, and one row about the file. An unchanged file is that one row.
 */
final class SourceRowSchema {
  static final String ACCEPTED = "ACCEPTED";
  static final String REJECTED = "REJECTED";
  static final String SKIPPED = "SKIPPED";
  static final String TALLY = "TALLY";
  static final String FILE = "FILE";
  static final String PIECE = "PIECE";
  static final String UNCHANGED = "UNCHANGED";

  static final StructType SCHEMA = schema();

  private SourceRowSchema() {}

  private static StructType schema() {
    List<StructField> fields = new ArrayList<>();
    add(fields, "kind", "STRING");
    add(fields, "path", "STRING");
    add(fields, "ledger", "STRING");
    add(fields, "fiscal_year", "INT");
    add(fields, "department_code", "STRING");
    add(fields, "source_line", "BIGINT");
    add(fields, "source_rows", "INT");
    add(fields, "control_amount", "DECIMAL(28,2)");
    add(fields, "raw_text", "STRING");
    add(fields, "reasons", "ARRAY<STRING>");
    add(fields, "warnings", "ARRAY<STRING>");
    add(fields, "excluded_reason", "STRING");
    add(fields, "read_rows", "BIGINT");
    add(fields, "read_amount", "DECIMAL(28,2)");
    add(fields, "sha256", "STRING");
    add(fields, "encoding", "STRING");
    add(fields, "delivered_bytes", "BIGINT");
    fields.addAll(Ledger.structFields());
    return new StructType(fields.toArray(StructField[]::new));
  }

  private static void add(List<StructField> fields, String name, String type) {
    fields.add(
        DataTypes.createStructField(name, org.apache.spark.sql.types.DataType.fromDDL(type), true));
  }

  /** An accepted canonical line; the first of a source row counts the row. */
  static InternalRow accepted(
      SourceFile file, SourceRecord record, CanonicalLine line, boolean first) {
    Object[] row =
        start(ACCEPTED, file, line.ledger(), line.departmentCode(), record, first ? 1 : 0);
    row[7] = line.controlAmount().orElse(null);
    row[10] = line.warnings().isEmpty() ? null : texts(line.warnings());
    row[11] = line.excludedReason();
    row[SCHEMA.fieldIndex(line.ledger().name())] = row(line.values().toArray());
    return row(row);
  }

  /** A source row rejected in a ledger with all its reasons. */
  static InternalRow rejected(
      SourceFile file,
      SourceRecord record,
      Ledger ledger,
      String department,
      BigDecimal controlAmount,
      List<Problem> reasons) {
    Object[] row = start(REJECTED, file, ledger, department, record, 1);
    row[7] = controlAmount;
    row[8] = record.raw();
    row[9] = texts(reasons);
    return row(row);
  }

  /** A source row that yields no line in a ledger. */
  static InternalRow skipped(
      SourceFile file, SourceRecord record, Ledger ledger, String department) {
    return row(start(SKIPPED, file, ledger, department, record, 1));
  }

  /** What was read of a file for a ledger and a department: source rows, and yuan. */
  static InternalRow tally(
      SourceFile file, Ledger ledger, String department, long rows, BigDecimal amount) {
    Object[] row = start(TALLY, file, ledger, department);
    row[12] = rows;
    row[13] = amount.setScale(2);
    return row(row);
  }

  /**
   * The end of a file, or of a piece of it: its fingerprint, or what makes it unreadable as a
   * whole.
   */
  static InternalRow end(
      SourceFile file, String sha256, String encoding, long bytes, List<Problem> faults) {
    Object[] row = new Object[SCHEMA.size()];
    row[0] = file.piece() == null ? FILE : PIECE;
    row[1] = file.entry().path();
    row[3] = file.entry().fiscalYear();
    row[5] = file.piece() == null ? null : file.piece().line();
    row[9] = texts(faults);
    row[14] = sha256;
    row[15] = encoding;
    row[16] = bytes;
    return row(row);
  }

  /** A file of the same bytes as when it was read before: all there is of it. */
  static InternalRow unchanged(SourceFile file, long bytes) {
    InternalRow row = end(file, file.known().sha256(), file.known().encoding(), bytes, List.of());
    row.update(0, UTF8String.fromString(UNCHANGED));
    return row;
  }

  /** The line that an accepted row holds. */
  static InternalRow line(Ledger ledger, InternalRow accepted) {
    return accepted.getStruct(SCHEMA.fieldIndex(ledger.name()), ledger.columns().size());
  }

  private static Object[] start(
      String kind,
      SourceFile file,
      Ledger ledger,
      String department,
      SourceRecord record,
      int sourceRows) {
    Object[] row = start(kind, file, ledger, department);
    row[5] = record.line();
    row[6] = sourceRows;
    return row;
  }

  private static Object[] start(String kind, SourceFile file, Ledger ledger, String department) {
    Object[] row = new Object[SCHEMA.size()];
    row[0] = kind;
    row[1] = file.entry().path();
    row[2] = ledger.name();
    row[3] = file.entry().fiscalYear();
    row[4] = department;
    return row;
  }

  /** A row as Spark keeps it, of values as Java knows them. */
  private static InternalRow row(Object[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = internal(values[i]);
    }
    return new GenericInternalRow(values);
  }

  /** A value as Spark keeps it. */
  static Object internal(Object value) {
    if (value instanceof String text) {
      return UTF8String.fromString(text);
    } else if (value instanceof BigDecimal number) {
      return Decimal.apply(number);
    } else if (value instanceof LocalDate date) {
      return Math.toIntExact(date.toEpochDay());
    } else if (value instanceof String[] texts) {
      return new GenericArrayData(
          Arrays.stream(texts).map(UTF8String::fromString).toArray(Object[]::new));
    }
    return value;
  }

  private static String[] texts(List<Problem> problems) {
    return problems.stream().map(Problem::inBoth).toArray(String[]::new);
  }
}
