package org.spendingreview.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "debit_amount “12元”不是金额：请写数 / debit_amount \"12元\" is no amount: write digits"
            + "|debit_amount “…”不是金额：请写数 / debit_amount \"…\" is no amount: write digits",
        "与第 38 行重复 / the same as line 38|与第…行重复 / the same as line …",
        "fund_source 为空：请填写 / fund_source is empty: fill it in"
            + "|fund_source 为空：请填写 / fund_source is empty: fill it in"
      })
  void aReasonIsCountedWithoutWhatItQuotesOfItsRow(String reason, String kind) {
    assertEquals(kind, Rejections.kindOf(reason));
  }
}
