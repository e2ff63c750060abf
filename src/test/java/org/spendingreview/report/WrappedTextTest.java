package org.spendingreview.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedTextTest {
  @Test
  void aShortLineStaysAsItIs() {
    assertEquals(List.of("  a b"), WrappedText.lines("  a b", 10, "  "));
    assertEquals(List.of(""), WrappedText.lines("", 10, "  "));
  }

  @Test
  void englishIsBrokenAfterBlanks() {
    assertEquals(
        List.of("  one two", "    three", "    four"),
        WrappedText.lines("  one two three four", 10, "    "));
  }

  @Test
  void chineseIsBrokenBetweenCharactersButNotBeforeAMark() {
    assertEquals(List.of("一二三", " 四，五"), WrappedText.lines("一二三四，五", 7, " "));
    assertEquals(List.of("一二", " （三）"), WrappedText.lines("一二（三）", 7, " "));
  }

  @Test
  void whatCannotBeBrokenStaysWhole() {
    assertEquals(
        List.of("见", "2021/417/general_ledger.csv", "行"),
        WrappedText.lines("见 2021/417/general_ledger.csv 行", 10, ""));
  }

  @Test
  void aTextOfSeveralLinesKeepsThem() {
    assertEquals("a\nb\n", WrappedText.text("a\nb\n"));
  }
}
