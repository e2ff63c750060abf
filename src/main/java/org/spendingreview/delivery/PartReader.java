package org.spendingreview.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.spendingreview.ledger.Ledger;

/**
 * Reads some files, one after another: lines and rejected rows go to data files, what they add up
 * to is given to Spark.
 */
final class PartReader implements PartitionReader<InternalRow> {
  /** A task that is no longer wanted notices after so many lines. */
  private static final long OFTEN = (1 << 12) - 1;

  private final Iterator<SourceFile> files;
  private final LineRules rules;
  private final Configuration configuration;
  private final LineFiles lines;
  private final LinesToWrite kept;
  private final Deque<InternalRow> ready = new ArrayDeque<>();
  private long cleanLines;
  private boolean atEnd;

  PartReader(
      List<SourceFile> files,
      LineRules rules,
      Configuration configuration,
      LineFiles lines,
      LinesToWrite kept) {
    this.files = files.iterator();
    this.rules = rules;
    this.configuration = configuration;
    this.lines = lines;
    this.kept = kept;
  }

  @Override
  public boolean next() {
    ready.poll();
    while (ready.isEmpty() && files.hasNext()) {
      read(files.next());
    }
    if (ready.isEmpty() && !atEnd) {
      atEnd = true;
      lines.close(); // before Spark takes the task for done
      lines.begun().forEach((table, begun) -> SourceSums.begun(table, begun).forEach(ready::add));
    }
    return !ready.isEmpty();
  }

  private void read(SourceFile source) {
    SourceSums sums = new SourceSums();
    LineTotals totals = new LineTotals(source, rules.classification(), lines);
    CleanSink clean =
        (ledger, kind, row, line, fen) -> {
          if ((++cleanLines & OFTEN) == 0) {
            TaskContext.get().killTaskIfInterrupted();
          }
          sums.add(source, ledger, kind.department(), line, fen, written(ledger, row));
          if (isAddedUp(ledger)) {
            totals.add(kind, row.values());
          }
        };
    try (FileReader file = new FileReader(source, rules, configuration, clean)) {
      while (file.hasNext()) {
        TaskContext.get().killTaskIfInterrupted();
        add(file.next(), sums, totals);
      }
    }
    totals.end();
    lines.endOfSource();
    sums.rows().forEach(ready::add);
  }

  private void add(InternalRow row, SourceSums sums, LineTotals totals) {
    switch (row.getString(0)) {
      case SourceRowSchema.ACCEPTED -> {
        Ledger ledger = Ledger.named(row.getString(2)).orElseThrow();
        GenericInternalRow line = LineFiles.line(ledger, row);
        sums.add(row, written(ledger, line));
        if (isAddedUp(ledger)) {
          totals.add(line.values());
        }
      }
      case SourceRowSchema.REJECTED -> sums.add(row, lines.rejected(row));
      case SourceRowSchema.SKIPPED -> sums.add(row, null);
      default -> ready.add(SourceSums.told(row));
    }
  }

  private static boolean isAddedUp(Ledger ledger) {
    return ledger.name().equals(Payments.LEDGER);
  }

  /** Writes a line that is to be kept; where it is, or null. */
  private String written(Ledger ledger, GenericInternalRow row) {
    Object[] line = row.values();
    return kept.keeps(ledger.name(), (Integer) line[0], line[1])
        ? lines.write(ledger.name(), row)
        : null;
  }

  @Override
  public InternalRow get() {
    return ready.element();
  }

  @Override
  public void close() {
    lines.giveUp();
  }
}
