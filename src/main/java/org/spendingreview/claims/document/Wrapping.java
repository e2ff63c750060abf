package org.spendingreview.claims.document;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Whether and where the lines of a text were broken at a fixed width, and so which of them belong
 * to one paragraph. A number may be broken as well.
 */
final class Wrapping {
  private static final int LEAST_COLUMNS = 20;
  private static final int MOST_COLUMNS = 240;

  /** Lines of the same width differ by what may not be broken: a number, a mark at its end. */
  private static final int SLACK = 12;

  private static final String UNFINISHED = "，、,（(《“";

  /**
   * The width of lines.
   *
   * @param full what the longest have
   * @param slack how much less a line may have that cannot be the last of its paragraph
   * @param usual how much less nine of ten have
   * @param near how many are no further away
   * @param off by how much these are shorter, together
   */
  private record Width(
      ToIntFunction<TextLine> measure, int full, int slack, int usual, int near, int off) {

    /** Whether a line has no room left; one that ends a sentence is looked at more closely. */
    boolean fills(TextLine line, boolean ends) {
      return measure.applyAsInt(line) >= full - (ends ? usual : slack);
    }

    boolean exceeds(TextLine line) {
      return measure.applyAsInt(line) > full + 4;
    }
  }

  /** Null where lines are as long as their paragraphs. */
  private final Width width;

  private final boolean indentOpens;

  private Wrapping(Width width, boolean indentOpens) {
    this.width = width;
    this.indentOpens = indentOpens;
  }

  /** The wrapping of a text by its lines; blank ones separate. */
  static Wrapping of(List<TextLine> lines) {
    List<TextLine> filled = lines.stream().filter(line -> !line.isBlank()).toList();
    List<TextLine> cut =
        IntStream.range(0, Math.max(0, lines.size() - 1))
            .filter(i -> seemsCut(lines.get(i), lines.get(i + 1)))
            .mapToObj(lines::get)
            .toList();
    long indented = filled.stream().filter(line -> LineMarks.indent(line.text()) >= 2).count();
    return new Wrapping(width(cut, filled), indented * 4 < filled.size() * 3L);
  }

  private static boolean seemsCut(TextLine line, TextLine next) {
    return !line.isBlank()
        && !next.isBlank()
        && !line.closes()
        && !next.opens()
        && line.columns() >= LEAST_COLUMNS
        && line.columns() <= MOST_COLUMNS
        && !LineMarks.endsSentence(line.text())
        && !LineMarks.isNumbered(next.text());
  }

  /** Some programs count columns, others characters; the better guess is the one that fits. */
  private static Width width(List<TextLine> cut, List<TextLine> filled) {
    Width columns = width(cut, TextLine::columns, SLACK);
    Width letters = width(cut, TextLine::letters, SLACK / 2);
    if (columns == null || letters == null) {
      return null;
    }
    boolean byLetters =
        letters.near() > columns.near()
            || (letters.near() == columns.near() && letters.off() * 2 < columns.off());
    Width best = byLetters ? letters : columns;
    long longer = filled.stream().filter(best::exceeds).count();
    return best.near() * 2 >= cut.size() && longer * 4 <= best.near() ? best : null;
  }

  /** The width that most lines nearly have. */
  private static Width width(List<TextLine> cut, ToIntFunction<TextLine> measure, int slack) {
    int[] widths = cut.stream().mapToInt(measure).sorted().toArray();
    Width best = null;
    int from = 0;
    int sum = 0;
    for (int i = 0; i < widths.length; i++) {
      sum += widths[i];
      while (widths[from] < widths[i] - slack) {
        sum -= widths[from++];
      }
      int near = i - from + 1;
      if (best == null || near >= best.near()) {
        int usual = widths[i] - widths[from + near / 10];
        best = new Width(measure, widths[i], slack, usual, near, near * widths[i] - sum);
      }
    }
    return best;
  }

  /** Whether a paragraph goes on with the next line, neither of which is blank. */
  boolean joins(TextLine line, TextLine next) {
    String text = line.text().strip();
    String following = next.text().strip();
    if (line.closes() || next.opens()) {
      return false;
    } else if (isCutAtPoint(text, following)) {
      return true;
    } else if (width == null) {
      return isUnfinished(text) && !LineMarks.isNumbered(following);
    }
    boolean ends = LineMarks.endsSentence(text);
    boolean full = width.fills(line, ends);
    if (LineMarks.isNumbered(following) && (ends || !full)) {
      return false; // within a sentence, it is a number of that sentence
    } else if (indentOpens && LineMarks.indent(next.text()) >= 2) {
      return false;
    }
    return full || (!ends && goesOn(text, following, line));
  }

  /** Of a line that has room left: a heading ends with it, and so does a row of a list. */
  private boolean goesOn(String text, String following, TextLine line) {
    boolean digits = isDigit(text, text.length() - 1) && isDigit(following, 0);
    boolean half = width.measure().applyAsInt(line) * 2 >= width.full();
    return isUnfinished(text) || (half && !digits);
  }

  private static boolean isUnfinished(String text) {
    return UNFINISHED.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** 1311. and 99万元, or 1311 and .99万元; but not the number of an item alone on its line. */
  private static boolean isCutAtPoint(String text, String following) {
    int last = text.length() - 1;
    boolean atEnd = isPoint(text, last) && isDigit(text, last - 1) && isDigit(following, 0);
    boolean atBeginning = isDigit(text, last) && isPoint(following, 0) && isDigit(following, 1);
    return (atEnd && last > 2) || atBeginning;
  }

  private static boolean isPoint(String text, int at) {
    return text.charAt(at) == '.' || text.charAt(at) == '．';
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }
}
