package org.spendingreview.delivery.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {
  private static final NumberFormat CHINESE =
      new NumberFormat('.', ",", true, true, true, List.of("￥", "¥", "元"), List.of("-", "—"), 0);
  private static final NumberFormat EUROPEAN =
      new NumberFormat(',', ". ", false, false, false, List.of("€"), List.of(), 0);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234.56 | 1234.56",
        "1234.56 | 1234.56",
        "12,345,678 | 12345678",
        "-1,234.56 | -1234.56",
        "1,234.56- | -1234.56",
        "(1,234.56) | -1234.56",
        "−1234.56 | -1234.56",
        "（１，２３４．５６） | -1234.56",
        "－５ | -5",
        "￥1,234.50 | 1234.50",
        "1,234.50元 | 1234.50",
        "- 5 | -5",
        "-￥5.00 | -5.00",
        "- | 0",
        "— | 0",
        "0.10 | 0.10"
      })
  void amountsAsChineseSystemsWriteThem(String cell, BigDecimal expected) {
    assertEquals(Optional.of(expected), CHINESE.parse(cell));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,56 | 1234.56",
        "1 234,56 | 1234.56",
        "1\u00a0234,56 | 1234.56",
        "1\u202f234\u202f567 | 1234567",
        "-0,5 | -0.5",
        "1,5 € | 1.5"
      })
  void amountsWithADecimalComma(String cell, BigDecimal expected) {
    assertEquals(Optional.of(expected), EUROPEAN.parse(cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12,34.00",
        "1234,567.00",
        "1,23",
        "1,234,",
        ",234",
        "1,,234",
        "1.5.0",
        "1.5,000",
        ".5",
        "5.",
        "--5",
        "(-5)",
        "(5",
        "-5-",
        "1e5",
        "五",
        "",
        "12 34",
        "1.234,56"
      })
  void whatIsWrittenInNoOneOfItsWaysIsNoNumber(String cell) {
    assertEquals(Optional.empty(), CHINESE.parse(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234.00", "(5)", "5-", "−5", "５", "￥5", "-0-"})
  void theStandardLayoutKnowsDigitsAPointAndAHyphenOnly(String cell) {
    assertEquals(Optional.empty(), NumberFormat.PLAIN.parse(cell));
  }

  @Test
  void aGiganticCellIsNoNumber() {
    assertEquals(Optional.empty(), CHINESE.parse("9".repeat(1_000_000)));
    assertEquals(Optional.empty(), CHINESE.parse("9".repeat(61)));
    assertEquals(60, CHINESE.parse("9".repeat(60)).orElseThrow().precision());
  }

  @Test
  void blanksAndAllWaysOfWritingZeroAreZero() {
    for (String cell : List.of("", " ", "0", "-0.00", "-", "０", "(0.00)")) {
      assertTrue(CHINESE.isZero(cell), cell);
    }
    assertFalse(CHINESE.isZero("0.01"));
    assertFalse(CHINESE.isZero("zero"));
  }
}
