package org.spendingreview.yearend;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.delivery.Classification;
import org.spendingreview.delivery.Classification.Code;
import org.spendingreview.delivery.Classification.Codes;
import org.spendingreview.delivery.Delivery;
import org.spendingreview.delivery.DeliveryRecord;
import org.spendingreview.delivery.EarlierReading;
import org.spendingreview.lake.CarriedRows;
import org.spendingreview.lake.LakeWriter;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.sql.Kept;

/**
 * What the lake knows after a delivery: what the release before knew, less every department and
 * year that was delivered again and what is nobody's in files delivered again, and what the
 * delivery brought.
 */
final class State {
  private static final StructType KEYS =
      StructType.fromDDL("fiscal_year INT, department_code STRING");
  private static final StructType FILES = StructType.fromDDL("fiscal_year INT, path STRING");

  /** Tables in which rows of a city-wide file may be nobody's. */
  private static final Set<String> NOBODYS = Set.of("deliveries", "rejected_rows");

  private final SparkSession spark;
  private final Kept kept;
  private final LakeWriter lake;
  private final Dataset<Row> delivered;
  private final Dataset<Row> files;
  private final Set<RowFilter> replaced = new HashSet<>();

  State(SparkSession spark, Kept kept, LakeWriter lake, Delivery delivery) {
    this.kept = kept;
    this.spark = spark;
    this.lake = lake;
    List<Row> keys = new ArrayList<>();
    List<Row> paths = new ArrayList<>();
    Map<Integer, Set<String>> ofYears = new TreeMap<>();
    for (DeliveryRecord record : delivery.records()) {
      paths.add(RowFactory.create(record.entry().fiscalYear(), record.entry().path()));
      if (record.departmentCode() != null) {
        keys.add(RowFactory.create(record.entry().fiscalYear(), record.departmentCode()));
        ofYears
            .computeIfAbsent(record.entry().fiscalYear(), year -> new HashSet<>())
            .add(record.departmentCode());
      }
    }
    ofYears.forEach(
        (year, departments) -> replaced.add(RowFilter.ofYear(year).ofDepartments(departments)));
    this.delivered = spark.createDataFrame(keys, KEYS).distinct();
    this.files = spark.createDataFrame(paths, FILES).distinct();
  }

  /** A table after the delivery: the carried rows and the new ones. */
  Dataset<Row> after(String table, Dataset<Row> fresh) {
    Dataset<Row> rows = shaped(table, fresh);
    return carried(table).map(old -> old.union(rows)).orElse(rows);
  }

  /**
   * A ledger's lines after the delivery, as far as they lie in no data file that stays.
   *
   * @param carried what the release before has of it
   */
  Optional<Dataset<Row>> lines(String ledger, CarriedRows carried, Optional<Dataset<Row>> fresh) {
    return Stream.concat(
            carried.rows().map(old -> shaped(ledger, notDelivered(old))).stream(),
            fresh.map(rows -> shaped(ledger, rows)).stream())
        .reduce(Dataset::union);
  }

  /** What the release before has of a ledger, but for the departments and years delivered. */
  CarriedRows carriedLines(String ledger) {
    return lake.carried(ledger, replaced);
  }

  /** As {@link #after(String, Dataset)}, for rows that the driver has. */
  Dataset<Row> after(String table, List<Row> fresh) {
    return after(table, rows(table, fresh));
  }

  /** The rows of a table that the delivery says nothing of, if the release before has the table. */
  private Optional<Dataset<Row>> carried(String table) {
    return lake.released(table)
        .map(old -> NOBODYS.contains(table) ? notOfFiles(notDelivered(old)) : notDelivered(old))
        .map(old -> shaped(table, old));
  }

  /**
   * The files read so far after the delivery. What earlier runs read of a file goes as a whole: one
   * of which a department has delivered anew since must be read again, though its bytes stay.
   */
  Dataset<Row> filesRead(List<Row> fresh) {
    Dataset<Row> rows = rows(EarlierReading.TABLE, fresh);
    return lake.released(EarlierReading.TABLE)
        .map(
            old -> {
              Dataset<Row> gone =
                  files.union(
                      old.join(delivered, isOf(old, delivered), "left_semi")
                          .select("fiscal_year", "path"));
              return old.join(gone, isIn(old, gone), "left_anti");
            })
        .map(old -> shaped(EarlierReading.TABLE, old).union(shaped(EarlierReading.TABLE, rows)))
        .orElse(rows);
  }

  private static Dataset<Row> shaped(String table, Dataset<Row> rows) {
    return rows.select(
        TableCatalog.named(table).orElseThrow().columns().stream()
            .map(c -> col(c.name()).cast(c.field().dataType()).as(c.name()))
            .toArray(Column[]::new));
  }

  private Dataset<Row> notDelivered(Dataset<Row> released) {
    return released.join(delivered, isOf(released, delivered), "left_anti");
  }

  /** Rows of nobody go with their file, since no department's delivery replaces them. */
  private Dataset<Row> notOfFiles(Dataset<Row> rows) {
    Column nobodys = rows.col("department_code").isNull();
    return rows.join(files, isIn(rows, files).and(nobodys), "left_anti");
  }

  private static Column isIn(Dataset<Row> rows, Dataset<Row> files) {
    return rows.col("fiscal_year")
        .equalTo(files.col("fiscal_year"))
        .and(rows.col("path").equalTo(files.col("path")));
  }

  private static Column isOf(Dataset<Row> rows, Dataset<Row> departments) {
    return rows.col("fiscal_year")
        .equalTo(departments.col("fiscal_year"))
        .and(rows.col("department_code").equalTo(departments.col("department_code")));
  }

  /** Makes a table after the delivery known to SQL under its own name, and keeps it. */
  Dataset<Row> view(String table, Dataset<Row> fresh) {
    return register(table, kept.rows(after(table, fresh)));
  }

  /** As {@link #view}, for rows that the driver has; they are kept only if others join them. */
  Dataset<Row> view(String table, List<Row> fresh) {
    Dataset<Row> rows = after(table, fresh);
    return register(table, lake.released(table).isPresent() ? kept.rows(rows) : rows);
  }

  private static Dataset<Row> register(String table, Dataset<Row> rows) {
    rows.createOrReplaceTempView(table);
    return rows;
  }

  /** The rows as a table of the lake. */
  private Dataset<Row> rows(String table, List<Row> rows) {
    return spark.createDataFrame(rows, TableCatalog.named(table).orElseThrow().schema());
  }

  /** The codes and names of a classification as the table {@code classification}. */
  Dataset<Row> classification(Classification classification) {
    List<Row> rows = new ArrayList<>();
    Map.of("ECONOMIC", classification.economic(), "FUNCTION", classification.functional())
        .forEach((dimension, codes) -> add(rows, classification.name(), dimension, codes));
    return rows("classification", rows);
  }

  private static void add(List<Row> rows, String name, String dimension, Codes codes) {
    for (Code code : codes.codes().values()) {
      String classCode = codes.anyClassOf(code.code()).map(Code::code).orElse(null);
      rows.add(RowFactory.create(name, dimension, code.code(), code.name(), classCode));
    }
  }
}
