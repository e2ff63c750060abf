package org.spendingreview.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spendingreview.lake.TableColumn;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.lake.TableRow;
import org.spendingreview.report.TerminalColumn.Alignment;
import org.spendingreview.wording.Wording;

/**
 * A table for a terminal of 100 columns. A table that is wider is broken into blocks below one
 * another, each of which begins with the columns that tell the rows apart, or with the row's number
 * where those alone would take most of the line.
 */
public final class TerminalTable {
  /** How many columns a terminal has. */
  static final int LINE = 100;

  private static final int KEYS = 60;

  /** What stands between two columns. */
  static final String GAP = "  ";

  /** Codes are cut only when absurd, explanations late, names and file names early. */
  private static final int LONGEST_KEY = 40;

  private static final int LONGEST_EXPLANATION = 48;
  private static final int LONGEST_CELL = 24;

  private final TableDefinition table;
  private final List<TableRow> rows;
  private final Wording wording;
  private final Colours colours;

  TerminalTable(TableDefinition table, List<TableRow> rows, Wording wording, Colours colours) {
    this.table = table;
    this.rows = rows;
    this.wording = wording;
    this.colours = colours;
  }

  /**
   * A table of texts that fits the terminal.
   *
   * @param rows the heads, then the cells
   * @param words how many columns from the left are words; the others are numbers
   */
  public static String of(List<List<String>> rows, int words) {
    List<TerminalColumn> columns = new ArrayList<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      int index = i;
      List<String> cells = rows.stream().skip(1).map(row -> cell(row.get(index))).toList();
      Alignment alignment = i < words ? Alignment.LEFT : Alignment.RIGHT;
      columns.add(TerminalColumn.of(false, rows.get(0).get(i), cells, alignment));
    }
    return block(columns, Colours.NONE);
  }

  private static String cell(String text) {
    return DisplayWidth.cut(DisplayWidth.safe(text), LONGEST_CELL);
  }

  String text() {
    String blocks = blocks().stream().map(block -> block(block, colours)).collect(joining("\n"));
    return blocks + "\n" + wording.say("report.rowCount", rows.size()) + "\n";
  }

  private List<List<TerminalColumn>> blocks() {
    List<TerminalColumn> columns = table.columns().stream().map(this::column).toList();
    if (width(columns.stream()) <= LINE) {
      return List.of(columns);
    }
    if (width(columns.stream().filter(TerminalColumn::key)) > KEYS) {
      columns =
          Stream.concat(Stream.of(numbers()), columns.stream().map(TerminalColumn::ordinary))
              .toList();
    }
    return broken(cut(columns));
  }

  /** Explanations take what the columns that are repeated leave of the line. */
  private static List<TerminalColumn> cut(List<TerminalColumn> columns) {
    int keys = width(columns.stream().filter(TerminalColumn::key));
    int room = LINE - keys - GAP.length();
    return columns.stream().map(c -> c.key() || c.width() <= room ? c : c.cut(room)).toList();
  }

  /** Each block takes the key columns and as many others as fit, at least one, in their order. */
  private static List<List<TerminalColumn>> broken(List<TerminalColumn> columns) {
    List<Integer> keys = indices(columns).filter(i -> columns.get(i).key()).toList();
    List<List<TerminalColumn>> blocks = new ArrayList<>();
    Set<Integer> block = new TreeSet<>(keys);
    for (int next : indices(columns).filter(i -> !columns.get(i).key()).toList()) {
      int wider = columns.get(next).width() + GAP.length();
      if (block.size() > keys.size() && width(block.stream().map(columns::get)) + wider > LINE) {
        blocks.add(block.stream().map(columns::get).toList());
        block = new TreeSet<>(keys);
      }
      block.add(next);
    }
    blocks.add(block.stream().map(columns::get).toList());
    return blocks;
  }

  private static Stream<Integer> indices(List<TerminalColumn> columns) {
    return IntStream.range(0, columns.size()).boxed();
  }

  /** Columns of equal height as lines of text: header, rule, cells. */
  static String block(List<TerminalColumn> columns, Colours colours) {
    return lines(columns, colours).collect(joining());
  }

  /** As {@link #block}, line by line. */
  static Stream<String> lines(List<TerminalColumn> columns, Colours colours) {
    int count = columns.get(0).cells().size();
    int height = columns.stream().mapToInt(c -> c.header().size()).max().orElse(0);
    Stream<String> header =
        IntStream.range(0, height).mapToObj(i -> line(columns, c -> c.headerLine(i, height)));
    Stream<String> body =
        IntStream.range(0, count).mapToObj(i -> line(columns, c -> c.cell(i, colours)));
    Stream<String> rule = Stream.of(line(columns, TerminalColumn::rule));
    return Stream.of(header, rule, body).flatMap(lines -> lines);
  }

  private static String line(List<TerminalColumn> columns, Function<TerminalColumn, String> cell) {
    return columns.stream().map(cell).collect(joining(GAP)).stripTrailing() + "\n";
  }

  private static int width(Stream<TerminalColumn> columns) {
    return columns.mapToInt(c -> c.width() + GAP.length()).sum() - GAP.length();
  }

  private TerminalColumn column(TableColumn column) {
    boolean key = table.key().contains(column.name());
    boolean number = Stream.of("INT", "BIGINT", "DECIMAL").anyMatch(column::isOf);
    CellText text = new CellText(wording);
    List<String> cells =
        rows.stream()
            .map(row -> DisplayWidth.safe(text.of(row, column)))
            .map(cell -> DisplayWidth.cut(cell, longest(column)))
            .toList();
    String header = wording == Wording.CHINESE ? column.chinese() : column.english();
    return TerminalColumn.of(key, header, cells, number ? Alignment.RIGHT : Alignment.LEFT)
        .accented(rows.stream().map(row -> row.value(column.name())));
  }

  private int longest(TableColumn column) {
    if (table.key().contains(column.name())) {
      return LONGEST_KEY;
    }
    return column.shown() == TableColumn.Shown.BILINGUAL ? LONGEST_EXPLANATION : LONGEST_CELL;
  }

  private TerminalColumn numbers() {
    List<String> numbers = IntStream.rangeClosed(1, rows.size()).mapToObj(String::valueOf).toList();
    return TerminalColumn.of(true, "#", numbers, Alignment.RIGHT);
  }
}
