package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.spendingreview.ledger.Ledger;

/** What becomes of the records of a file, in its order, the end of the file last. */
final class FileRows {
  private FileRows() {}

  /** As a run reads the file: lines that are clean are made from bytes. */
  static List<InternalRow> of(SourceFile file, LineRules rules, Configuration configuration) {
    List<InternalRow> rows = new ArrayList<>();
    CleanSink sink =
        (ledger, kind, row, line, fen) -> rows.add(accepted(file, ledger, row, line, fen));
    try (FileReader reader = new FileReader(file, rules, configuration, sink)) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  /** With every record looked at as such. */
  static List<InternalRow> byRecord(SourceFile file, LineRules rules, Configuration configuration) {
    List<InternalRow> rows = new ArrayList<>();
    try (FileReader reader = new FileReader(file, rules, configuration, null)) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  /** A line of its table's columns as the row that a record would have become. */
  private static InternalRow accepted(
      SourceFile file, Ledger ledger, GenericInternalRow line, long number, long fen) {
    Object[] columns = line.values();
    int count = ledger.columns().size();
    Object[] values = new Object[count];
    System.arraycopy(columns, 2, values, 0, count);
    if (columns[0].equals(file.entry().fiscalYear()) && columns[count + 3].equals(number)) {
      Object[] row = new Object[SourceRowSchema.SCHEMA.size()];
      row[0] = UTF8String.fromString(SourceRowSchema.ACCEPTED);
      row[1] = columns[count + 2];
      row[2] = UTF8String.fromString(ledger.name());
      row[3] = columns[0];
      row[4] = columns[1];
      row[5] = number;
      row[6] = 1;
      row[7] = ledger.controlColumn().isPresent() ? control(fen, ledger) : null;
      row[11] = columns[count + 4];
      row[SourceRowSchema.SCHEMA.fieldIndex(ledger.name())] = new GenericInternalRow(values);
      return new GenericInternalRow(row);
    }
    throw new AssertionError("the line of another year or place: " + line);
  }

  private static Decimal control(long fen, Ledger ledger) {
    boolean persons = ledger.name().equals("staffing_register");
    return Decimal.apply(persons ? BigDecimal.valueOf(fen / 100) : BigDecimal.valueOf(fen, 2));
  }
}
