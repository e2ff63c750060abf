package org.spendingreview.lake;

import io.delta.kernel.Scan;
import io.delta.kernel.ScanBuilder;
import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.ScanImpl;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spendingreview.wording.CannotProceed;

/**
 * One version of a Delta table, read file by file through Delta Kernel. Files that the filter rules
 * out by their statistics are not opened, rows that a deletion vector removed do not appear.
 */
final class DeltaTable {
  private final TableDefinition table;
  private final String folder;
  private final Engine engine;
  private final Snapshot snapshot;

  private DeltaTable(TableDefinition table, String folder, Engine engine, Snapshot snapshot) {
    this.table = table;
    this.folder = folder;
    this.engine = engine;
    this.snapshot = snapshot;
  }

  /** The table's newest version, or empty if there is no Delta table in the folder. */
  static Optional<DeltaTable> newest(TableDefinition table, String folder, Engine engine) {
    try {
      Snapshot snapshot = Table.forPath(engine, folder).getLatestSnapshot(engine);
      return Optional.of(whole(new DeltaTable(table, folder, engine, snapshot)));
    } catch (TableNotFoundException e) {
      return Optional.empty();
    } catch (CannotProceed e) {
      throw e;
    } catch (
        RuntimeException e) { // Kernel has no common type for what a damaged log makes it throw
      throw LakeErrors.logDamaged(folder, e);
    }
  }

  /** A version of the table, which may be older than others there. */
  static DeltaTable at(long version, TableDefinition table, String folder, Engine engine) {
    try {
      Snapshot snapshot = Table.forPath(engine, folder).getSnapshotAsOfVersion(engine, version);
      return whole(new DeltaTable(table, folder, engine, snapshot));
    } catch (CannotProceed e) {
      throw e;
    } catch (RuntimeException e) { // as above
      throw LakeErrors.tableUnreadable(folder, version, e);
    }
  }

  /**
   * A commit of no bytes, which a disk leaves when its power fails, would pass for one that changed
   * nothing: the rows of the version before would be shown as those of this one.
   */
  private static DeltaTable whole(DeltaTable table) {
    for (FileStatus commit : ((SnapshotImpl) table.snapshot).getLogSegment().getDeltas()) {
      if (commit.getSize() == 0) {
        String name = commit.getPath().substring(commit.getPath().lastIndexOf('/') + 1);
        throw LakeErrors.commitEmpty(table.folder, name);
      }
    }
    return table;
  }

  /** The number of this version. */
  long version() {
    return snapshot.getVersion();
  }

  /**
   * Makes sure that this program, and none other, keeps the table; an older version of it may have
   * had fewer columns.
   *
   * @throws CannotProceed naming the first column that is not ours
   */
  void requireOwn() {
    List<String> there = columns();
    List<String> own = table.columns().stream().map(c -> c.name() + " " + c.ddl()).toList();
    if (!own.containsAll(there)) {
      throw LakeErrors.foreignTable(table, folder, there, own);
    }
  }

  /**
   * Reads the whole log, but no data: to open a table, its checksum file is enough.
   *
   * @throws CannotProceed if the log is damaged
   */
  void requireWholeLog() {
    try (CloseableIterator<FilteredColumnarBatch> files =
        snapshot.getScanBuilder().build().getScanFiles(engine)) {
      files.forEachRemaining(FilteredColumnarBatch::getData);
    } catch (IOException | RuntimeException e) { // as above
      throw LakeErrors.logDamaged(folder, e);
    }
  }

  private List<String> columns() {
    return snapshot.getSchema().fields().stream()
        .map(field -> field.getName() + " " + ddl(field.getDataType()))
        .toList();
  }

  /** A type as the table definitions write it; Spark, which could tell, takes a second to load. */
  private static String ddl(DataType type) {
    if (type instanceof DecimalType decimal) {
      return "DECIMAL(%d,%d)".formatted(decimal.getPrecision(), decimal.getScale());
    } else if (type instanceof ArrayType array) {
      return "ARRAY<%s>".formatted(ddl(array.getElementType()));
    } else if (type instanceof MapType map) {
      return "MAP<%s,%s>".formatted(ddl(map.getKeyType()), ddl(map.getValueType()));
    } else if (type instanceof IntegerType) {
      return "INT";
    }
    return type instanceof LongType ? "BIGINT" : type.toString().toUpperCase(Locale.ROOT);
  }

  /** The data files, which hold the rows just as they are: no run deletes some of them later. */
  List<String> files() {
    return scanned(snapshot.getScanBuilder()).stream().map(DeltaTable::path).toList();
  }

  /** The data files and how many rows each has, where that is known. */
  Map<String, Long> counted() {
    Map<String, Long> files = new TreeMap<>();
    for (Row file : scanned(snapshot.getScanBuilder())) {
      AddFile added = new AddFile(file.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL));
      added.getNumRecords().ifPresent(rows -> files.put(path(file), rows));
    }
    return files;
  }

  /** The data files that may hold rows which any of these filters accepts. */
  Set<String> mayHold(Collection<RowFilter> filters) {
    Set<String> columns = Set.copyOf(snapshot.getSchema().fieldNames());
    Predicate any = RowFilter.anyOf(filters, columns);
    return scanned(snapshot.getScanBuilder().withFilter(any)).stream()
        .map(DeltaTable::path)
        .collect(Collectors.toSet());
  }

  /** What takes the files out of the table, but for some that stay. */
  List<Row> removals(Set<String> staying) {
    Optional<Long> now = Optional.of(System.currentTimeMillis());
    return scanned(snapshot.getScanBuilder()).stream()
        .filter(file -> !staying.contains(path(file)))
        .map(file -> new AddFile(file.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL)))
        .map(file -> SingleAction.createRemoveFileSingleAction(file.toRemoveFileRow(true, now)))
        .toList();
  }

  private static String path(Row file) {
    return InternalScanFileUtils.getAddFileStatus(file).getPath();
  }

  private List<Row> scanned(ScanBuilder builder) {
    List<Row> files = new ArrayList<>();
    try (CloseableIterator<Row> found =
        ((ScanImpl) builder.build())
            .getScanFiles(engine, true)
            .flatMap(FilteredColumnarBatch::getRows)) {
      found.forEachRemaining(files::add);
    } catch (IOException | RuntimeException e) { // as above
      throw unreadable(e);
    }
    return files;
  }

  /** Whether a new version of it needs no other columns. */
  boolean hasAllColumns() {
    return columns().equals(table.columns().stream().map(c -> c.name() + " " + c.ddl()).toList());
  }

  /** The rows that the filter accepts. */
  TableRows rows(RowFilter filter) {
    try {
      return new DeltaRows(this, scan(filter), filter);
    } catch (RuntimeException e) { // as above
      throw unreadable(e);
    }
  }

  Snapshot snapshot() {
    return snapshot;
  }

  TableDefinition definition() {
    return table;
  }

  RuntimeException unreadable(Exception cause) {
    return LakeErrors.tableUnreadable(folder, snapshot.getVersion(), cause);
  }

  private CloseableIterator<Row> scan(RowFilter filter) {
    Set<String> there = Set.copyOf(snapshot.getSchema().fieldNames());
    List<StructField> fields =
        table.columns().stream()
            .filter(column -> there.contains(column.name()))
            .map(column -> snapshot.getSchema().get(column.name()))
            .collect(Collectors.toList());
    ScanBuilder builder = snapshot.getScanBuilder().withReadSchema(new StructType(fields));
    Scan scan = filter.predicate(there).map(builder::withFilter).orElse(builder).build();
    Row state = scan.getScanState(engine);
    return scan.getScanFiles(engine)
        .flatMap(FilteredColumnarBatch::getRows)
        .flatMap(file -> batches(state, file, scan.getRemainingFilter()))
        .flatMap(FilteredColumnarBatch::getRows);
  }

  private CloseableIterator<FilteredColumnarBatch> batches(
      Row state, Row file, Optional<Predicate> filter) {
    try {
      CloseableIterator<FileReadResult> read =
          engine
              .getParquetHandler()
              .readParquetFiles(
                  Utils.singletonCloseableIterator(InternalScanFileUtils.getAddFileStatus(file)),
                  ScanStateRow.getPhysicalDataReadSchema(state),
                  filter);
      return Scan.transformPhysicalData(engine, state, file, read.map(FileReadResult::getData));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
