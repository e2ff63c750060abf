package org.spendingreview.delivery;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.sql.Kept;

/**
 * The files of a delivery that have not changed since an earlier run read them: their rows come
 * from the lake, and all checks of the delivery see them as if they had been read again.
 */
final class UnchangedFiles {
  private static final StructType FILES = StructType.fromDDL("fiscal_year INT, path STRING");

  private final EarlierReading earlier;
  private final Map<String, Dataset<Row>> lines = new HashMap<>();
  private final Dataset<Row> files;
  private final Set<String> ledgers;
  private final Set<String> paths;

  /**
   * Those of a delivery.
   *
   * @param ends what {@link SourceRows#ends} gives
   */
  UnchangedFiles(
      SparkSession spark,
      Kept kept,
      EarlierReading earlier,
      List<SourceFile> delivered,
      List<Row> ends) {
    this.earlier = earlier;
    List<Row> unchanged =
        ends.stream().filter(end -> end.getAs("kind").equals(SourceRowSchema.UNCHANGED)).toList();
    this.paths =
        unchanged.stream().map(end -> end.<String>getAs("path")).collect(Collectors.toSet());
    this.ledgers =
        delivered.stream()
            .filter(file -> paths.contains(file.entry().path()))
            .flatMap(file -> file.ledgers().stream())
            .collect(Collectors.toSet());
    this.files =
        spark.createDataFrame(
            unchanged.stream()
                .map(end -> RowFactory.create(end.getAs("fiscal_year"), end.getAs("path")))
                .toList(),
            FILES);
    for (String ledger : ledgers) {
      earlier
          .rows(ledger, files)
          .map(this::asRead)
          .ifPresent(rows -> lines.put(ledger, kept.whenAsked(rows)));
    }
  }

  /** The lines of unchanged files in a ledger, of the same columns as those that were read. */
  Optional<Dataset<Row>> lines(Ledger ledger) {
    return Optional.ofNullable(lines.get(ledger.name()));
  }

  /** Whether payments are compared only is decided again, beside the other files of this run. */
  private Dataset<Row> asRead(Dataset<Row> lines) {
    return lines.withColumn(
        "excluded_reason", nullif(col("excluded_reason"), lit("compared_only")));
  }

  /** The paths of the files. */
  Set<String> paths() {
    return paths;
  }

  /** Rejected rows, and behind them those of unchanged files. */
  Dataset<Row> withRejected(Dataset<Row> read) {
    return ledgers.isEmpty()
        ? read
        : earlier.rows("rejected_rows", files).map(rows -> read.unionByName(rows)).orElse(read);
  }

  /** What was counted in files, and behind it what was counted in unchanged ones. */
  Dataset<Row> withTotals(Dataset<Row> read) {
    if (ledgers.isEmpty()) {
      return read;
    }
    Dataset<Row> counted = earlier.rows(EarlierReading.TABLE, files).orElseThrow();
    return read.unionByName(
        counted.select(Stream.of(read.columns()).map(counted::col).toArray(Column[]::new)));
  }
}
