package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ways in which a file writes dates.
 *
 * @param formats tried in order
 */
public record DateFormats(List<DateFormat> formats) implements Serializable {

  /** {@code 2021-01-31}. */
  static final DateFormats ISO = new DateFormats(List.of(DateFormat.parse("yyyy-mm-dd").get()));

  /** The day that a cell says; of a month its last day; empty where it says none. */
  public Optional<LocalDate> parse(String cell, FiscalYear year) {
    String text = cell.strip();
    for (DateFormat format : formats) {
      Optional<LocalDate> day = format.read(text, year);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  /** As the layout writes them. */
  public String text() {
    return formats.stream().map(DateFormat::text).collect(Collectors.joining(", "));
  }
}
