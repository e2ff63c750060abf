package org.spendingreview.delivery.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What bytes that are no text as declared seem to be. */
class SeemingEncodingTest {
  private static final String MUCH = "支付二零二一年度业务培训费用及差旅费，";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void muchTextTellsItsEncoding(String encoding) {
    byte[] bytes = (MUCH + "unit_code,amount\n").repeat(20).getBytes(Charset.forName(encoding));

    assertEquals(encoding, SeemingEncoding.of(bytes));
    assertTrue(SeemingEncoding.isAnother(bytes));
  }

  @Test
  void aShortTextTellsItWhereItsBytesAllowNoOther() {
    assertEquals("UTF-8", SeemingEncoding.of("支付".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void ofAFewCharactersItIsOnlySaidThatTheyCouldBeChinese() {
    byte[] few = "1,培\n".getBytes(Charset.forName("GB18030"));

    assertEquals("GB18030", SeemingEncoding.of(few));
    assertFalse(SeemingEncoding.isAnother(few));
  }

  @Test
  void whatCannotBeChineseIsNotCalledSo() {
    byte[] bytes = {'a', (byte) 0xFF, ',', (byte) 0xFF, '\n'};

    assertFalse(SeemingEncoding.of(bytes).contains("GB"), SeemingEncoding.of(bytes));
    assertFalse(SeemingEncoding.isAnother(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcdefg\0", "\0abcdefg", "abcdefghijklmn\0\0"})
  void aZeroInEightBytesIsNoUtf16(String text) {
    assertFalse(SeemingEncoding.isAnother(text.getBytes(StandardCharsets.US_ASCII)));
  }
}
