package org.spendingreview.delivery.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatsTest {
  private static final FiscalYear CALENDAR = FiscalYear.calendar(2021);
  private static final FiscalYear APRIL = formats(4, false).fiscalYear(2021);
  private static final FiscalYear OCTOBER = formats(10, true).fiscalYear(2021);

  @ParameterizedTest
  @CsvSource({
    "yyyymmdd, 20210131, 2021-01-31",
    "yyyy-m-d, 2021-1-31, 2021-01-31",
    "yyyy-m-d, 2021-01-31, 2021-01-31",
    "yyyy/mm/dd, 2021/01/31, 2021-01-31",
    "d/m/yyyy, 31/01/2021, 2021-01-31",
    "m/d/yyyy, 1/31/2021, 2021-01-31",
    "yyyy年m月d日, 2021年1月31日, 2021-01-31",
    "yyyy-m-d *, 2021-1-31 00:00:00, 2021-01-31",
    "yyyy-m-d*, 2021-01-31T08:15:00Z, 2021-01-31"
  })
  void daysInEveryWayOfWriting(String format, String cell, LocalDate expected) {
    assertEquals(Optional.of(expected), read(format, cell, CALENDAR));
  }

  @ParameterizedTest
  @CsvSource({
    "yyyymm, 202102, 2021-02-28",
    "yyyy-m, 2020-2, 2020-02-29",
    "yyyy年m月, 2021年12月, 2021-12-31",
    "mm, 04, 2021-04-30",
    "m月, 4月, 2021-04-30"
  })
  void aMonthIsItsLastDay(String format, String cell, LocalDate expected) {
    assertEquals(Optional.of(expected), read(format, cell, CALENDAR));
  }

  @Test
  void aMonthWithoutAYearIsTheOneOfTheFiscalYear() {
    assertEquals(Optional.of(LocalDate.of(2021, 4, 30)), read("m", "4", APRIL));
    assertEquals(Optional.of(LocalDate.of(2022, 3, 31)), read("m", "3", APRIL));
    assertEquals(Optional.of(LocalDate.of(2020, 10, 31)), read("m", "10", OCTOBER));
    assertEquals(Optional.of(LocalDate.of(2021, 9, 30)), read("m", "9", OCTOBER));
  }

  @Test
  void aDayBelongsToTheFiscalYearThatHoldsIt() {
    assertFalse(APRIL.contains(LocalDate.of(2021, 3, 31)));
    assertTrue(APRIL.contains(LocalDate.of(2021, 4, 1)));
    assertTrue(APRIL.contains(LocalDate.of(2022, 3, 31)));
    assertFalse(APRIL.contains(LocalDate.of(2022, 4, 1)));
    assertEquals(LocalDate.of(2020, 10, 1), OCTOBER.first());
    assertEquals(LocalDate.of(2021, 9, 30), OCTOBER.last());
  }

  @Test
  void theFirstFormatThatFitsIsTaken() {
    DateFormats formats = new DateFormats(List.of(format("yyyymmdd"), format("yyyymm")));

    assertEquals(Optional.of(LocalDate.of(2021, 1, 5)), formats.parse(" 20210105 ", CALENDAR));
    assertEquals(Optional.of(LocalDate.of(2021, 1, 31)), formats.parse("202101", CALENDAR));
    assertEquals(Optional.empty(), formats.parse("2021-01", CALENDAR));
  }

  @ParameterizedTest
  @CsvSource({
    "yyyymmdd, 20210230",
    "yyyymmdd, 2021013",
    "yyyymmdd, 202101311",
    "yyyy-mm-dd, 2021-1-31",
    "d/m/yyyy, 2021/01/31",
    "yyyymm, 202113",
    "m, 13",
    "m, 0",
    "yyyy-m-d, 2021-1-31 00:00:00"
  })
  void whatIsNoSuchDateIsNone(String format, String cell) {
    assertEquals(Optional.empty(), read(format, cell, CALENDAR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yyyy",
        "yyyymd",
        "yyyymmd",
        "dd",
        "yy-mm-dd",
        "yyyy-mmm-dd",
        "m-d",
        "yyyy*mm",
        "yyyy-mm-dd-dd",
        "iso"
      })
  void whatIsNoFormatIsRefused(String text) {
    // "yyyymmd" is one: the day may have one digit, and nothing stands behind it
    assertEquals(text.equals("yyyymmd"), DateFormat.parse(text).isPresent(), text);
  }

  private static Optional<LocalDate> read(String format, String cell, FiscalYear year) {
    return new DateFormats(List.of(format(format))).parse(cell, year);
  }

  private static DateFormat format(String text) {
    return DateFormat.parse(text).orElseThrow();
  }

  private static Formats formats(int firstMonth, boolean namedByEnd) {
    return new Formats(NumberFormat.PLAIN, DateFormats.ISO, firstMonth, namedByEnd);
  }
}
