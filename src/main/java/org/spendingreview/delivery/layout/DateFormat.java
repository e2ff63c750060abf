package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way of writing dates: {@code yyyymmdd}, {@code d/m/yyyy}, {@code yyyy年m月d日}, {@code yyyymm} (a
 * month), {@code m} (a month of the file's fiscal year). One letter stands for one or two digits,
 * two for exactly two; {@code *} at the end lets anything follow, such as a time of day.
 *
 * @param text as the layout writes it
 * @param parts in order
 */
public record DateFormat(String text, List<Part> parts) implements Serializable {

  /**
   * A part of a date.
   *
   * @param kind {@code y}, {@code m}, {@code d}, {@code *}, or {@code =} for a character as it is
   * @param least digits
   * @param most digits
   * @param literal the character as it is
   */
  public record Part(char kind, int least, int most, char literal) implements Serializable {
    boolean isNumber() {
      return kind == 'y' || kind == 'm' || kind == 'd';
    }
  }

  /** The format that a text describes; empty where it describes none. */
  static Optional<DateFormat> parse(String text) {
    List<Part> parts = new ArrayList<>();
    int position = 0;
    while (position < text.length()) {
      char letter = text.charAt(position);
      int end = position + 1;
      while (end < text.length() && text.charAt(end) == letter && "ymd".indexOf(letter) >= 0) {
        end++;
      }
      parts.add(part(letter, end - position));
      position = end;
    }
    DateFormat format = new DateFormat(text, List.copyOf(parts));
    return format.isComplete() ? Optional.of(format) : Optional.empty();
  }

  private static Part part(char letter, int length) {
    return switch (letter) {
      case 'y' -> new Part('y', length, length, ' ');
      case 'm', 'd' -> new Part(letter, length, Math.max(2, length), ' ');
      case '*' -> new Part('*', 0, 0, ' ');
      default -> new Part('=', 0, 0, letter);
    };
  }

  /** Whether the day and the order of its parts can be told from every date. */
  private boolean isComplete() {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean last = i == parts.size() - 1;
      boolean glued = !last && part.least() < part.most() && parts.get(i + 1).isNumber();
      boolean wrong = part.kind() == 'y' ? part.least() != 4 : part.isNumber() && part.least() > 2;
      if (glued || wrong || (part.kind() == '*' && !last)) {
        return false;
      }
    }
    return count('m') == 1 && count('y') <= 1 && count('d') <= count('y');
  }

  private long count(char kind) {
    return parts.stream().filter(part -> part.kind() == kind).count();
  }

  /**
   * Whether the day comes before the month, or the other way round; null where there is neither.
   */
  Boolean dayFirst() {
    String order = "";
    for (Part part : parts) {
      order += part.isNumber() ? part.kind() : "";
    }
    return order.equals("dmy") ? Boolean.TRUE : order.equals("mdy") ? Boolean.FALSE : null;
  }

  /** The day that a text says; of a month its last day; empty where it says none. */
  Optional<LocalDate> read(String date, FiscalYear fiscalYear) {
    int[] numbers = new int[3];
    int position = 0;
    for (Part part : parts) {
      if (part.kind() == '*') {
        position = date.length();
      } else if (part.kind() == '=') {
        if (position >= date.length() || date.charAt(position) != part.literal()) {
          return Optional.empty();
        }
        position++;
      } else {
        int end = digitsEnd(date, position, part.most());
        if (end - position < part.least()) {
          return Optional.empty();
        }
        numbers["ymd".indexOf(part.kind())] = Integer.parseInt(date.substring(position, end));
        position = end;
      }
    }
    return position < date.length() ? Optional.empty() : day(numbers, fiscalYear);
  }

  private static int digitsEnd(String text, int from, int most) {
    int end = from;
    while (end < text.length() && end - from < most && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private Optional<LocalDate> day(int[] numbers, FiscalYear fiscalYear) {
    try {
      YearMonth month =
          count('y') == 0 ? fiscalYear.month(numbers[1]) : YearMonth.of(numbers[0], numbers[1]);
      return Optional.of(count('d') == 0 ? month.atEndOfMonth() : month.atDay(numbers[2]));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
