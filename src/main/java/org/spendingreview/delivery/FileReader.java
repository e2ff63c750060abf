package org.spendingreview.delivery;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.spendingreview.delivery.csv.DeliveredBytes;
import org.spendingreview.delivery.csv.Piece;
import org.spendingreview.delivery.csv.RecordsOfFile;
import org.spendingreview.delivery.csv.SourceRecord;
import org.spendingreview.delivery.csv.UnreadableFile;
import org.spendingreview.delivery.layout.FileForm;
import org.spendingreview.wording.Problem;

/** Reads one delivered file, or a piece of it, once, from the first byte to the last. */
final class FileReader implements Iterator<InternalRow>, AutoCloseable {
  private final SourceFile file;
  private final LineRules rules;
  private final CleanSink sink;
  private final Deque<InternalRow> ready = new ArrayDeque<>();
  private final Tallies tallies;
  private final RecordFates fates;
  private DeliveredBytes bytes;
  private RecordsOfFile records;
  private RowLines rows;
  private CleanLines clean;
  private boolean atEnd;

  /**
   * Opens a file.
   *
   * @param sink of lines that are made from bytes; what becomes of all other records is what this
   *     iterates over. Without one (null) all is decoded and read record by record, which is slow
   *     and simple
   */
  FileReader(SourceFile file, LineRules rules, Configuration configuration, CleanSink sink) {
    this.file = file;
    this.rules = rules;
    this.sink = sink;
    this.tallies = new Tallies(file);
    this.fates = new RecordFates(file, tallies, ready::add);
    try {
      open(configuration);
    } catch (IOException e) {
      fail(e);
    }
  }

  private void open(Configuration configuration) throws IOException {
    Path path = new Path(file.location());
    FileSystem system = path.getFileSystem(configuration);
    if (file.piece() != null) {
      readPiece(system, path);
      return;
    }
    if (file.known() == null) {
      read(system.open(path), path.getName());
      return;
    }
    BytesAgain again = new BytesAgain(system, path);
    if (again.sha256().equals(file.known().sha256())) {
      atEnd = true;
      ready.add(SourceRowSchema.unchanged(file, again.length()));
    } else {
      read(again.stream(), path.getName());
    }
  }

  private void read(InputStream stream, String name) throws IOException {
    bytes = DeliveredBytes.of(stream, name);
    FileForm form = file.layout().form();
    InputStream content = bytes.content();
    records =
        sink == null
            ? RecordsOfFile.decodingAll(content, file.encoding(), form)
            : new RecordsOfFile(content, file.encoding(), form);
    if (!form.header()) {
      rows = new MappedRows(file, rules);
      return;
    }
    SourceRecord header = records.header();
    if (header == null) {
      boolean empty = records.isEmpty() && records.skippedLines() == 0;
      end(List.of(Problem.of(empty ? "delivery.noBytes" : "delivery.headerMissing")));
      return;
    }
    behind(header);
  }

  private void readPiece(FileSystem system, Path path) throws IOException {
    Piece piece = file.piece();
    FSDataInputStream stream = system.open(path);
    bytes = DeliveredBytes.of(stream, piece);
    stream.seek(piece.from());
    records = RecordsOfFile.of(bytes.content(), piece, file.layout().form());
    behind(piece.header());
  }

  private void behind(SourceRecord header) throws IOException {
    fates.header(header);
    List<Problem> faults = new ArrayList<>();
    if (header.invalid() != null) {
      faults.add(records.headerInWrongEncoding());
    } else if (header.fault() != null) {
      faults.add(header.fault());
    } else {
      faults.addAll(rowsBehind(header));
    }
    if (!faults.isEmpty()) {
      end(faults);
    }
  }

  private List<Problem> rowsBehind(SourceRecord header) {
    rows =
        file.layout().isCanonical()
            ? new CanonicalRows(file, rules, header)
            : new MappedRows(file, rules, header);
    if (sink != null && rows.headerProblems().isEmpty()) {
      clean =
          rows.cells(records)
              .map(cells -> new CleanLines(file, records, rows, cells, tallies, sink))
              .orElse(null);
    }
    return rows.headerProblems();
  }

  @Override
  public boolean hasNext() {
    try {
      while (ready.isEmpty() && !atEnd) {
        SourceRecord record = nextRecord();
        if (record == null) {
          fates.give(null, rows);
          end(faultsOfAllRows());
        } else {
          fates.of(record, rows);
        }
      }
    } catch (IOException e) {
      fail(e);
    }
    return !ready.isEmpty();
  }

  /** The next record that is not taken as bytes. */
  private SourceRecord nextRecord() throws IOException {
    while (records.advance()) {
      if (clean != null && clean.take()) {
        records.count();
        fates.clean();
      } else {
        SourceRecord record = records.record();
        if (record != null) {
          return record;
        }
      }
    }
    return null;
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private List<Problem> faultsOfAllRows() {
    Problem encoding = records.wrongEncoding();
    Problem year = fates.allOfAnotherYear();
    return encoding != null ? List.of(encoding) : year != null ? List.of(year) : List.of();
  }

  private void end(List<Problem> faults) throws IOException {
    atEnd = true;
    String sha256 = bytes.finish();
    tallies.rows().forEach(ready::add);
    ready.add(SourceRowSchema.end(file, sha256, records.encoding(), bytes.length(), faults));
  }

  private void fail(IOException cause) {
    atEnd = true;
    String sha256 = fingerprint();
    long length = bytes == null ? 0 : bytes.length();
    ready.add(SourceRowSchema.end(file, sha256, null, length, List.of(problem(cause))));
  }

  /** Of a file whose content cannot be read, if at least its bytes can. */
  private String fingerprint() {
    try {
      return bytes == null ? null : bytes.close();
    } catch (IOException e) {
      return null;
    }
  }

  /** Lets go of a file that is not read to its end. */
  @Override
  public void close() {
    if (!atEnd) {
      fingerprint();
      atEnd = true;
    }
  }

  private static Problem problem(IOException cause) {
    if (cause instanceof UnreadableFile known) {
      return known.problem();
    }
    return cause instanceof FileNotFoundException
        ? Problem.of("delivery.missing")
        : Problem.of("delivery.unreadable", String.valueOf(cause.getMessage()));
  }
}
