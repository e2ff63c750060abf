package org.spendingreview.delivery.layout;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A fiscal year (会计年度) and its days.
 *
 * @param year as manifest and tables call it
 * @param first its first day
 * @param last its last day
 */
public record FiscalYear(int year, LocalDate first, LocalDate last) {

  /** The calendar year. */
  public static FiscalYear calendar(int year) {
    return new FiscalYear(year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Whether a day belongs to it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** The month of that number, from 1 for January, that lies in it. */
  YearMonth month(int number) {
    int yearOfMonth = number < first.getMonthValue() ? last.getYear() : first.getYear();
    return YearMonth.of(yearOfMonth, number);
  }
}
