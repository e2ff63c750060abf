package org.spendingreview.delivery.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.spendingreview.delivery.layout.FileForm;
import org.spendingreview.testing.Fuzzing;

/** Records split by bytes are those that the reader of characters finds, wherever buffers end. */
class ByteRecordsTest {
  private static final List<String> TOKENS =
      List.of(",", ",", "\"", "\"\"", "\n", "\n", "\r\n", "\r", "a", "训练", "\0", " ", "12.50");

  @Test
  void recordsAreThoseOfTheReaderOfCharactersWhereverABufferEnds() throws InterruptedException {
    double whole =
        Fuzzing.run(
            "ByteRecordsTest#recordsAreThoseOfTheReaderOfCharactersWhereverABufferEnds",
            20_000,
            ByteRecordsTest::agrees);

    assertTrue(whole > 0.3, () -> "texts split to their end: " + whole);
  }

  /** Whether the text was split by bytes to its end; as far as it was, the records are the same. */
  private static boolean agrees(SplittableRandom random) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(TOKENS.get(random.nextInt(TOKENS.size())));
    }
    List<SourceRecord> expected = byCharacters(text.toString());
    int capacity = 16 + random.nextInt(200);
    int atOnce = 1 + random.nextInt(7);
    ByteRecords bytes = new ByteRecords(slowly(text.toString(), atOnce), standard(), capacity);
    int count = 0;
    while (bytes.next()) {
      assertAlike(expected.get(count++), bytes);
    }
    if (bytes.gaveUp()) {
      String rest = new String(bytes.rest().readAllBytes(), UTF_8);
      assertTrue(text.toString().endsWith(rest));
      assertEquals(
          text.toString().getBytes(UTF_8).length, bytes.offset() + rest.getBytes(UTF_8).length);
      assertEquals(expected.get(count).line(), bytes.line());
      return false;
    }
    assertEquals(expected.size(), count);
    return true;
  }

  private static void assertAlike(SourceRecord expected, ByteRecords bytes) {
    assertEquals(expected.line(), bytes.line());
    assertEquals(expected.raw(), text(bytes, bytes.start(), bytes.end()));
    assertEquals(expected.raw().chars().allMatch(c -> c < 128), bytes.isAscii());
    if (bytes.isPlain()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < bytes.count(); i++) {
        cells.add(text(bytes, bytes.from(i), bytes.to(i)));
      }
      assertEquals(expected.cells(), cells);
    } else {
      assertTrue(expected.fault() != null || expected.raw().contains("\"\""), expected.raw());
    }
  }

  @Test
  void anOpenQuoteIsGivenUpWithTheLineItStandsOn() throws IOException {
    ByteRecords bytes = new ByteRecords(slowly("a,b\n1,\"2\n3,4\n", 3), standard());

    assertTrue(bytes.next());
    assertFalse(bytes.next());
    assertTrue(bytes.gaveUp());
    assertEquals(2, bytes.line());
    assertEquals("1,\"2\n3,4\n", new String(bytes.rest().readAllBytes(), UTF_8));
  }

  @Test
  void aQuotedCellOfNearlyAHundredLinesIsGivenUp() throws IOException {
    for (int lines = 90; lines < 110; lines++) {
      String text = "\"" + "x\n".repeat(lines) + "\",1\nb,2\n";
      ByteRecords bytes = new ByteRecords(slowly(text, 1000), standard());
      boolean split = bytes.next();

      assertEquals(lines <= 98, split, "lines " + lines);
      assertEquals(split, !bytes.gaveUp());
    }
  }

  @Test
  void someBytesBeforeTellTheEncodingFromAnEvenPlaceOn() throws IOException {
    ByteRecords bytes = new ByteRecords(slowly("ab\ndefg\nx", 1), standard(), 7);
    bytes.next();
    bytes.next();
    assertTrue(bytes.next());

    assertEquals(8, bytes.offset());
    assertArrayEquals("efg\n".getBytes(UTF_8), bytes.before());
  }

  private static List<SourceRecord> byCharacters(String text) throws IOException {
    RecordReader reader = new RecordReader(new Characters(new StringReader(text)), standard(), 1);
    List<SourceRecord> records = new ArrayList<>();
    for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
      records.add(record);
    }
    return records;
  }

  private static FileForm.Cells standard() {
    return FileForm.Cells.STANDARD;
  }

  private static String text(ByteRecords bytes, int from, int to) {
    return new String(bytes.bytes(), from, to - from, UTF_8);
  }

  /** A few bytes at a time, as networks give them. */
  private static InputStream slowly(String text, int atOnce) {
    return new ByteArrayInputStream(text.getBytes(UTF_8)) {
      @Override
      public synchronized int read(byte[] target, int from, int length) {
        return super.read(target, from, Math.min(length, atOnce));
      }
    };
  }
}
