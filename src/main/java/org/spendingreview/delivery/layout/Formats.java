package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How a file writes numbers and dates, and when its fiscal year begins.
 *
 * @param numbers of all its number columns
 * @param dates of all its date columns
 * @param firstMonth the month that the fiscal year begins with, 1 for January
 * @param namedByEnd whether a fiscal year is called by the calendar year in which it ends
 */
public record Formats(NumberFormat numbers, DateFormats dates, int firstMonth, boolean namedByEnd)
    implements Serializable {

  /** As the standard layout has them. */
  static final Formats STANDARD = new Formats(NumberFormat.PLAIN, DateFormats.ISO, 1, false);

  /** The fiscal year of that name. */
  public FiscalYear fiscalYear(int name) {
    int begin = namedByEnd && firstMonth > 1 ? name - 1 : name;
    LocalDate first = LocalDate.of(begin, firstMonth, 1);
    return new FiscalYear(name, first, first.plusYears(1).minusDays(1));
  }
}
