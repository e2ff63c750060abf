package org.spendingreview.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)"})
  void aTextThatASpreadsheetWouldComputeIsMarkedAsText(String text) {
    assertEquals("'" + text, SafeText.of(text));
  }

  @Test
  void anyOtherTextStaysAsItIs() {
    assertEquals("市财政局 a=b", SafeText.of("市财政局 a=b"));
  }

  @Test
  void whatNoXmlMayHoldIsReplaced() {
    assertEquals("a\uFFFDb\uFFFD\uFFFDc", SafeText.of("a\u0000b\uD800\uFFFFc"));
    assertEquals("'\uFFFD=1", SafeText.of("\t=1"));
    assertEquals("😀", SafeText.of("😀"));
  }
}
