package org.spendingreview.delivery;

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
import org.spendingreview.wording.Problem;

class RecordReaderTest {

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
  void aByteOrderMarkIsNoPartOfTheFirstCell() {
    assertEquals(List.of(List.of("unit_code", "amount")), cells("\uFEFFunit_code,amount\n"));
    assertEquals(List.of(List.of("a", "b")), cells("\uFEFF\"a\",b\n"));
    assertEquals(List.of(List.of("a"), List.of("\uFEFFb")), cells("a\n\uFEFFb\n"));
  }

  @Test
  void anEmptyTextHasNoRecordAndAnEmptyLineIsABlankOne() {
    assertEquals(List.of(), read(""));
    assertEquals(List.of(), read("\uFEFF"));
    List<SourceRecord> records = read("a\n\n  \nb\n");
    assertEquals(
        List.of(false, true, true, false), records.stream().map(SourceRecord::isBlank).toList());
    assertEquals(4L, records.get(3).line());
  }

  @Test
  void anOpenQuoteIsAFaultAndTakesTheRestOfTheFile() {
    List<SourceRecord> records = read("a,b\nc,\"d\ne,f\n");

    assertEquals(2, records.size());
    assertEquals(2L, records.get(1).line());
    assertEquals("c,\"d\ne,f\n", records.get(1).raw());
    assertFault("引号没有结束 / a quote is opened and never closed", records.get(1));
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
    assertEquals(text, Problem.of(record.fault()).inBoth());
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
          new RecordReader(new StringReader(text), new FileForm.Cells(delimiter, '\"', false), 1);
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
