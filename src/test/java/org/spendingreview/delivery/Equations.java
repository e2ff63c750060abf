package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.delivery.csv.RecordsOfFile;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.testing.MemoryFileSystem;

/**
 * What must be true of a file's rows whatever its bytes: every record is accepted, rejected with a
 * reason or skipped, once in each ledger that the file feeds, and amounts add up to what was
 * counted while reading.
 */
final class Equations {
  private static final Configuration CONFIGURATION = MemoryFileSystem.configuration();

  private final SourceFile file;
  private final byte[] bytes;
  private final Map<String, Long> rows = new TreeMap<>();
  private final Map<String, Long> countedRows = new TreeMap<>();
  private final Map<String, BigDecimal> amounts = new TreeMap<>();
  private final Map<String, BigDecimal> countedAmounts = new TreeMap<>();
  private final Map<String, Long> ofLedger = new TreeMap<>();
  private final Set<String> places = new HashSet<>();
  private InternalRow end;

  private Equations(SourceFile file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /** Reads a file and checks. */
  static void check(SourceFile file, byte[] bytes, LineRules rules) throws IOException {
    MemoryFileSystem.put(bytes);
    Equations equations = new Equations(file, bytes);
    new FileReader(file, rules, CONFIGURATION).forEachRemaining(equations::add);
    equations.check();
  }

  private void add(InternalRow row) {
    assertEquals(null, end, "nothing comes behind the end of the file");
    String kind = row.getString(0);
    if (kind.equals(SourceRowSchema.FILE)) {
      end = row;
      return;
    }
    String ledger = row.getString(2);
    String key = ledger + " " + (row.isNullAt(4) ? null : row.getString(4));
    if (kind.equals(SourceRowSchema.TALLY)) {
      assertEquals(null, countedRows.put(key, row.getLong(12)), "one tally for each");
      countedAmounts.put(key, amount(row, 13));
      return;
    }
    int sourceRows = row.getInt(6);
    rows.merge(key, (long) sourceRows, Long::sum);
    ofLedger.merge(ledger, (long) sourceRows, Long::sum);
    amounts.merge(key, amount(row, 7), BigDecimal::add);
    long line = row.getLong(5);
    assertTrue(line > 0 && line <= bytes.length + 1, "line " + line);
    if (sourceRows == 1) {
      assertTrue(places.add(ledger + ":" + line), "line " + line + " came twice");
    }
    switch (kind) {
      case SourceRowSchema.ACCEPTED -> accepted(row, ledger);
      case SourceRowSchema.REJECTED -> rejected(row);
      default -> assertEquals(SourceRowSchema.SKIPPED, kind);
    }
  }

  /** The control amount is that of the line, and what a ledger requires is there. */
  private static void accepted(InternalRow row, String name) {
    Ledger ledger = Ledger.named(name).orElseThrow();
    StructType columns = ledger.schema();
    InternalRow line = row.getStruct(SourceRowSchema.SCHEMA.fieldIndex(name), columns.size());
    ledger
        .controlColumn()
        .ifPresent(
            column -> {
              int index = columns.fieldIndex(column.name());
              assertEquals(
                  line.getDecimal(index, 18, 2)
                      .toJavaBigDecimal()
                      .setScale(2, RoundingMode.UNNECESSARY),
                  amount(row, 7),
                  column.name());
            });
    ledger.columns().stream()
        .filter(column -> column.mustBeInHeader())
        .forEach(
            column -> assertTrue(!line.isNullAt(columns.fieldIndex(column.name())), column.name()));
  }

  private static void rejected(InternalRow row) {
    Object[] reasons = row.getArray(9).array();
    assertTrue(reasons.length > 0, "rejected without a reason");
    for (Object reason : reasons) {
      String text = reason.toString();
      assertTrue(text.contains(" / "), text);
    }
    assertTrue(!row.isNullAt(8), "rejected without its text");
  }

  private void check() throws IOException {
    assertTrue(end != null, "the end of the file is told");
    if (end.getArray(9).numElements() > 0) {
      return; // the file is refused as a whole, with its reasons
    }
    assertEquals(countedRows, rows);
    assertEquals(countedAmounts, amounts);
    long records = records();
    for (String ledger : file.ledgers()) {
      assertEquals(records, ofLedger.getOrDefault(ledger, 0L), "source rows of " + ledger);
    }
  }

  private long records() throws IOException {
    RecordsOfFile records =
        new RecordsOfFile(new ByteArrayInputStream(bytes), file.encoding(), file.layout().form());
    if (file.layout().form().header()) {
      records.header();
    }
    long count = 0;
    while (records.next() != null) {
      count++;
    }
    return count;
  }

  private static BigDecimal amount(InternalRow row, int field) {
    return row.isNullAt(field)
        ? new BigDecimal("0.00")
        : row.getDecimal(field, 28, 2).toJavaBigDecimal().setScale(2, RoundingMode.UNNECESSARY);
  }
}
