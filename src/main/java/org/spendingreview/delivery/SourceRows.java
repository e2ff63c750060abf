package org.spendingreview.delivery;

import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.spendingreview.delivery.Delivery.DepartmentYear;

/**
 * The rows of delivered files, read with Spark: every byte once (large files, which are cut,
 * twice), however many queries follow. What comes back are sums; lines and rejected rows lie in
 * data files, one of a table for each task that met any. A task reads files of one kind only.
 */
final class SourceRows {
  /** So many bytes, about, is a row of a ledger long. */
  private static final int USUAL_ROW = 100;

  private static final int ROWS_OF_TASK = 5_000_000;

  private final Reading reading;
  private final SparkSession spark;
  private final Staging staging;
  private final List<Row> sums;

  private SourceRows(Reading reading, List<Row> sums) {
    this.reading = reading;
    this.spark = reading.spark();
    this.staging = reading.staging();
    this.sums = sums;
  }

  /** What reading takes, however often. */
  private record Reading(
      SparkSession spark,
      Staging staging,
      Broadcast<LineRules> rules,
      Broadcast<SerializableConfiguration> configuration,
      CutFiles cut) {
    SourceRows read(List<SourceFile> files, LinesToWrite kept) {
      int tasks = spark.sparkContext().defaultParallelism();
      ExtractsTable extracts =
          new ExtractsTable(
              SourceRows.parts(cut.parts(files), tasks),
              rules,
              configuration,
              staging.tasks(),
              kept);
      return new SourceRows(this, cut.joined(files, staging.run(extracts.rows(spark))));
    }
  }

  /**
   * A data file.
   *
   * @param location where it lies
   * @param departments whose rows it holds
   * @param lines how many were written to it
   */
  record DataFile(String location, Set<DepartmentYear> departments, long lines) {}

  /**
   * Reads files.
   *
   * @param kept which accepted lines are written
   */
  static SourceRows read(
      SparkSession spark,
      Staging staging,
      List<SourceFile> files,
      LineRules lineRules,
      LinesToWrite kept) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<LineRules> rules = context.broadcast(lineRules);
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    CutFiles cut = CutFiles.among(files, spark, configuration);
    return new Reading(spark, staging, rules, configuration, cut).read(files, kept);
  }

  /** Reads some of the files once more, and writes the lines of these departments. */
  SourceRows again(List<SourceFile> files, Set<DepartmentYear> departments) {
    return reading.read(files, new LinesToWrite(false, departments));
  }

  /** What became of the rows of each file, and what the reader counted for itself. */
  Dataset<Row> sums() {
    List<Row> counted = sums.stream().filter(row -> !isEnd(row) && !isBegun(row)).toList();
    return spark.createDataFrame(counted, SourceSums.SCHEMA);
  }

  /** The end of each file, or that it has not changed. */
  List<Row> ends() {
    return sums.stream().filter(SourceRows::isEnd).toList();
  }

  private static boolean isEnd(Row row) {
    String kind = row.getAs("kind");
    return kind.equals(SourceRowSchema.FILE) || kind.equals(SourceRowSchema.UNCHANGED);
  }

  private static boolean isBegun(Row row) {
    return SourceSums.BEGUN.equals(row.getAs("kind"));
  }

  /** The rows of a work table. */
  Dataset<Row> work(String table) {
    return staging.rows(
        table,
        sums.stream()
            .filter(row -> isBegun(row) && table.equals(row.getAs("ledger")))
            .map(row -> row.<String>getAs("location"))
            .toList());
  }

  /** What the control column of the lines adds up to that were written of a ledger, in yuan. */
  BigDecimal writtenAmount(String ledger) {
    return amount(written(ledger));
  }

  /** The same of all lines, written or not. */
  BigDecimal acceptedAmount(String ledger) {
    return amount(acceptedSums(ledger));
  }

  private static BigDecimal amount(Stream<Row> sums) {
    return sums.map(row -> row.<BigDecimal>getAs("control_amount"))
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Stream<Row> acceptedSums(String ledger) {
    return sums.stream()
        .filter(row -> SourceRowSchema.ACCEPTED.equals(row.getAs("kind")))
        .filter(row -> ledger.equals(row.getAs("ledger")));
  }

  private Stream<Row> written(String ledger) {
    return acceptedSums(ledger).filter(row -> row.getAs("location") != null);
  }

  /** The data files of a ledger's accepted lines. */
  List<DataFile> dataFiles(String ledger) {
    Map<String, List<Row>> files =
        written(ledger)
            .collect(Collectors.groupingBy(row -> row.getAs("location"), TreeMap::new, toList()));
    return files.entrySet().stream().map(file -> file(file.getKey(), file.getValue())).toList();
  }

  private static DataFile file(String location, List<Row> sums) {
    return new DataFile(
        location,
        sums.stream()
            .map(
                row ->
                    new DepartmentYear(
                        row.<Integer>getAs("fiscal_year"), row.getAs("department_code")))
            .collect(Collectors.toSet()),
        sums.stream().mapToLong(row -> row.<Long>getAs("line_count")).sum());
  }

  /** The accepted lines of a ledger, with the places they come from. */
  Dataset<Row> accepted(String ledger) {
    return lines(ledger, dataFiles(ledger));
  }

  /** The lines of some data files. */
  Dataset<Row> lines(String ledger, List<DataFile> files) {
    return staging.rows(ledger, files.stream().map(DataFile::location).toList());
  }

  /** The rejected rows of all files. */
  Dataset<Row> rejected() {
    return staging.rows(
        Staging.REJECTED_ROWS,
        sums.stream()
            .filter(row -> SourceRowSchema.REJECTED.equals(row.getAs("kind")))
            .map(row -> row.<String>getAs("location"))
            .distinct()
            .toList());
  }

  /**
   * Files of the same ledgers, dealt to as many tasks as can run at once, or more of some seconds
   * each: a core that is slow, or joins late, then has fewer of them, and little is lost with one.
   */
  static List<List<SourceFile>> parts(List<SourceFile> files, int parallelism) {
    Map<String, List<SourceFile>> kinds = new TreeMap<>();
    for (SourceFile file : files) {
      kinds.computeIfAbsent(file.ledgers().toString(), k -> new ArrayList<>()).add(file);
    }
    List<List<SourceFile>> parts = new ArrayList<>();
    for (List<SourceFile> kind : kinds.values()) {
      long rows = kind.stream().mapToLong(SourceRows::expectedRows).sum();
      long tasks = Math.max(parallelism, rows / ROWS_OF_TASK);
      parts.addAll(dealt(kind, (int) Math.min(kind.size(), tasks)));
    }
    return parts;
  }

  /** The largest first, each to the task that has least, as far as the manifest tells. */
  private static List<List<SourceFile>> dealt(List<SourceFile> files, int tasks) {
    List<List<SourceFile>> parts = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      parts.add(new ArrayList<>());
    }
    long[] rows = new long[tasks];
    List<SourceFile> largestFirst = new ArrayList<>(files);
    largestFirst.sort(Comparator.comparingLong(SourceRows::expectedRows).reversed());
    for (SourceFile file : largestFirst) {
      int least = 0;
      for (int task = 1; task < tasks; task++) {
        least = rows[task] < rows[least] ? task : least;
      }
      parts.get(least).add(file);
      rows[least] += expectedRows(file);
    }
    return parts;
  }

  private static long expectedRows(SourceFile file) {
    if (file.piece() != null) {
      return (file.piece().to() - file.piece().from()) / USUAL_ROW;
    }
    Long declared = file.entry().rowCount();
    return declared == null ? 1 : Math.max(1, declared);
  }
}
