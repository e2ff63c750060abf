package org.spendingreview.delivery;

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
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
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
  private FileHeader header;

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
    records =
        new RecordReader(new InputStreamReader(stream, file.encoding()), file.layout().delimiter());
    if (!file.layout().hasHeader()) {
      header = FileHeader.ofLayout(file.layout());
      return;
    }
    SourceRecord first = records.next();
    if (first == null) {
      end(List.of(Problem.of("delivery.noBytes")));
      return;
    }
    header = FileHeader.ofRecord(file, first);
    if (!header.problems().isEmpty()) {
      end(header.problems());
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
    if (record.isBlank()) {
      for (Ledger ledger : file.ledgersFed()) {
        ready.add(SourceRowSchema.skipped(file, record, ledger, file.entry().departmentCode()));
      }
      return;
    }
    Problem fault = faultOf(record);
    for (Ledger ledger : file.ledgersFed()) {
      if (fault != null) {
        String department = file.entry().departmentCode();
        ready.add(SourceRowSchema.rejected(file, record, ledger, department, null, List.of(fault)));
      } else {
        readInto(ledger, new SourceRow(record, header.positions(), file.entry().fiscalYear()));
      }
    }
  }

  private Problem faultOf(SourceRecord record) {
    if (record.fault() != null) {
      return Problem.of(record.fault());
    }
    if (record.cells().size() != header.width()) {
      return Problem.of("delivery.rowWidth", header.width(), record.cells().size());
    }
    return null;
  }

  private void readInto(Ledger ledger, SourceRow row) {
    List<CanonicalLine> lines = new ArrayList<>();
    if (file.layout().isCanonical()) {
      lines.add(rules.line(ledger, row::cell, file.entry()));
    } else {
      for (Layout.LineRule rule : file.layout().lines()) {
        if (rule.ledger().equals(ledger.name()) && !isZero(rule, row)) {
          lines.add(mapped(ledger, rule, row));
        }
      }
    }
    String department = lines.isEmpty() ? departmentOf(ledger, row) : lines.get(0).departmentCode();
    emit(ledger, row.record(), department, lines);
  }

  /** Whose a row is that yields no line: a wide row of zeros names its unit all the same. */
  private String departmentOf(Ledger ledger, SourceRow row) {
    return file.layout().lines().stream()
        .filter(rule -> rule.ledger().equals(ledger.name()))
        .flatMap(rule -> Optional.ofNullable(rule.values().get("unit_code")).stream())
        .findFirst()
        .map(unit -> rules.departmentOf(unit.value(row), file.entry()))
        .orElse(file.entry().departmentCode());
  }

  private CanonicalLine mapped(Ledger ledger, Layout.LineRule rule, SourceRow row) {
    List<Problem> unmapped = new ArrayList<>();
    CanonicalLine line =
        rules.line(
            ledger,
            column -> {
              ValueRule value = rule.values().get(column);
              String text = value == null ? "" : value.value(row);
              if (text == null) {
                unmapped.add(Problem.of("delivery.notInMap", column, value.template()));
                return "";
              }
              return text;
            },
            file.entry());
    line.problems().addAll(0, unmapped);
    return line;
  }

  private static boolean isZero(Layout.LineRule rule, SourceRow row) {
    if (rule.unlessZero() == null) {
      return false;
    }
    String cell = row.cell(rule.unlessZero()).strip();
    return cell.isEmpty() || cell.matches("-?0+([.]0+)?");
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
