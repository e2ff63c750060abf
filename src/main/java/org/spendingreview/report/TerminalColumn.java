package org.spendingreview.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column as it stands in the terminal.
 *
 * @param key whether it tells rows apart, so that it is repeated when a table is broken
 * @param header the lines of its header
 * @param cells a text a row, safe to print
 * @param accents an accent a row; none where there are none
 * @param width in columns of the terminal
 * @param alignment of header and cells
 */
record TerminalColumn(
    boolean key,
    List<String> header,
    List<String> cells,
    List<Accent> accents,
    int width,
    Alignment alignment) {
  /** A header narrower than this is not broken. */
  private static final int HEADER_WIDTH = 8;

  /** After a blank, between Chinese characters, before a bracket. */
  private static final Pattern BREAKS =
      Pattern.compile("(?<= )|(?<=\\p{IsHan})(?=\\p{IsHan})|(?=（)");

  /** To which side texts are moved. */
  enum Alignment {
    LEFT,
    RIGHT
  }

  static TerminalColumn of(boolean key, String header, List<String> cells, Alignment alignment) {
    int needed = widest(cells, 1);
    List<String> lines = wrapped(header, Math.max(needed, HEADER_WIDTH));
    return new TerminalColumn(key, lines, cells, List.of(), widest(lines, needed), alignment);
  }

  /** The column with the accents of codes as tables keep them. */
  TerminalColumn accented(Stream<?> codes) {
    List<Accent> found = codes.map(Accent::ofCode).toList();
    return new TerminalColumn(key, header, cells, found, width, alignment);
  }

  /** The column with its cells cut to a width. */
  TerminalColumn cut(int longest) {
    List<String> shorter = cells.stream().map(cell -> DisplayWidth.cut(cell, longest)).toList();
    int needed = widest(header, widest(shorter, 1));
    return new TerminalColumn(key, header, shorter, accents, needed, alignment);
  }

  /** The column where it does not tell rows apart. */
  TerminalColumn ordinary() {
    return new TerminalColumn(false, header, cells, accents, width, alignment);
  }

  /**
   * A header line counted from the top of the tallest header; shorter headers stand at the foot.
   */
  String headerLine(int line, int height) {
    int own = line - (height - header.size());
    String text = own < 0 ? "" : header.get(own);
    return padded(text, text);
  }

  String cell(int row, Colours colours) {
    Accent accent = accents.isEmpty() ? Accent.NONE : accents.get(row);
    return padded(cells.get(row), colours.paint(accent, cells.get(row)));
  }

  String rule() {
    return "-".repeat(width);
  }

  private String padded(String text, String painted) {
    String blanks = " ".repeat(width - DisplayWidth.of(text));
    return alignment == Alignment.LEFT ? painted + blanks : blanks + painted;
  }

  private static int widest(List<String> texts, int atLeast) {
    return texts.stream().mapToInt(DisplayWidth::of).reduce(atLeast, Math::max);
  }

  /** Breaks a header between words; Chinese, which has no blanks, is broken between characters. */
  private static List<String> wrapped(String header, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : BREAKS.split(header, -1)) {
      if (DisplayWidth.of(line + part.strip()) > width && !line.isEmpty()) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(part);
    }
    lines.add(line.toString().strip());
    return lines;
  }
}
