package org.spendingreview.delivery.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spendingreview.delivery.layout.FileForm;
import org.spendingreview.wording.Wording;

class RecordsOfFileTest {
  private static final String TEXT = "摘要,金额\n支付培训费,1.00\n𠮷野家餐费,2.00\n购置公务用车,3.00\n";

  @ParameterizedTest(name = "{0} declared {1} is read as {2}")
  @CsvSource({
    "UTF-8, UTF-8, UTF-8, ''",
    "GB18030, GB18030, GB18030, ''",
    "UTF-16LE, UTF-16LE, UTF-16LE, ''",
    "UTF-8, GB18030, UTF-8, EFBBBF",
    "UTF-8, UTF-16, UTF-8, EFBBBF",
    "UTF-16LE, UTF-8, UTF-16LE, FFFE",
    "UTF-16LE, UTF-16, UTF-16LE, FFFE",
    "UTF-16BE, UTF-16, UTF-16BE, FEFF",
    "GB18030, UTF-8, GB18030, 84319533",
  })
  void aMarkTellsTheEncodingAndElseTheDeclaredOneHolds(
      String written, String declared, String used, String mark) throws IOException {
    RecordsOfFile records = of(bytes(mark, TEXT.getBytes(Charset.forName(written))), declared);

    List<SourceRecord> all = all(records);
    assertEquals(used, records.encoding());
    assertEquals(List.of("摘要", "金额"), all.get(0).cells());
    assertEquals("𠮷野家餐费,2.00", all.get(2).raw());
    assertEquals(4, all.size());
    assertNull(records.wrongEncoding());
  }

  @Test
  void utf16WithoutAMarkIsTakenByItsZeros() throws IOException {
    assertEquals(
        List.of("a", "培"),
        all(of("a,培\n".getBytes(Charset.forName("UTF-16LE")), "UTF-16")).get(0).cells());
    assertEquals(
        List.of("a", "培"),
        all(of("a,培\n".getBytes(Charset.forName("UTF-16BE")), "UTF-16")).get(0).cells());
  }

  @Test
  void aRowWithInvalidBytesTellsWhereTheFirstLies() throws IOException {
    byte[] bytes = bytes("", "a,b\n训,1\n?x?,2\n训,3\n训,4\n".getBytes(Charset.forName("UTF-8")));
    bytes[10] = (byte) 0xFF;
    bytes[12] = (byte) 0xC0;
    RecordsOfFile records = of(bytes, "UTF-8");

    List<SourceRecord> all = all(records);
    assertNull(all.get(1).invalid());
    assertNull(all.get(3).invalid());
    assertEquals(
        "bytes that are no UTF-8, from byte 10 of the file on (counted from 0): export the file in"
            + " the declared encoding",
        all.get(2).invalid().in(Wording.ENGLISH));
    assertEquals(List.of("\uFFFDx\uFFFD", "2"), all.get(2).cells());
    assertNull(records.wrongEncoding(), "one row of four is not nearly all");
  }

  @Test
  void anInvalidByteIsFoundFarBehindABufferAndByItsPlaceInTheFileWithAMark() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      text.append("培训费,").append(i).append('\n');
    }
    byte[] before = bytes("EFBBBF", text.toString().getBytes(Charset.forName("UTF-8")));
    byte[] all = new byte[before.length + 3];
    System.arraycopy(before, 0, all, 0, before.length);
    all[before.length] = (byte) 0xE5;
    all[before.length + 1] = ',';
    all[before.length + 2] = '1';

    List<SourceRecord> records = all(of(all, "UTF-8"));
    SourceRecord last = records.get(records.size() - 1);
    assertEquals(30_001L, last.line());
    assertEquals(List.of("UTF-8", "" + before.length), last.invalid().arguments());
    assertEquals(1, records.stream().filter(record -> record.invalid() != null).count());
  }

  @ParameterizedTest(name = "{0} declared {1} seems to be {2}")
  @CsvSource({
    "GB18030, UTF-8, GB18030",
    "UTF-8, GB18030, UTF-8",
    "Big5, UTF-8, BIG5",
  })
  void aFileInAnotherEncodingIsToldAsSuch(String written, String declared, String seems)
      throws IOException {
    String row = "支付二零二一年度業務培訓費用及差旅費,一般公共預算,100.00\n";
    RecordsOfFile records = of(row.repeat(50).getBytes(Charset.forName(written)), declared);

    all(records);
    assertNotNull(records.wrongEncoding());
    assertEquals(List.of(declared, "50", "50", seems), records.wrongEncoding().arguments());
  }

  @Test
  void fewChineseCellsAmongNumbersTellTheEncodingToo() throws IOException {
    String rows = "1,2,支付二零二一年度业务培训费用\n" + "1,2,\n".repeat(20);
    RecordsOfFile records = of(rows.repeat(2).getBytes(Charset.forName("GB18030")), "UTF-8");

    assertEquals(42, all(records).size());
    assertEquals(List.of("UTF-8", "2", "42", "GB18030"), records.wrongEncoding().arguments());
  }

  @Test
  void aFewBrokenBytesAreNoOtherEncoding() throws IOException {
    byte[] bytes = "a,1\n?,2\n?,3\nd,4\ne,5\n".getBytes(Charset.forName("UTF-8"));
    bytes[4] = (byte) 0xFF;
    bytes[8] = (byte) 0x81;
    RecordsOfFile records = of(bytes, "UTF-8");

    assertEquals(2, all(records).stream().filter(record -> record.invalid() != null).count());
    assertNull(records.wrongEncoding());
  }

  @Test
  void oneChineseRowInAnotherEncodingIsARowAndNoFile() throws IOException {
    String rows = "1,2,支付二零二一年度业务培训费用\n" + "1,2,\n".repeat(20);
    RecordsOfFile records = of(rows.getBytes(Charset.forName("GB18030")), "UTF-8");

    assertEquals(21, all(records).size());
    assertNull(records.wrongEncoding());
  }

  @ParameterizedTest(name = "{0} broken and {1} whole rows of Chinese, {2} plain ones")
  @CsvSource({
    "9, 1, 0, true", // nine in ten
    "9, 2, 0, false",
    "3, 2, 0, false",
    "3, 0, 2, true", // more than half
    "2, 0, 2, false",
    "0, 2, 0, false"
  })
  void nearlyAllThatIsNotPlainMustBeBrokenAndMostOfTheRows(
      int broken, int whole, int plain, boolean wrong) throws IOException {
    byte[] bytes =
        ("!,1\n".repeat(broken) + "训,2\n".repeat(whole) + "x,3\n".repeat(plain))
            .getBytes(Charset.forName("UTF-8"));
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '!' ? (byte) 0xFF : bytes[i];
    }
    RecordsOfFile records = of(bytes, "UTF-8");

    assertEquals(broken + whole + plain, all(records).size());
    assertEquals(wrong, records.wrongEncoding() != null);
  }

  @Test
  void aHeaderInAnotherEncodingIsToldWithTheOneItSeemsToHave() throws IOException {
    RecordsOfFile records = of("单位编码,金额\n1,2\n".getBytes(Charset.forName("GB18030")), "UTF-8");

    assertNotNull(records.header().invalid());
    assertEquals(List.of("UTF-8", "GB18030"), records.headerInWrongEncoding().arguments());
  }

  @ParameterizedTest
  @CsvSource({"2,2,3", "1,1,3", "0,0,1", "5,4,"})
  void titlesArePassedOverWithTheirLinesCounted(int lines, long skipped, Long first)
      throws IOException {
    FileForm form = new FileForm("UTF-8", FileForm.Cells.STANDARD, lines, true, 0, false, false);
    byte[] bytes = "\"a title\r\n\nunit\nx".getBytes(Charset.forName("UTF-8"));
    RecordsOfFile records = new RecordsOfFile(new ByteArrayInputStream(bytes), "UTF-8", form);
    SourceRecord record = records.header();

    assertEquals(skipped, records.skippedLines());
    assertEquals(first, record == null ? null : (Long) record.line());
    assertFalse(records.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"GB18030", "GBK", "UTF-8"})
  void aBarWithinACharacterIsNoDelimiter(String encoding) throws IOException {
    byte[] bytes = "摘要|金额\n購置|1.00\n緗帙|2.00\n".getBytes(Charset.forName(encoding));
    long bars = new String(bytes, ISO_8859_1).chars().filter(c -> c == '|').count();
    assertEquals(encoding.equals("UTF-8") ? 3 : 4, bars, "one more is half of a character");
    FileForm form =
        new FileForm(encoding, new FileForm.Cells('|', '"', false), 0, true, 0, false, false);
    RecordsOfFile records = new RecordsOfFile(new ByteArrayInputStream(bytes), encoding, form);

    assertEquals(
        List.of(List.of("摘要", "金额"), List.of("購置", "1.00"), List.of("緗帙", "2.00")),
        all(records).stream().map(SourceRecord::cells).toList());
  }

  @Test
  void aFileWithoutACharacterIsEmpty() throws IOException {
    RecordsOfFile records = of(new byte[0], "UTF-8");

    assertNull(records.header());
    assertTrue(records.isEmpty());
  }

  @Test
  void linesWithoutTextAreNoRecordsAndKeepTheLineNumbersTrue() throws IOException {
    List<SourceRecord> all =
        all(of("\n\r\n , \nh,i\n,,,\n\na,b".getBytes(Charset.forName("UTF-8")), "UTF-8"));

    assertEquals(List.of(4L, 7L), all.stream().map(SourceRecord::line).toList());
  }

  private static RecordsOfFile of(byte[] bytes, String encoding) throws IOException {
    // a few bytes at a time, as networks give them
    InputStream slow =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] target, int from, int length) {
            return super.read(target, from, Math.min(length, 1021));
          }
        };
    FileForm form = new FileForm(encoding, FileForm.Cells.STANDARD, 0, true, 0, false, false);
    return new RecordsOfFile(slow, encoding, form);
  }

  private static List<SourceRecord> all(RecordsOfFile records) throws IOException {
    List<SourceRecord> all = new ArrayList<>();
    for (SourceRecord record = records.next(); record != null; record = records.next()) {
      all.add(record);
    }
    return all;
  }

  private static byte[] bytes(String mark, byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(java.util.HexFormat.of().parseHex(mark));
    bytes.write(text);
    return bytes.toByteArray();
  }
}
