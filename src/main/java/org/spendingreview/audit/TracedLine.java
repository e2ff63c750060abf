package org.spendingreview.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.spendingreview.lake.TableRow;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;

/**
 * A ledger line behind a figure.
 *
 * @param path of the delivered file
 * @param line in that file, counted from 1
 * @param amount what it adds to the figure
 * @param cells its {@linkplain Ledger#tracedColumns traced columns}, null where empty
 */
public record TracedLine(String path, long line, BigDecimal amount, List<String> cells) {
  /** By file and line; what a wide row yields stands in an order of its own. */
  static final Comparator<TracedLine> BY_PLACE =
      Comparator.comparing(TracedLine::path)
          .thenComparingLong(TracedLine::line)
          .thenComparing(line -> line.cells().toString())
          .thenComparing(TracedLine::amount);

  /** Copies the cells. */
  public TracedLine {
    cells = Collections.unmodifiableList(new ArrayList<>(cells));
  }

  /** Where the line stands, {@code path:line}. */
  public String place() {
    return path + ":" + line;
  }

  static TracedLine of(Ledger ledger, TableRow row, BigDecimal amount) {
    List<String> cells = new ArrayList<>();
    for (LedgerColumn column : ledger.tracedColumns()) {
      Object value = row.value(column.name());
      cells.add(value == null ? null : value.toString());
    }
    return new TracedLine(
        String.valueOf(row.value("path")),
        (Long) row.value(ledger.sourceLineColumn()),
        amount,
        cells);
  }
}
