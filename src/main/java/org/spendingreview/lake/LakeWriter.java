package org.spendingreview.lake;

import static org.apache.spark.sql.functions.col;

import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.CannotProceed;

/**
 * Writes a lake with Spark: new versions of its tables side by side, and last the release that
 * names them. Until then no reader sees any of it.
 */
public final class LakeWriter {
  /** Ten years and a margin: a release must outlive the audit. */
  private static final String RETENTION = "interval 4000 days";

  private static final Map<String, String> SETTINGS =
      Map.of(
          "delta.logRetentionDuration", RETENTION, "delta.deletedFileRetentionDuration", RETENTION);

  /** By which columns a reader can tell that a file of a large table does not concern it. */
  private static final List<String> SKIPPING =
      List.of(RowFilter.FISCAL_YEAR, RowFilter.DEPARTMENT_CODE);

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

  /** A table as the release before has it; empty where it has none. */
  public Optional<Dataset<Row>> released(String name) {
    TableDefinition table = TableCatalog.named(name).orElseThrow();
    return previous().map(r -> r.tableVersions().get(name)).map(version -> rows(table, version));
  }

  /**
   * What stays of a large table as the release before has it, once some departments and years are
   * replaced: whole data files, as far as their statistics tell that they hold nothing of those.
   *
   * @param replaced departments of a year each
   */
  public CarriedRows carried(String name, Collection<RowFilter> replaced) {
    TableDefinition table = TableCatalog.named(name).orElseThrow();
    Long version = previous().map(r -> r.tableVersions().get(name)).orElse(null);
    if (version == null) {
      return CarriedRows.NONE;
    }
    DeltaTable released = DeltaTable.at(version, table, folder(table), engine);
    Set<String> others = new TreeSet<>(released.files());
    Map<String, Long> staying = new TreeMap<>();
    if (isNewest(released)) { // else files may be there that a run left which was killed
      staying.putAll(released.counted());
      staying.keySet().removeAll(released.mayHold(replaced));
      others.removeAll(staying.keySet());
    }
    return new CarriedRows(
        staying,
        others.isEmpty()
            ? Optional.empty()
            : Optional.of(DataFiles.read(spark, table.schema(), others)));
  }

  private boolean isNewest(DeltaTable released) {
    TableDefinition table = released.definition();
    return released.hasAllColumns()
        && DeltaTable.newest(table, folder(table), engine)
            .filter(newest -> newest.version() == released.version())
            .isPresent();
  }

  private Dataset<Row> rows(TableDefinition table, long version) {
    return DataFiles.read(
        spark, table.schema(), DeltaTable.at(version, table, folder(table), engine).files());
  }

  /** The release before as readers see it, if there is one. */
  public Optional<ReleaseReader> reader() {
    return previous().map(release -> new Lake(place, engine, before.all()).read(release));
  }

  /**
   * Begins a job whose tasks write data files themselves.
   *
   * @param tables of the lake that they write to
   * @param work tables that are there until the run ends
   */
  public StagedFiles stage(List<String> tables, Map<String, StructType> work) {
    return new StagedFiles(spark, place, tables, work);
  }

  /**
   * Begins to write new versions of tables, which no reader sees yet.
   *
   * @param staged the data files that some of them are to name
   */
  public TableWrites begin(StagedFiles staged) {
    return new TableWrites(this, staged);
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
    commit(DeltaCommit.begin(Releases.TABLE, folder(Releases.TABLE), engine), rows);
  }

  /** Adds the row of a release by a commit that has begun. */
  void commit(DeltaCommit commit, Dataset<Row> rows) {
    try {
      if (commit.base() != before.version()) {
        throw overtaken();
      }
      commit.append(files(Releases.TABLE, rows), SETTINGS);
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
   * @throws org.spendingreview.wording.CannotProceed if it cannot be written; the release stays
   */
  public void report(Release release, String json) {
    Path report = RunReports.of(place.path(), release.id());
    try {
      RunReports.write(place.system(), report, json);
    } catch (IOException e) {
      throw LakeErrors.notReported(release, report, e);
    }
  }

  /** Writes a new version of a table. */
  WrittenTable write(String name, TableParts parts) {
    TableDefinition table = TableCatalog.named(name).orElseThrow();
    try {
      DeltaCommit commit = DeltaCommit.begin(table, folder(table), engine);
      DataFiles files =
          DataFiles.at(parts.ready(), table.kernelSchema(), told(table), configuration());
      if (parts.rows().isPresent()) {
        files = files.and(files(table, parts.rows().get()));
      }
      Map<String, Long> staying = parts.staying();
      long version =
          staying.isEmpty()
              ? commit.replace(files, SETTINGS)
              : commit.replaceAllBut(staying.keySet(), files);
      long stayed = staying.values().stream().mapToLong(Long::longValue).sum();
      return new WrittenTable(version, files.rows() + stayed);
    } catch (Exception e) { // as above
      throw LakeErrors.notWritten(folder(table), e);
    }
  }

  private DataFiles files(TableDefinition table, Dataset<Row> rows) throws IOException {
    return DataFiles.write(
        shaped(table, rows),
        DataFiles.within(folder(table)),
        table.kernelSchema(),
        told(table),
        configuration());
  }

  private static List<String> told(TableDefinition table) {
    return isLarge(table) ? SKIPPING : List.of();
  }

  private Configuration configuration() {
    return spark.sparkContext().hadoopConfiguration();
  }

  private static Dataset<Row> shaped(TableDefinition table, Dataset<Row> rows) {
    Dataset<Row> shaped =
        rows.select(table.columns().stream().map(LakeWriter::column).toArray(Column[]::new));
    return isLarge(table) ? clustered(shaped, table) : shaped;
  }

  /**
   * The rows of a department's year beside one another in each file, in the order of the grain, so
   * that who asks for one department can leave out the pages of the others. Nothing moves between
   * files: a delivery's files name a department or two each, so the lake's files do too. Lines that
   * were written while they were read keep the order of their file.
   */
  private static Dataset<Row> clustered(Dataset<Row> rows, TableDefinition table) {
    return rows.sortWithinPartitions(
        Stream.concat(SKIPPING.stream(), table.key().stream())
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
