package org.spendingreview.lake;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.spendingreview.ledger.Ledger;

/**
 * Writes a lake with Spark: new versions of its tables side by side, and last the release that
 * names them. Until then no reader sees any of it.
 */
public final class LakeWriter {
  /** Ten years and a margin: a release must outlive the audit. */
  private static final String RETENTION = "interval 4000 days";

  /** By how many columns a reader can tell that a file of a large table does not concern it. */
  private static final String SKIPPING = "2";

  /**
   * Bytes of a row group, the least that a reader can leave out of a file: some ten thousand lines
   * of a ledger. At Parquet's 128 MiB a city's ledgers would be one group, to be read as a whole.
   */
  private static final String ROW_GROUP = Integer.toString(512 * 1024);

  private final SparkSession spark;
  private final Path path;
  private final Release previous;

  private LakeWriter(SparkSession spark, Path path, Release previous) {
    this.spark = spark;
    this.path = path;
    this.previous = previous;
  }

  /**
   * Opens a lake for writing; it need not exist yet.
   *
   * @throws org.spendingreview.wording.CannotProceed if the path is a file or cannot be reached
   */
  public static LakeWriter open(SparkSession spark, String lake) {
    // Delta passes no such option of a write on to Parquet
    spark.conf().set("parquet.block.size", ROW_GROUP);
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    try {
      Path path = new Path(lake);
      FileSystem fileSystem = path.getFileSystem(configuration);
      if (fileSystem.exists(path) && !fileSystem.getFileStatus(path).isDirectory()) {
        throw LakeErrors.pathIsFile(lake);
      }
      path = fileSystem.makeQualified(path);
      return new LakeWriter(
          spark, path, Lake.find(lake, configuration).map(Lake::latestRelease).orElse(null));
    } catch (IOException | IllegalArgumentException e) {
      throw LakeErrors.pathUnusable(lake, e);
    }
  }

  /** The session that writes. */
  SparkSession spark() {
    return spark;
  }

  /** Where the lake lies. */
  public Path path() {
    return path;
  }

  /** The release before, if there is one. */
  public Optional<Release> previous() {
    return Optional.ofNullable(previous);
  }

  /** A table as the release before has it; empty where it has none. */
  public Optional<Dataset<Row>> released(String table) {
    return previous()
        .map(release -> release.tableVersions().get(table))
        .map(
            version ->
                spark
                    .read()
                    .format("delta")
                    .option("versionAsOf", version)
                    .load(new Path(path, table).toString()));
  }

  /** Begins to write new versions of tables, which no reader sees yet. */
  public TableWrites begin() {
    return new TableWrites(this);
  }

  /** Makes a release visible: the last thing that a run writes. */
  public void release(Release release) {
    TableDefinition definition = TableCatalog.named("releases").orElseThrow();
    Row row =
        RowFactory.create(
            release.id(),
            release.fiscalYear(),
            java.sql.Timestamp.from(release.releasedAt()),
            release.rubric(),
            release.rubricFingerprint(),
            release.inputFingerprint(),
            release.programVersion(),
            scala.jdk.javaapi.CollectionConverters.asScala(release.tableVersions()),
            release.departmentsComplete(),
            release.departmentsIncomplete(),
            release.departmentsWithheld());
    save(definition, spark.createDataFrame(List.of(row), definition.schema()), SaveMode.Append);
  }

  /** Writes a new version of a table and says which. */
  long write(String name, Dataset<Row> rows) {
    TableDefinition definition = TableCatalog.named(name).orElseThrow();
    // replacing the rows of a new table would cost a job that looks for rows to replace; a table
    // that another run has made since is an error, never rows that are added to it
    boolean there = DeltaVersions.exist(spark, folder(definition));
    save(definition, rows, there ? SaveMode.Overwrite : SaveMode.ErrorIfExists);
    return DeltaVersions.newest(spark, folder(definition));
  }

  private void save(TableDefinition definition, Dataset<Row> rows, SaveMode mode) {
    Column[] columns = definition.columns().stream().map(LakeWriter::column).toArray(Column[]::new);
    Dataset<Row> selected = rows.select(columns);
    (isLarge(definition) ? clustered(selected, definition) : selected)
        .write()
        .format("delta")
        .mode(mode)
        .option("delta.logRetentionDuration", RETENTION)
        .option("delta.deletedFileRetentionDuration", RETENTION)
        .option("delta.dataSkippingNumIndexedCols", isLarge(definition) ? SKIPPING : "0")
        .save(folder(definition));
  }

  /**
   * The rows of a department's year beside one another in each file, in the order of the grain, so
   * that who asks for one department can leave out the pages of the others. Nothing moves between
   * files: a delivery's files name a department or two each, so the lake's files do too.
   */
  private static Dataset<Row> clustered(Dataset<Row> rows, TableDefinition table) {
    Stream<String> first = Stream.of(RowFilter.FISCAL_YEAR, RowFilter.DEPARTMENT_CODE);
    return rows.sortWithinPartitions(
        Stream.concat(first, table.key().stream())
            .distinct()
            .map(functions::col)
            .toArray(Column[]::new));
  }

  /** The others are a file or two, whose statistics cost more than they spare. */
  private static boolean isLarge(TableDefinition table) {
    return Ledger.named(table.name()).isPresent() || table.name().equals("spending_totals");
  }

  private static Column column(TableColumn column) {
    StructField field = column.field();
    return col(field.name()).cast(field.dataType()).as(field.name(), field.metadata());
  }

  private String folder(TableDefinition table) {
    return new Path(path, table.name()).toString();
  }
}
