package org.spendingreview.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The time of a year that vouchers are made for at once: all of it, or a month where a whole year
 * would not find room in memory.
 *
 * @param year the fiscal year
 * @param first its first month
 * @param last its last month
 */
record Span(int year, int first, int last) {
  /** All of a year. */
  static Span of(int year) {
    return new Span(year, 1, 12);
  }

  /** A month of it. */
  static Span of(int year, int month) {
    return new Span(year, month, month);
  }

  /** Whether it is no more than a month. */
  boolean isMonth() {
    return first == last;
  }

  boolean contains(LocalDate date) {
    return date.getMonthValue() >= first && date.getMonthValue() <= last;
  }

  /** The last day on which anything is paid or taken back; the 31st of December is for closing. */
  LocalDate lastDay() {
    return LocalDate.of(year, last, Math.min(30, YearMonth.of(year, last).lengthOfMonth()));
  }
}
