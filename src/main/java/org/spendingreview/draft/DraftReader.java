package org.spendingreview.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a draft's lines, each a word and what belongs to it, separated by bars:
 *
 * <ul>
 *   <li>{@code h1|一、部门概况}: a paragraph in the style of that word in {@code draft/styles.csv}
 *   <li>{@code lead|1.在职人员情况。|批复编制数…}: one whose beginning stands out
 *   <li>{@code columns|项目:text:40|金额:number:60} begins a table, heads with kind and percent of its
 *       width; {@code row|…|…} and {@code total|…|…} go on with it
 *   <li>{@code chart|title|unit} begins a chart; {@code categories|…|…} and {@code
 *       series|name|number|…} go on with it, a number left empty where there is none
 * </ul>
 *
 * Empty lines and blanks at their ends mean nothing.
 */
final class DraftReader {
  private static final Pattern BLANKS = Pattern.compile("^[ \\t]+|[ \\t]+$");

  private final List<Block> blocks = new ArrayList<>();
  private List<String> categories = List.of();

  private DraftReader() {}

  /** The blocks of a draft. */
  static List<Block> read(String lines) {
    DraftReader reader = new DraftReader();
    lines.lines().map(DraftReader::bare).filter(line -> !line.isEmpty()).forEach(reader::line);
    return List.copyOf(reader.blocks);
  }

  /** Without blanks around it; an ideographic one indents a cell, and places begin unseen. */
  private static String bare(String text) {
    return BLANKS.matcher(text).replaceAll("");
  }

  private void line(String line) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(DraftReader::bare).toList();
    List<String> rest = cells.subList(1, cells.size());
    switch (cells.get(0)) {
      case "columns" ->
          blocks.add(new Block.Table(rest.stream().map(DraftReader::column).toList(), List.of()));
      case "row" -> addRow(rest, false);
      case "total" -> addRow(rest, true);
      case "chart" -> blocks.add(new Block.Chart(rest.get(0), rest.get(1), List.of(), List.of()));
      case "categories" -> categories = rest;
      case "series" -> addSeries(rest);
      case "lead" -> add("p", rest.get(0), rest.get(1));
      default -> add(cells.get(0), "", rest.get(0));
    }
  }

  private void add(String style, String lead, String text) {
    blocks.add(new Block.Paragraph(style, lead, Piece.of(text)));
  }

  private static Block.Column column(String text) {
    String[] parts = text.split(":", -1);
    return new Block.Column(parts[0], parts[1].equals("number"), Integer.parseInt(parts[2]));
  }

  private void addRow(List<String> cells, boolean isTotal) {
    Block.Table table = (Block.Table) blocks.remove(blocks.size() - 1);
    if (cells.size() != table.columns().size()) {
      throw new IllegalStateException(
          Sentences.RESOURCE + ": not as many cells as columns: " + cells);
    }
    List<Block.Row> rows = new ArrayList<>(table.rows());
    rows.add(new Block.Row(cells.stream().map(Piece::of).toList(), isTotal));
    blocks.add(new Block.Table(table.columns(), rows));
  }

  private void addSeries(List<String> cells) {
    Block.Chart chart = (Block.Chart) blocks.remove(blocks.size() - 1);
    List<Block.Series> series = new ArrayList<>(chart.series());
    List<BigDecimal> values = new ArrayList<>();
    cells
        .subList(1, cells.size())
        .forEach(cell -> values.add(cell.isEmpty() ? null : new BigDecimal(cell)));
    series.add(new Block.Series(cells.get(0), values));
    blocks.add(new Block.Chart(chart.title(), chart.unit(), categories, series));
  }
}
