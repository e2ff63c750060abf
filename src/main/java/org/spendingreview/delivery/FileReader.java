package org.spendingreview.delivery;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.spendingreview.delivery.layout.FileForm;
import org.spendingreview.delivery.layout.Places;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.Problem;

/** Reads one delivered file, once, from its first byte to its last. */
final class FileReader implements Iterator<InternalRow> {
  private final SourceFile file;
  private final LineRules rules;
  private final Deque<InternalRow> ready = new ArrayDeque<>();
  private final MessageDigest digest = Digests.start();
  private InputStream stream;
  private RecordReader records;
  private RowLines rows;

  FileReader(SourceFile file, LineRules rules, Configuration configuration) {
    this.file = file;
    this.rules = rules;
    try {
      open(configuration);
    } catch (FileNotFoundException e) {
      ready.add(SourceRowSchema.end(file, null, List.of(Problem.of("delivery.missing"))));
    } catch (IOException e) {
      fail(e);
    }
  }

  private void open(Configuration configuration) throws IOException {
    Path path = new Path(file.location());
    stream = new DigestInputStream(path.getFileSystem(configuration).open(path), digest);
    FileForm form = file.layout().form();
    BufferedReader text =
        new BufferedReader(new InputStreamReader(stream, file.encoding()), 1 << 16);
    long skipped = LeadingLines.skip(text, form.skipLines());
    records = new RecordReader(text, form.cells(), 1 + skipped);
    if (!form.header()) {
      rows = new MappedRows(file, rules, Places.ofPositions(file.layout()));
      return;
    }
    SourceRecord header = records.next();
    if (header == null) {
      end(List.of(Problem.of(skipped == 0 ? "delivery.noBytes" : "delivery.headerMissing")));
      return;
    }
    rows =
        file.layout().isCanonical()
            ? new CanonicalRows(file, rules, header)
            : new MappedRows(file, rules, Places.ofHeader(file.layout(), header.cells()));
    List<Problem> faults = new ArrayList<>();
    if (header.fault() != null) {
      faults.add(Problem.of(header.fault()));
    }
    faults.addAll(rows.headerProblems());
    if (!faults.isEmpty()) {
      end(faults);
    }
  }

  @Override
  public boolean hasNext() {
    try {
      while (ready.isEmpty() && records != null) {
        SourceRecord record = records.next();
        if (record == null) {
          end(List.of());
        } else {
          read(record);
        }
      }
    } catch (IOException e) {
      fail(e);
    }
    return !ready.isEmpty();
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void read(SourceRecord record) {
    Problem fault = record.fault() == null ? null : Problem.of(record.fault());
    if (record.isBlank()) {
      for (Ledger ledger : file.ledgersFed()) {
        ready.add(SourceRowSchema.skipped(file, record, ledger, file.entry().departmentCode()));
      }
      return;
    }
    if (fault == null && rows.skips(record)) {
      for (Ledger ledger : file.ledgersFed()) {
        emit(ledger, record, rows.departmentOf(ledger, record), List.of());
      }
      return;
    }
    fault = fault == null && !hasAllCells(record) ? wrongWidth(record) : fault;
    for (Ledger ledger : file.ledgersFed()) {
      if (fault != null) {
        String department = file.entry().departmentCode();
        ready.add(SourceRowSchema.rejected(file, record, ledger, department, null, List.of(fault)));
      } else {
        readInto(ledger, record);
      }
    }
  }

  private boolean hasAllCells(SourceRecord record) {
    int cells = record.cells().size();
    boolean trailing =
        file.layout().form().trailingDelimiter()
            && cells == rows.width() + 1
            && record.cells().get(cells - 1).isBlank();
    return cells == rows.width() || trailing;
  }

  private Problem wrongWidth(SourceRecord record) {
    return Problem.of("delivery.rowWidth", rows.width(), record.cells().size());
  }

  private void readInto(Ledger ledger, SourceRecord record) {
    List<CanonicalLine> lines = rows.lines(ledger, record);
    String department =
        lines.isEmpty() ? rows.departmentOf(ledger, record) : lines.get(0).departmentCode();
    emit(ledger, record, department, lines);
  }

  private void emit(
      Ledger ledger, SourceRecord record, String department, List<CanonicalLine> lines) {
    List<Problem> reasons = lines.stream().flatMap(l -> l.problems().stream()).distinct().toList();
    if (!file.wants(department)) {
      return;
    }
    if (!reasons.isEmpty()) {
      BigDecimal amount = BigDecimal.ZERO;
      for (CanonicalLine line : lines) {
        BigDecimal own = line.controlAmount().orElse(null);
        amount = own == null || amount == null ? null : amount.add(own);
      }
      ready.add(SourceRowSchema.rejected(file, record, ledger, department, amount, reasons));
    } else if (lines.isEmpty()) {
      ready.add(SourceRowSchema.skipped(file, record, ledger, department));
    } else {
      warnOnce(lines);
      for (int i = 0; i < lines.size(); i++) {
        ready.add(SourceRowSchema.accepted(file, record, lines.get(i), i == 0));
      }
    }
  }

  /** Warnings are counted by source row, as everything is, which its first line stands for. */
  private static void warnOnce(List<CanonicalLine> lines) {
    for (CanonicalLine line : lines.subList(1, lines.size())) {
      lines.get(0).warnings().addAll(line.warnings());
      line.warnings().clear();
    }
  }

  private void end(List<Problem> faults) throws IOException {
    records = null;
    stream.transferTo(java.io.OutputStream.nullOutputStream());
    stream.close();
    ready.add(SourceRowSchema.end(file, Digests.hex(digest.digest()), faults));
  }

  private void fail(IOException cause) {
    if (cause instanceof java.io.UnsupportedEncodingException) {
      throw new UncheckedIOException("Encodings are checked before reading", cause);
    }
    records = null;
    ready.add(
        SourceRowSchema.end(
            file, null, List.of(Problem.of("delivery.unreadable", cause.getMessage()))));
  }
}
