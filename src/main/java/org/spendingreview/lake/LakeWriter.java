package org.spendingreview.lake;

import static org.apache.spark.sql.functions.col;

import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.CannotProceed;

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

  /** Spark takes a path with such a letter for a pattern, which may find a file twice. */
  private static final Pattern PATTERN = Pattern.compile("[\\[\\]{}*?\\\\]");

  private final SparkSession spark;
  private final LakePath place;
  private final Releases before;
  private final Engine engine;

  private LakeWriter(SparkSession spark, LakePath place, Releases before, Engine engine) {
    this.spark = spark;
    this.place = place;
    this.before = before;
    this.engine = engine;
  }

  /**
   * Opens a lake for writing; it need not exist yet. What the run will build upon is decided here:
   * the latest release.
   *
   * @throws org.spendingreview.wording.CannotProceed if the path is a file or cannot be reached, if
   *     a table is damaged, or if a folder that is to hold a table holds what another program made
   */
  public static LakeWriter open(SparkSession spark, String lake) {
    // Delta passes no such option of a write on to Parquet
    spark.conf().set("parquet.block.size", ROW_GROUP);
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    LakePath place = LakePath.of(lake, configuration);
    Engine engine = DefaultEngine.create(configuration);
    Releases before = Releases.read(place, engine);
    TableFolders.requireOwn(place, engine);
    return new LakeWriter(spark, place, before, engine);
  }

  /** The session that writes. */
  SparkSession spark() {
    return spark;
  }

  /** Where the lake lies. */
  public Path path() {
    return place.path();
  }

  /** The release before, if there is one. */
  public Optional<Release> previous() {
    return before.latest();
  }

  /**
   * A table as the release before has it; empty where it has none. Its files are found without
   * Spark: Delta would start some jobs of its own for each table, all of them longer than reading
   * what a city has.
   */
  public Optional<Dataset<Row>> released(String name) {
    TableDefinition table = TableCatalog.named(name).orElseThrow();
    return previous().map(r -> r.tableVersions().get(name)).map(version -> rows(table, version));
  }

  private Dataset<Row> rows(TableDefinition table, long version) {
    return DeltaTable.at(version, table, folder(table), engine)
        .plainFiles()
        .filter(files -> files.stream().noneMatch(file -> PATTERN.matcher(file).find()))
        .map(files -> parquet(table, files))
        .orElseGet(
            () -> spark.read().format("delta").option("versionAsOf", version).load(folder(table)));
  }

  private Dataset<Row> parquet(TableDefinition table, List<String> files) {
    return files.isEmpty()
        ? spark.createDataFrame(List.of(), table.schema())
        : spark.read().schema(table.schema()).parquet(files.toArray(String[]::new));
  }

  /** The release before as readers see it, if there is one. */
  public Optional<ReleaseReader> reader() {
    return previous().map(release -> new Lake(place, engine, before.all()).read(release));
  }

  /** Begins to write new versions of tables, which no reader sees yet. */
  public TableWrites begin() {
    return new TableWrites(this);
  }

  /**
   * Makes a release visible: the last thing that a run writes. The commit holds only if nothing has
   * been released since the lake was opened, which is what keeps two runs apart where no lock does.
   *
   * @throws org.spendingreview.wording.CannotProceed with exit code 4 if something has; if the disk
   *     is full or may not be written
   */
  public void release(Release release) {
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
    Dataset<Row> rows = spark.createDataFrame(List.of(row), Releases.TABLE.schema());
    commit(DeltaCommit.begin(spark, folder(Releases.TABLE)), rows);
  }

  /** Adds the row of a release by a commit that has begun. */
  void commit(DeltaCommit commit, Dataset<Row> rows) {
    try {
      if (commit.base() != before.version()) {
        throw overtaken();
      }
      commit.append(shaped(Releases.TABLE, rows), settings(Releases.TABLE));
    } catch (Exception e) { // Spark and Delta have no common type, and theirs are undeclared
      throw Faults.isOvertaken(e) ? overtaken() : LakeErrors.notWritten(folder(Releases.TABLE), e);
    }
  }

  private CannotProceed overtaken() {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    return Lake.find(path().toString(), configuration)
        .map(Lake::latestRelease)
        .map(other -> LakeErrors.overtaken(path(), other.id(), other.releasedAt()))
        .orElseGet(() -> LakeErrors.overtakenTable(folder(Releases.TABLE)));
  }

  /**
   * Keeps the report of the run that made a release, a JSON object, beside it.
   *
   * @param json makes the report from the rows of each table
   * @throws org.spendingreview.wording.CannotProceed if it cannot be written; the release stays
   */
  public void report(Release release, Function<Map<String, Long>, String> json) {
    Path report = RunReports.of(place.path(), release.id());
    try {
      FileSystem system = place.system();
      Map<String, Long> rows = RunReports.rows(system, place.path(), release.tableVersions());
      RunReports.write(system, report, json.apply(rows));
    } catch (IOException e) {
      throw LakeErrors.notReported(release, report, e);
    }
  }

  /** Writes a new version of a table and says which. */
  long write(String name, Dataset<Row> rows) {
    TableDefinition table = TableCatalog.named(name).orElseThrow();
    try {
      DeltaCommit commit = DeltaCommit.begin(spark, folder(table));
      return commit.replace(shaped(table, rows), settings(table));
    } catch (Exception e) { // as above
      throw LakeErrors.notWritten(folder(table), e);
    }
  }

  private static Dataset<Row> shaped(TableDefinition table, Dataset<Row> rows) {
    Dataset<Row> shaped =
        rows.select(table.columns().stream().map(LakeWriter::column).toArray(Column[]::new));
    return isLarge(table) ? clustered(shaped, table) : shaped;
  }

  private static Map<String, String> settings(TableDefinition table) {
    return Map.of(
        "delta.logRetentionDuration",
        RETENTION,
        "delta.deletedFileRetentionDuration",
        RETENTION,
        "delta.dataSkippingNumIndexedCols",
        isLarge(table) ? SKIPPING : "0");
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
    return place.folder(table).toString();
  }
}
