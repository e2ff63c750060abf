package org.spendingreview.delivery.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spendingreview.delivery.layout.FileForm;

class RecordReaderTest {
  private static final String OPEN =
      "引号在 100 行或 1 MiB 内没有结束：请补上引号，或把单元格内的引号写两遍"
          + " / a quote is opened and not closed within 100 lines or 1 MiB: close it, or double"
          + " the quotes inside the cell";

  @Test
  void splitsCellsAtDelimitersAndKeepsEmptyOnes() {
    assertEquals(List.of(List.of("a", "", "c"), List.of("", "", "")), cells("a,,c\n,,\n"));
    assertEquals(List.of(List.of("a,b", "c"), List.of("1", "")), cells("a,b;c\n1;\n", ';'));
  }

  @Test
  void quotedCellsHoldDelimitersAndDoubledQuotes() {
    assertEquals(
        List.of(List.of("支付\"放管服\"改革培训费", "1,5", "", "\"")),
        cells("\"支付\"\"放管服\"\"改革培训费\",\"1,5\",\"\",\"\"\"\"\n"));
  }

  @Test
  void blanksBesideCellsAreKept() {
    assertEquals(List.of(List.of(" a ", "\tb")), cells(" a ,\tb\n"));
  }

  @Test
  void aQuotedLineFeedBelongsToItsCellAndCountsAsAPhysicalLine() {
    List<SourceRecord> records = read("h,i\n\"one\ntwo\r\nthree\rfour\",x\nlast,y\n");

    assertEquals(List.of(1L, 2L, 6L), records.stream().map(SourceRecord::line).toList());
    assertEquals(List.of("one\ntwo\r\nthree\rfour", "x"), records.get(1).cells());
    assertEquals("\"one\ntwo\r\nthree\rfour\",x", records.get(1).raw());
    assertEquals("last,y", records.get(2).raw());
  }

  @Test
  void recordsEndWithLineFeedCarriageReturnOrBoth() {
    List<SourceRecord> records = read("a\r\nb\rc\nd\r\n");

    assertEquals(
        List.of("1 [a]", "2 [b]", "3 [c]", "4 [d]"),
        records.stream().map(record -> record.line() + " " + record.cells()).toList());
    assertEquals(List.of("a", "b", "c", "d"), records.stream().map(SourceRecord::raw).toList());
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertEquals(List.of(List.of("a", "b"), List.of("c", "")), cells("a,b\nc,"));
    assertEquals(List.of(List.of("a", "b c")), cells("a,\"b c\""));
  }

  @Test
  void anEmptyTextHasNoRecordAndAnEmptyLineIsABlankOne() {
    assertEquals(List.of(), read(""));
    List<SourceRecord> records = read("a\n\n  \nb\n");
    assertEquals(
        List.of(false, true, true, false), records.stream().map(SourceRecord::isBlank).toList());
    assertEquals(4L, records.get(3).line());
  }

  @Test
  void anOpenQuoteIsAFaultOfItsLineAndReadingGoesOnWithTheNext() {
    List<SourceRecord> records = read("a,b\nc,\"d\r\ne,f\ng,\"h\ni\"\n");

    // the quote that opens on line 2 ends on line 4, before an h
    assertEquals(List.of(1L, 2L, 5L), records.stream().map(SourceRecord::line).toList());
    assertFault(
        "引号结束后还有文字：单元格内的引号请写两遍"
            + " / text follows a closing quote: double the quotes inside the cell",
        records.get(1));
    records = read("a,b\nc,\"d\r\ne,f\ng,h\n");
    assertEquals(List.of(1L, 2L, 3L, 4L), records.stream().map(SourceRecord::line).toList());
    assertFault(OPEN, records.get(1));
    assertEquals("c,\"d", records.get(1).raw());
    assertEquals(List.of("e", "f"), records.get(2).cells());
    assertNull(records.get(2).fault());
    assertFault(OPEN, read("a\n\"").get(1));
  }

  @Test
  void aRecordMaySpanAHundredLinesAndNotOneMore() {
    String hundred = "\"" + "x\n".repeat(99) + "x\",y\nz,z\n";
    List<SourceRecord> records = read(hundred);
    assertEquals(List.of(1L, 101L), records.stream().map(SourceRecord::line).toList());
    assertNull(records.get(0).fault());

    records = read("\"" + "x\n".repeat(100) + "x\",y\nz,z\n");
    assertFault(OPEN, records.get(0));
    assertEquals("\"x", records.get(0).raw());
    assertEquals(102, records.size());
    assertEquals(102L, records.get(101).line());
    assertEquals(List.of("z", "z"), records.get(101).cells());
  }

  @Test
  void aRecordOfMoreThanAMegabyteIsAFaultWhateverItsQuotes() {
    String much = "x".repeat(RecordReader.MOST_CHARACTERS + 1);
    for (String line : List.of(much + ",a", "\"" + much + "\",a", "a," + much + much)) {
      List<SourceRecord> records = read("h,i\n" + line + "\r\nlast,\"y\"\n");

      assertEquals(List.of(1L, 2L, 3L), records.stream().map(SourceRecord::line).toList());
      assertFault(
          "该行超过 1048576 个字符，只保留开头：请检查换行符和引号 / the line has more than 1048576 characters, of"
              + " which only the first are kept: check line ends and quotes",
          records.get(1));
      assertEquals(line.substring(0, 1024), records.get(1).raw());
      assertEquals(List.of("last", "y"), records.get(2).cells());
    }
    assertNull(read("\"" + much.substring(3) + "\"\n").get(0).fault());
  }

  @Test
  void aMegabyteOfQuotedLinesIsAFaultOfTheFirst() {
    List<SourceRecord> records =
        read("\"a\n" + ("x".repeat(1 << 19) + "\n").repeat(2) + "\",b\nc,d\n");

    assertFault(OPEN, records.get(0));
    assertEquals("\"a", records.get(0).raw());
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L), records.stream().map(SourceRecord::line).toList());
  }

  @Test
  void aNulIsAFault() {
    List<SourceRecord> records = read("a,\u0000b\nc,d\n");

    assertFault(
        "行中有空字符（NUL）：请从源系统重新导出为文本文件"
            + " / the row holds NUL characters: export it again from the source system, as text",
        records.get(0));
    assertNull(records.get(1).fault());
  }

  @Test
  void aStrayQuoteIsAFaultOfItsRecordOnly() {
    List<SourceRecord> records = read("a,5\" pipe\nb,c\n");

    assertEquals(List.of("a", "5\" pipe"), records.get(0).cells());
    assertFault(
        "未加引号的单元格中有引号：请给单元格加引号并把引号写两遍 / a quote stands inside an unquoted cell: put the cell in"
            + " quotes and double the quote",
        records.get(0));
    assertNull(records.get(1).fault());
  }

  @Test
  void textAfterAClosingQuoteIsAFault() {
    List<SourceRecord> records = read("\"a\" ,b\nc,d\n");

    assertFault(
        "引号结束后还有文字：单元格内的引号请写两遍"
            + " / text follows a closing quote: double the quotes inside the cell",
        records.get(0));
    assertEquals("\"a\" ,b", records.get(0).raw());
    assertNull(records.get(1).fault());
  }

  @Test
  void recordsWithoutFaultSaySo() {
    assertTrue(read("a,\"b\"\n\"c\"\r\n").stream().allMatch(record -> record.fault() == null));
  }

  private static void assertFault(String text, SourceRecord record) {
    assertEquals(text, record.fault().inBoth());
  }

  private static List<List<String>> cells(String text) {
    return cells(text, ',');
  }

  private static List<List<String>> cells(String text, char delimiter) {
    return read(text, delimiter).stream().map(SourceRecord::cells).toList();
  }

  private static List<SourceRecord> read(String text) {
    return read(text, ',');
  }

  private static List<SourceRecord> read(String text, char delimiter) {
    try {
      RecordReader reader =
          new RecordReader(
              new Characters(new StringReader(text)),
              new FileForm.Cells(delimiter, '\"', false),
              1);
      List<SourceRecord> records = new ArrayList<>();
      for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
        records.add(record);
      }
      return records;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
