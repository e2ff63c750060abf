package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places in braces that a row fills: {@code "{centro}-{seccion}"}. A place names a
 * column, or some characters of it, {@code {date[1-6]}}, or something of the row and its file:
 * {@code {row}}, {@code {department_code}}, {@code {fiscal_year}}, {@code {year_begin}}, {@code
 * {year_end}}.
 *
 * @param pieces in order
 */
public record Template(List<Piece> pieces) implements Serializable {
  private static final Pattern CHARACTERS =
      Pattern.compile("(.*[^\\[\\]])\\[([1-9][0-9]{0,3})(-([1-9][0-9]{0,3})?)?\\]");

  /**
   * A text, or a place that a row fills.
   *
   * @param text as written; of a place, the name in the braces
   * @param kind of the piece
   * @param from the first character taken of a column, from 1
   * @param to the last character taken; 0 for the last one there is
   */
  public record Piece(String text, Kind kind, int from, int to) implements Serializable {
    private String of(Row row) {
      return switch (kind) {
        case TEXT -> text;
        case BUILT_IN -> row.builtIn(text);
        case COLUMN ->
            from == 1 && to == 0
                ? row.cell(text)
                : Cleaning.characters(row.cell(text).strip(), from, to);
      };
    }
  }

  /** Where a piece comes from. */
  public enum Kind {
    /** From the layout. */
    TEXT,
    /** From the row's place or the file's year. */
    BUILT_IN,
    /** From a column. */
    COLUMN
  }

  /** The cell of a column, as it is. */
  static Template ofColumn(String column) {
    return new Template(List.of(new Piece(column, Kind.COLUMN, 1, 0)));
  }

  /** The template that a text describes; empty where its braces do not match. */
  static Optional<Template> parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    int position = 0;
    while (position < text.length()) {
      int open = text.indexOf('{', position);
      int end = open < 0 ? text.length() : open;
      if (end > position) {
        pieces.add(new Piece(text.substring(position, end), Kind.TEXT, 1, 0));
      }
      if (text.substring(position, end).indexOf('}') >= 0) {
        return Optional.empty();
      }
      position = end;
      if (open >= 0) {
        int close = text.indexOf('}', open);
        String place = close < 0 ? "" : text.substring(open + 1, close);
        if (place.isBlank() || place.indexOf('{') >= 0) {
          return Optional.empty();
        }
        pieces.add(place(place));
        position = close + 1;
      }
    }
    return Optional.of(new Template(List.copyOf(pieces)));
  }

  private static Piece place(String place) {
    if (BUILT_IN.contains(place)) {
      return new Piece(place, Kind.BUILT_IN, 1, 0);
    }
    Matcher some = CHARACTERS.matcher(place);
    if (!some.matches()) {
      return new Piece(place, Kind.COLUMN, 1, 0);
    }
    int from = Integer.parseInt(some.group(2));
    boolean one = some.group(3) == null;
    int to = one ? from : some.group(4) == null ? 0 : Integer.parseInt(some.group(4));
    return new Piece(some.group(1), Kind.COLUMN, from, to);
  }

  /** The names that stand for something other than a column. */
  static final Set<String> BUILT_IN =
      Set.of("row", "department_code", "fiscal_year", "year_begin", "year_end");

  /** The text for a row. */
  public String of(Row row) {
    if (pieces.size() == 1) {
      return pieces.get(0).of(row);
    }
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(piece.of(row));
    }
    return text.toString();
  }

  /** Whether no column is part of it: the layout itself says the value. */
  boolean isConstant() {
    for (Piece piece : pieces) {
      if (piece.kind() == Kind.COLUMN) {
        return false;
      }
    }
    return true;
  }

  /** The text of one that holds no place at all. */
  Optional<String> constant() {
    return pieces.stream().allMatch(piece -> piece.kind() == Kind.TEXT)
        ? Optional.of(pieces.isEmpty() ? "" : pieces.get(0).text())
        : Optional.empty();
  }

  /** Whether it says on which line a row stands, so that no two rows are alike. */
  boolean namesRow() {
    return pieces.stream().anyMatch(p -> p.kind() == Kind.BUILT_IN && p.text().equals("row"));
  }

  /** The column whose cell it is, and nothing more; empty where it is anything else. */
  Optional<String> onlyColumn() {
    return pieces.size() == 1 && pieces.get(0).equals(ofColumn(pieces.get(0).text()).pieces.get(0))
        ? Optional.of(pieces.get(0).text())
        : Optional.empty();
  }

  /** The columns that it takes. */
  public List<String> columns() {
    return pieces.stream().filter(p -> p.kind() == Kind.COLUMN).map(Piece::text).toList();
  }
}
