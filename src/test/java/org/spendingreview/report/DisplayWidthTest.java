package org.spendingreview.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "工信局, 6",
    "（元）, 6",
    "ＡＢ１, 6",
    "ｱｲ, 2",
    "한글, 4",
    "e\u0301, 1",
    "𠮷, 2",
    "–…, 2",
    "'', 0"
  })
  void countsTheColumnsOfATerminal(String text, int width) {
    assertEquals(width, DisplayWidth.of(text));
  }

  @Test
  void showsWhatATerminalWouldObey() {
    assertEquals("␛[31m红␛[0m", DisplayWidth.safe("\u001b[31m红\u001b[0m"));
    assertEquals("a␊b␍␉␀␡", DisplayWidth.safe("a\nb\r\t\0\u007f"));
    assertEquals("�31m�abc��", DisplayWidth.safe("\u009b31m\u202eabc\u2028\ud800"));
  }

  @Test
  void cutsBetweenCharactersWithAnEllipsis() {
    assertEquals("怀化市", DisplayWidth.cut("怀化市", 6));
    assertEquals("怀化…", DisplayWidth.cut("怀化市工", 6));
    assertEquals("怀化…", DisplayWidth.cut("怀化市", 5));
    assertEquals("abcd…", DisplayWidth.cut("abcdef", 5));
  }
}
