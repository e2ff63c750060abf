package org.spendingreview.claims.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads plain text and Markdown: the file itself is the text, and every range points into it. */
final class PlainReport {
  /** A line of blanks and words that is wider may be prose that somebody spread out. */
  private static final int MOST_OF_A_FORM = 60;

  private final List<TextLine> lines;

  /** The tables by the index of their first line. */
  private final Map<Integer, LineTables.Found> tables = new TreeMap<>();

  private final Wrapping wrapping;

  private PlainReport(List<TextLine> lines) {
    this.lines = lines.stream().map(PlainReport::alone).toList();
    List<TextLine> prose = new ArrayList<>(this.lines);
    LineTables finder = new LineTables(lines);
    for (int i = 0; i < lines.size(); i++) {
      LineTables.Found found = finder.at(i);
      if (found != null) {
        tables.put(i, found);
        for (int row = i; row < found.next(); row++) {
          prose.set(row, new TextLine(lines.get(row).start(), "", true, true));
        }
        i = found.next() - 1;
      }
    }
    wrapping = Wrapping.of(prose);
  }

  /** A row without others is a line of a form, 填报人：张三 电话：12345, and no prose. */
  private static TextLine alone(TextLine line) {
    LineCells kind = LineCells.of(line.text());
    return kind == null || (kind == LineCells.BLANKS && line.columns() > MOST_OF_A_FORM)
        ? line
        : new TextLine(line.start(), line.text(), true, true);
  }

  static TextBlocks text(ReportFile file) {
    return new PlainReport(TextLine.of(DecodedReport.of(file))).read();
  }

  static TextBlocks markdown(ReportFile file) {
    return new PlainReport(Markdown.lines(DecodedReport.of(file))).read();
  }

  private TextBlocks read() {
    List<Block> blocks = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int first = i;
      if (tables.containsKey(first)) {
        blocks.add(tables.get(first).table());
        i = tables.get(first).next();
      } else {
        i = afterParagraph(first);
        if (!lines.get(first).isBlank()) {
          blocks.add(paragraph(lines.get(first), lines.get(i - 1)));
        }
      }
    }
    return new TextBlocks(
        lines.stream().map(TextLine::text).collect(Collectors.joining("\n")), blocks);
  }

  private int afterParagraph(int first) {
    int next = first + 1;
    while (next < lines.size()
        && !lines.get(next - 1).isBlank()
        && !lines.get(next).isBlank()
        && !tables.containsKey(next)
        && wrapping.joins(lines.get(next - 1), lines.get(next))) {
      next++;
    }
    return next;
  }

  private static Paragraph paragraph(TextLine first, TextLine last) {
    int blanks = first.text().length() - first.text().stripLeading().length();
    return new Paragraph(
        first.start() + blanks, last.start() + last.text().stripTrailing().length());
  }
}
