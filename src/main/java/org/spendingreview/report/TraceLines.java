package org.spendingreview.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spendingreview.audit.TracedFigure;
import org.spendingreview.audit.TracedLine;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.report.TerminalColumn.Alignment;
import org.spendingreview.wording.Wording;

/**
 * The lines behind a figure, as wide as the terminal: where each stands, whole, so that it can be
 * copied; what it adds; and as many of its other columns as there is room for. Their sum stands
 * below.
 */
final class TraceLines {
  private static final int LONGEST_CODE = 24;

  /** Less room than this tells nothing of a description. */
  private static final int LEAST_ROOM = 12;

  private final TracedFigure figure;
  private final Wording wording;

  TraceLines(TracedFigure figure, Wording wording) {
    this.figure = figure;
    this.wording = wording;
  }

  void write(Writer out) throws IOException {
    Iterator<String> lines = TerminalTable.lines(columns(), Colours.NONE).iterator();
    while (lines.hasNext()) {
      out.write(lines.next());
    }
  }

  private List<TerminalColumn> columns() {
    List<TerminalColumn> columns = new ArrayList<>();
    String together = say("Lines", figure.lines().size());
    String sum = CellText.grouped(figure.sum(), 2);
    columns.add(column(say("Place"), Alignment.LEFT, TracedLine::place, together));
    columns.add(
        column(say("Amount"), Alignment.RIGHT, line -> CellText.grouped(line.amount(), 2), sum));
    int gap = TerminalTable.GAP.length();
    int room = TerminalTable.LINE - columns.get(0).width() - gap - columns.get(1).width();
    List<LedgerColumn> traced = traced();
    for (int i = 0; i < traced.size(); i++) {
      LedgerColumn column = traced.get(i);
      int longest = room - gap;
      if (!isKnown(column) && longest >= LEAST_ROOM) {
        columns.add(column(column, i, Math.min(longest, longest(column))));
        room = longest - columns.get(columns.size() - 1).width();
      }
    }
    return columns;
  }

  private List<LedgerColumn> traced() {
    return Ledger.named(figure.definition().ledger()).orElseThrow().tracedColumns();
  }

  /** Whether the definition says what stands in every line. */
  private boolean isKnown(LedgerColumn column) {
    List<String> allowed = figure.definition().filter().allowed().get(column.name());
    return allowed != null && allowed.size() == 1;
  }

  private static int longest(LedgerColumn column) {
    return switch (column.type()) {
      case TEXT -> TerminalTable.LINE;
      default -> LONGEST_CODE;
    };
  }

  private TerminalColumn column(LedgerColumn column, int index, int longest) {
    String header = wording == Wording.CHINESE ? column.chinese() : column.english();
    return column(
        header,
        Alignment.LEFT,
        line -> DisplayWidth.cut(text(line.cells().get(index)), longest),
        "");
  }

  private TerminalColumn column(
      String header, Alignment alignment, Function<TracedLine, String> cell, String below) {
    Stream<String> cells = figure.lines().stream().map(cell).map(DisplayWidth::safe);
    return TerminalColumn.of(
        false, header, Stream.concat(cells, Stream.of(below)).toList(), alignment);
  }

  private static String text(String cell) {
    return cell == null ? "–" : DisplayWidth.safe(cell);
  }

  private String say(String key, Object... arguments) {
    return wording.say("report.trace" + key, arguments);
  }
}
