package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spendingreview.delivery.layout.FiscalYear;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.wording.Problem;
import org.spendingreview.wording.Wording;

class CellParserTest {
  private static final LedgerColumn MONEY = column("general_ledger", "debit_amount");
  private static final LedgerColumn AREA = column("construction_register", "built_area");
  private static final LedgerColumn QUANTITY = column("assessment_register", "value");
  private static final LedgerColumn COUNT = column("staffing_register", "in_post");
  private static final LedgerColumn DATE = column("general_ledger", "effective_date");
  private static final LedgerColumn ANY_DATE = column("construction_register", "completed_on");
  private static final LedgerColumn STAGE = column("budget_ledger", "stage");
  private static final LedgerColumn POSTED = column("general_ledger", "posted");
  private static final LedgerColumn VOIDED = column("general_ledger", "voided");

  @Test
  void textIsKeptAsDeliveredAndBlankTextIsNull() {
    LedgerColumn description = column("general_ledger", "description");

    assertEquals(" 培训\n费 ", value(description, " 培训\n费 "));
    assertNull(value(description, " \t"));
  }

  @Test
  void codesLoseTheirOuterBlanksAndKeepTheirZeros() {
    assertEquals("007", value(column("general_ledger", "journal_id"), " 007 "));
    assertEquals("2010301", value(column("general_ledger", "function_code"), "2010301\t"));
    assertEquals("30201", value(column("general_ledger", "economic_code"), "30201"));
    assertEquals("CARRIED_OUT", value(STAGE, "CARRIED_OUT"));
  }

  @Test
  void aCodeOutsideItsListIsRefused() {
    assertRefused(
        STAGE,
        "Initial",
        "stage “Initial”不是 INITIAL, ADJUSTMENT, CARRIED_IN, CARRIED_OUT 之一：请改为其中之一",
        "stage \"Initial\" is none of INITIAL, ADJUSTMENT, CARRIED_IN, CARRIED_OUT: write one of"
            + " them");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.00",
    "-0, 0.00",
    "0.000, 0.00",
    "12, 12.00",
    " 12.5 , 12.50",
    "-0.10, -0.10",
    "007, 7.00",
    "1.500, 1.50",
    "9999999999999999.99, 9999999999999999.99",
    "-9999999999999999.99, -9999999999999999.99"
  })
  void moneyIsExactToTheCent(String text, BigDecimal expected) {
    assertEquals(expected, value(MONEY, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "1,234.00",
        "１２",
        "+1",
        ".5",
        "5.",
        "1e3",
        "1.2.3",
        "−5",
        "(5)",
        "5-",
        "￥5",
        "5元",
        "NaN",
        "--5",
        "5 000"
      })
  void whatIsNoAmountIsRefused(String text) {
    assertRefused(
        MONEY,
        text,
        "debit_amount “" + text + "”不是金额：请写以元为单位、带小数点、最多两位小数的数",
        "debit_amount \""
            + text
            + "\" is no amount: write yuan as digits with a point and at most two decimals");
  }

  @Test
  void moreDecimalsThanTheColumnHasAreRefusedAndNeverRounded() {
    assertRefused(
        MONEY,
        "1.005",
        "debit_amount “1.005”超过 2 位小数：请在源系统中更正",
        "debit_amount \"1.005\" has more than 2 decimals: round it in the source system");
    assertRefused(
        QUANTITY,
        "0.1234567",
        "value “0.1234567”超过 6 位小数：请在源系统中更正",
        "value \"0.1234567\" has more than 6 decimals: round it in the source system");
  }

  @Test
  void moreDigitsThanTheColumnHoldsAreRefused() {
    assertRefused(
        MONEY,
        "10000000000000000.00",
        "debit_amount “10000000000000000.00”小数点前超过 16 位：请检查单位和位数",
        "debit_amount \"10000000000000000.00\" has more than 16 digits before the point: check its"
            + " unit and digits");
    assertRefused(
        QUANTITY,
        "1000000000000",
        "value “1000000000000”小数点前超过 12 位：请检查单位和位数",
        "value \"1000000000000\" has more than 12 digits before the point: check its unit and"
            + " digits");
  }

  @Test
  @Timeout(20)
  void aMillionDigitsAreNoAmountAndTakeNoTime() {
    String text = "1" + "0".repeat(1_000_000);

    assertRefused(
        MONEY,
        text,
        "debit_amount “" + text + "”不是金额：请写以元为单位、带小数点、最多两位小数的数",
        "debit_amount \""
            + text
            + "\" is no amount: write yuan as digits with a point and at most two decimals");
  }

  @Test
  void areasAreSquareMetresWithTwoDecimals() {
    assertEquals(new BigDecimal("1200.50"), value(AREA, "1200.5"));
    assertRefused(
        AREA,
        "1200㎡",
        "built_area “1200㎡”不是面积：请写以平方米为单位、最多两位小数的数",
        "built_area \"1200㎡\" is no area: write square metres as digits with a point and at most"
            + " two decimals");
  }

  @Test
  void quantitiesHaveSixDecimals() {
    assertEquals(new BigDecimal("30.350000"), value(QUANTITY, "30.35"));
    assertRefused(
        QUANTITY,
        "30.35%",
        "value “30.35%”不是数：请写最多六位小数的数",
        "value \"30.35%\" is no number: write digits with a point and at most six decimals");
  }

  @Test
  void countsAreWholeAndNotNegative() {
    assertEquals(42, value(COUNT, "42"));
    assertEquals(7, value(COUNT, "007"));
    for (String text : List.of("-1", "1.0", "1234567890", "四十二")) {
      assertRefused(
          COUNT,
          text,
          "in_post “" + text + "”不是整数：请只写数字",
          "in_post \"" + text + "\" is no whole number: write digits only");
    }
  }

  @Test
  void datesAreDaysOfTheFiscalYear() {
    assertEquals(LocalDate.of(2021, 1, 1), value(DATE, "2021-01-01"));
    assertEquals(LocalDate.of(2021, 12, 31), value(DATE, " 2021-12-31 "));
    assertRefused(
        DATE,
        "2020-12-31",
        "effective_date “2020-12-31”不在 2021 年度内：请更正日期，或按其年度报送",
        "effective_date \"2020-12-31\" is not in the fiscal year 2021: correct the date or deliver"
            + " the row with its own year");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2021-02-30", "2021-2-3", "2021/02/03", "20210203", "2021-13-01", "44200"})
  void whatIsNoDateIsRefused(String text) {
    assertRefused(
        DATE,
        text,
        "effective_date “" + text + "”不是日期：请写真实的日期，写法如 2021-01-31",
        "effective_date \"" + text + "\" is no date: write a day that exists, as 2021-01-31");
  }

  @Test
  void aCompletionDateMayLieInAnyYear() {
    assertEquals(LocalDate.of(1998, 7, 1), value(ANY_DATE, "1998-07-01"));
    assertNull(value(ANY_DATE, ""));
    assertRefused(
        ANY_DATE,
        "1998",
        "completed_on “1998”不是日期：请写真实的日期，写法如 2021-01-31",
        "completed_on \"1998\" is no date: write a day that exists, as 2021-01-31");
  }

  @Test
  void flagsAreTrueOrFalseAndBlankMeansTheDefault() {
    assertEquals(List.of(true, true, true), values(VOIDED, "true", "TRUE", "1"));
    assertEquals(List.of(false, false, false), values(POSTED, "false", "False", "0"));
    assertEquals(true, value(POSTED, " "));
    assertEquals(false, value(VOIDED, ""));
    assertRefused(
        VOIDED,
        "作废",
        "voided “作废”既不是 true 也不是 false：请写 true 或 false（或 1、0）",
        "voided \"作废\" is neither true nor false: write true or false, 1 or 0");
  }

  @Test
  void anEmptyCellIsNullWithoutAProblem() {
    for (LedgerColumn column : List.of(MONEY, AREA, QUANTITY, COUNT, DATE, STAGE)) {
      assertNull(value(column, "  "), column.name());
    }
  }

  @Test
  void bytesThatTheEncodingDoesNotKnowAreRefusedInEveryColumn() {
    for (LedgerColumn column : List.of(MONEY, DATE, column("general_ledger", "description"))) {
      assertRefused(
          column,
          "培\uFFFD费",
          column.name() + "：有不符合文件编码的字节：请按申报的编码报送",
          column.name()
              + ": bytes that are not valid in the file's encoding: deliver the file in the"
              + " declared encoding");
    }
  }

  private static List<Object> values(LedgerColumn column, String... texts) {
    return List.of(texts).stream().map(text -> value(column, text)).toList();
  }

  private static Object value(LedgerColumn column, String text) {
    List<Problem> problems = new ArrayList<>();
    Object value = CellParser.parse(column, text, text, FiscalYear.calendar(2021), problems);
    assertEquals(List.of(), problems);
    return value;
  }

  private static void assertRefused(
      LedgerColumn column, String text, String chinese, String english) {
    List<Problem> problems = new ArrayList<>();
    assertNull(CellParser.parse(column, text, text, FiscalYear.calendar(2021), problems));
    assertEquals(1, problems.size());
    assertEquals(chinese, problems.get(0).in(Wording.CHINESE));
    assertEquals(english, problems.get(0).in(Wording.ENGLISH));
  }

  private static LedgerColumn column(String ledger, String column) {
    return Ledger.named(ledger).orElseThrow().column(column).orElseThrow();
  }
}
