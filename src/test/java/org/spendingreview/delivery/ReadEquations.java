package org.spendingreview.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.delivery.csv.DeliveredBytes;
import org.spendingreview.delivery.csv.RecordsOfFile;
import org.spendingreview.delivery.csv.SourceRecord;
import org.spendingreview.ledger.Fingerprint;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.testing.HeldFileSystem;
import org.spendingreview.wording.Wording;

/**
 * What holds of every file that is read, whatever its bytes: each record ends in one place in each
 * ledger, with its true line, and counts and yuan are those of the rows given out.
 */
final class ReadEquations {
  private static final Configuration CONFIGURATION = HeldFileSystem.configuration();
  private static final Pattern UNFILLED = Pattern.compile("\\{[0-9]\\}");

  private final SourceFile file;
  private final byte[] delivered;
  private final List<InternalRow> rows;
  private final InternalRow end;

  private ReadEquations(SourceFile file) {
    this.file = file;
    this.delivered = HeldFileSystem.bytes(file.location());
    this.rows = rows(file);
    this.end = rows.remove(rows.size() - 1);
  }

  /** The rows of a file, the last of which tells about the file. */
  static List<InternalRow> rows(SourceFile file) {
    return FileRows.of(file, FuzzedFiles.RULES, CONFIGURATION);
  }

  /** The same with every record looked at as such, not made from bytes. */
  static List<InternalRow> rowsByRecord(SourceFile file) {
    return FileRows.byRecord(file, FuzzedFiles.RULES, CONFIGURATION);
  }

  /** Whether bytes are split and lines made from them makes no difference to anything. */
  static void assertAlike(List<InternalRow> simple, List<InternalRow> fast) {
    InternalRow end = simple.get(simple.size() - 1);
    if (end.isNullAt(15)) { // of a file that breaks off, the rows read until then do not count
      assertEquals(end, fast.get(fast.size() - 1));
      return;
    }
    for (int i = 0; i < Math.min(simple.size(), fast.size()); i++) {
      assertEquals(simple.get(i), fast.get(i), "row " + i);
    }
    assertEquals(simple.size(), fast.size());
  }

  /** Checks a file and tells whether a line of it was accepted. */
  static boolean hold(SourceFile file) throws IOException {
    ReadEquations equations = new ReadEquations(file);
    equations.checkEnd();
    equations.checkPlaces();
    equations.checkTallies();
    equations.rows.forEach(equations::checkRow);
    return equations.rows.stream().anyMatch(row -> kind(row).equals(SourceRowSchema.ACCEPTED));
  }

  private void checkEnd() {
    assertEquals(SourceRowSchema.FILE, kind(end));
    checkReasons(end);
    if (!end.isNullAt(14)) {
      assertEquals(Fingerprint.of(delivered), end.getString(14));
    }
    if (isBroken()) {
      assertTrue(end.getArray(9).numElements() > 0, "it is told why the file cannot be read");
    }
  }

  /** Each record that holds text has a row in each ledger, in the order of the file. */
  private void checkPlaces() throws IOException {
    boolean unread = rows.isEmpty() && end.getArray(9).numElements() > 0;
    List<SourceRecord> records = unread ? List.of() : records();
    List<Long> lines = records.stream().map(SourceRecord::line).toList();
    for (String ledger : file.ledgers()) {
      List<Long> given = new ArrayList<>();
      for (InternalRow row : rows) {
        if (isOf(row, ledger) && !kind(row).equals(SourceRowSchema.TALLY)) {
          if (row.getInt(6) == 1) {
            given.add(row.getLong(5));
          } else {
            assertEquals(0, row.getInt(6));
            assertEquals(given.get(given.size() - 1), row.getLong(5), "a further line of a row");
          }
        }
      }
      if (file.layout().upperLevels() != null) {
        given.sort(null); // a row waits for the next one, what lies between does not
      }
      if (file.departments().isEmpty()) {
        assertEquals(lines, given, ledger);
      } else {
        assertTrue(lines.containsAll(given), ledger);
        assertEquals(given.stream().sorted().distinct().toList(), given, ledger);
      }
    }
    checkLineNumbers();
  }

  /** A rejected row's text stands on its line, as anyone finds it who opens the file. */
  private void checkLineNumbers() throws IOException {
    if (isBroken() || rows.isEmpty()) {
      return;
    }
    byte[] content = bytes().content().readAllBytes();
    String text = utf8(new String(content, end.getString(15)));
    List<String> lines = text.lines().toList();
    for (InternalRow row : rows) {
      if (!row.isNullAt(5)) {
        int line = (int) row.getLong(5);
        assertTrue(line >= 1 && line <= lines.size(), () -> "line " + line);
        if (!row.isNullAt(8)) {
          String first = row.getString(8).lines().findFirst().orElse("");
          assertTrue(lines.get(line - 1).contains(first), () -> line + " holds " + first);
        }
      }
    }
  }

  private static String utf8(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  private List<SourceRecord> records() throws IOException {
    List<SourceRecord> records = new ArrayList<>();
    try {
      RecordsOfFile all =
          new RecordsOfFile(bytes().content(), file.encoding(), file.layout().form());
      if (file.layout().form().header()) {
        all.header();
      }
      for (SourceRecord record = all.next(); record != null; record = all.next()) {
        records.add(record);
      }
    } catch (IOException e) {
      assertTrue(isBroken(), "the file ends with what makes it unreadable");
    }
    return records;
  }

  private DeliveredBytes bytes() {
    return DeliveredBytes.of(new ByteArrayInputStream(delivered), file.entry().path());
  }

  /** What the reader counted is what it gave out. */
  private void checkTallies() {
    Map<String, String> told = new TreeMap<>();
    Map<String, Long> counts = new TreeMap<>();
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (InternalRow row : rows) {
      String key = row.getString(2) + " " + (row.isNullAt(4) ? null : row.getString(4));
      if (kind(row).equals(SourceRowSchema.TALLY)) {
        told.put(key, row.getLong(12) + " rows, " + amount(row, 13));
      } else {
        counts.merge(key, (long) row.getInt(6), Long::sum);
        amounts.merge(key, row.isNullAt(7) ? BigDecimal.ZERO : amount(row, 7), BigDecimal::add);
      }
    }
    Map<String, String> counted = new TreeMap<>();
    counts.forEach(
        (key, count) -> counted.put(key, count + " rows, " + amounts.get(key).setScale(2)));
    if (!isBroken()) {
      assertEquals(counted, told);
    }
  }

  private void checkRow(InternalRow row) {
    if (kind(row).equals(SourceRowSchema.REJECTED)) {
      assertFalse(row.isNullAt(8), "raw text");
      assertTrue(row.getArray(9).numElements() > 0, "reasons");
      checkReasons(row);
    } else if (kind(row).equals(SourceRowSchema.ACCEPTED)) {
      checkLine(row);
    }
  }

  /** The control amount is the control column's, and every text is one. */
  private static void checkLine(InternalRow row) {
    Ledger ledger = Ledger.named(row.getString(2)).orElseThrow();
    int field = SourceRowSchema.SCHEMA.fieldIndex(ledger.name());
    StructType columns = (StructType) SourceRowSchema.SCHEMA.fields()[field].dataType();
    InternalRow line = row.getStruct(field, columns.size());
    for (int i = 0; i < columns.size(); i++) {
      Object value = line.get(i, columns.fields()[i].dataType());
      if (ledger.columns().get(i).control()) {
        assertNotNull(value, "control column");
        BigDecimal own = new BigDecimal(value.toString());
        assertEquals(own.setScale(2), amount(row, 7));
      }
      assertTrue(value == null || value.toString().indexOf('\0') < 0, "a text with NUL");
      assertTrue(value == null || value.toString().indexOf('\uFFFD') < 0, "bytes that are no text");
    }
  }

  private void checkReasons(InternalRow row) {
    for (Object reason : row.getArray(9).array()) {
      String text = reason.toString();
      assertFalse(Wording.CHINESE.side(text).isBlank(), text);
      assertFalse(Wording.ENGLISH.side(text).isBlank(), text);
      if (UNFILLED.matcher(text).find()) {
        String quoted = row.isNullAt(8) ? new String(delivered, ISO_8859_1) : row.getString(8);
        assertTrue(UNFILLED.matcher(quoted + file.layout()).find(), text);
      }
    }
  }

  /** Whether it could not be read to its end. */
  private boolean isBroken() {
    return end.isNullAt(15);
  }

  private static BigDecimal amount(InternalRow row, int field) {
    Decimal decimal = row.getDecimal(field, 28, 2);
    return decimal.toJavaBigDecimal().setScale(2);
  }

  private static boolean isOf(InternalRow row, String ledger) {
    return row.getString(2).equals(ledger);
  }

  private static String kind(InternalRow row) {
    return row.getString(0);
  }
}
