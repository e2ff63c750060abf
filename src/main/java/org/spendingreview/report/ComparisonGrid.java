package org.spendingreview.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows with a label and a cell a department, under headings. Departments that do not fit beside one
 * another stand in a block below, so that no number is ever cut.
 */
final class ComparisonGrid {
  private static final int LONGEST_LABEL = 36;
  private static final int SHORTEST_LABEL = 26;

  /** A name is cut sooner than a department moved to another block. */
  private static final int LEAST_CELL = 10;

  private final Colours colours;
  private final List<String> codes;
  private final List<String> names;
  private final List<Line> lines = new ArrayList<>();

  /** A grid of departments' codes, with their names, which may be cut. */
  ComparisonGrid(List<String> codes, List<String> names, Colours colours) {
    this.codes = codes.stream().map(DisplayWidth::safe).toList();
    this.names = names.stream().map(DisplayWidth::safe).toList();
    this.colours = colours;
  }

  /**
   * A cell.
   *
   * @param text is never cut unless it is a name
   */
  record Cell(String text, Accent accent, boolean name) {
    static Cell of(String text) {
      return new Cell(text, Accent.NONE, false);
    }

    static Cell of(String text, Accent accent) {
      return new Cell(text, accent, false);
    }

    static Cell name(String text) {
      return new Cell(DisplayWidth.safe(text), Accent.NONE, true);
    }
  }

  /** Without cells it is a heading, in a row of its own behind a blank one. */
  private record Line(String label, List<Cell> cells) {}

  void heading(String text) {
    lines.add(new Line(DisplayWidth.safe(text), List.of()));
  }

  void row(String label, List<Cell> cells) {
    lines.add(new Line(DisplayWidth.safe(label), cells));
  }

  String text() {
    int cell =
        lines.stream()
            .flatMap(line -> line.cells().stream())
            .filter(c -> !c.name())
            .mapToInt(c -> DisplayWidth.of(c.text()))
            .reduce(LEAST_CELL, Math::max);
    int gap = TerminalTable.GAP.length();
    int together = Math.max(1, (TerminalTable.LINE - SHORTEST_LABEL) / (cell + gap));
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < codes.size(); from += together) {
      text.append(block(from, Math.min(codes.size(), from + together), cell));
    }
    return text.toString();
  }

  private String block(int from, int to, int least) {
    int gap = TerminalTable.GAP.length();
    int room = TerminalTable.LINE - (to - from) * (least + gap);
    int longest =
        lines.stream()
            .filter(line -> !line.cells().isEmpty())
            .mapToInt(line -> DisplayWidth.of(line.label()))
            .reduce(1, Math::max);
    int label = Math.min(Math.min(room, LONGEST_LABEL), longest);
    int widest = (TerminalTable.LINE - label) / (to - from) - gap;
    int cell = Math.min(widest, Math.max(least, longestName(from, to)));
    StringBuilder text = new StringBuilder();
    text.append(line("", label, plain(codes, from, to), cell));
    text.append(line("", label, plain(names, from, to), cell));
    String rule = "-".repeat(cell);
    text.append(line("-".repeat(label), label, plain(List.of(rule).stream(), to - from), cell));
    for (Line line : lines) {
      text.append(
          line.cells().isEmpty()
              ? "\n" + colours.paint(Accent.HEADING, line.label()) + "\n"
              : line(line.label(), label, line.cells().subList(from, to), cell));
    }
    return text + "\n";
  }

  private int longestName(int from, int to) {
    return IntStream.range(from, to).map(i -> DisplayWidth.of(names.get(i))).reduce(0, Math::max);
  }

  private static List<Cell> plain(List<String> texts, int from, int to) {
    return texts.subList(from, to).stream().map(Cell::name).toList();
  }

  private static List<Cell> plain(java.util.stream.Stream<String> text, int times) {
    String only = text.findFirst().orElseThrow();
    return IntStream.range(0, times).mapToObj(i -> Cell.name(only)).toList();
  }

  private String line(String label, int labelWidth, List<Cell> cells, int width) {
    String begin = DisplayWidth.cut(label, labelWidth);
    String blanks = " ".repeat(labelWidth - DisplayWidth.of(begin));
    String rest = cells.stream().map(c -> TerminalTable.GAP + cell(c, width)).collect(joining());
    return (begin + blanks + rest).stripTrailing() + "\n";
  }

  private String cell(Cell cell, int width) {
    String text = cell.name() ? DisplayWidth.cut(cell.text(), width) : cell.text();
    return " ".repeat(Math.max(0, width - DisplayWidth.of(text)))
        + colours.paint(cell.accent(), text);
  }
}
