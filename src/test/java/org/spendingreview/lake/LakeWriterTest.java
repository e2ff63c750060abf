package org.spendingreview.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spendingreview.testing.SharedSpark;
import org.spendingreview.wording.CannotProceed;

/** Two runs that no lock keeps apart, as on an object store: the commit of the release does. */
class LakeWriterTest {
  private final SparkSession spark = SharedSpark.session();

  @TempDir Path lake;

  @Test
  void ofTwoFirstReleasesTheSecondIsRefused() {
    LakeWriter one = open();
    LakeWriter two = open();
    release(one, "from one");

    assertOvertaken(() -> release(two, "from two"), 1);
    assertEquals(List.of("from one"), released());
  }

  @Test
  void ofTwoRunsUponOneReleaseTheSecondIsRefused() {
    release(open(), "before");
    LakeWriter one = open();
    LakeWriter two = open();
    long versionOfTwo = write(two, "from two");
    release(one, "from one");

    assertOvertaken(() -> two.release(release(two, Map.of("projects", versionOfTwo))), 2);
    assertEquals(List.of("from one"), released());

    release(open(), "again");
    assertEquals(List.of("again"), released());
    assertEquals(List.of(1L, 2L, 3L), opened().releases().stream().map(Release::id).toList());
  }

  @Test
  void aReleaseCommittedWhileAnotherIsBeingCommittedRefusesIt() {
    release(open(), "before");
    LakeWriter one = open();
    LakeWriter two = open();
    DeltaCommit begun = begin("releases");
    release(one, "from one");

    Dataset<Row> rows =
        spark.read().format("delta").load(lake.resolve("releases").toString()).limit(1);
    assertOvertaken(() -> two.commit(begun, rows), 2);
    assertEquals(List.of("from one"), released());
  }

  @Test
  void aReleaseWithdrawnByRestoringItsTableIsGoneAndTheNextRunBuildsUponTheOneBefore() {
    release(open(), "first");
    release(open(), "withdrawn");
    spark.sql("RESTORE TABLE delta.`" + lake.resolve("releases") + "` TO VERSION AS OF 0");

    assertEquals(List.of("first"), released());
    release(open(), "again");
    assertEquals(List.of("again"), released());
    assertEquals(List.of(1L, 2L), opened().releases().stream().map(Release::id).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lake", "lake [1]", "100%", "数据 湖", "{a}*"})
  void theReleaseBeforeIsReadOnceWhateverTheLakesName(String name) {
    lake = lake.resolve(name);
    LakeWriter writer = open();
    TableDefinition projects = TableCatalog.existing("projects");
    Row one = RowFactory.create(2021, "901", "P01", "one", null);
    Row two = RowFactory.create(2021, "902", "P02", "two", null);
    // one row a task, one file a task
    Dataset<Row> inTwoFiles =
        spark
            .createDataFrame(List.of(one), projects.schema())
            .unionAll(spark.createDataFrame(List.of(two), projects.schema()));
    long version = writer.write("projects", TableParts.of(inTwoFiles)).version();
    writer.release(release(writer, Map.of("projects", version)));
    String folder = lake.resolve("projects").toString();
    DeltaTable written = DeltaTable.at(version, projects, folder, engine());
    assertEquals(2, written.files().size());

    assertEquals(
        List.of("one", "two"),
        open().released("projects").orElseThrow().collectAsList().stream()
            .map(row -> row.<String>getAs("project_name"))
            .sorted()
            .toList());
  }

  private static TableParts named(String file, long rows) {
    return new TableParts(Optional.empty(), Map.of(file, rows), Map.of());
  }

  @Test
  void aDataFileThatLacksARowIsNotCommitted() {
    LakeWriter writer = open();
    Row one = RowFactory.create(2021, "901", "P01", "one", null);
    TableDefinition projects = TableCatalog.existing("projects");
    writer.write("projects", TableParts.of(spark.createDataFrame(List.of(one), projects.schema())));
    String file =
        DeltaTable.at(0, projects, lake.resolve("projects").toString(), engine()).files().get(0);

    assertEquals(1, writer.write("projects", named(file, 1)).version());
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> writer.write("projects", named(file, 2)));
    assertEquals("2 rows were written, 1 are in [" + file + "]", refused.getCause().getMessage());
  }

  @Test
  void aDataFileStaysThatTheNewestVersionHasAndElseNothingIsWritten() {
    LakeWriter writer = open();
    TableDefinition projects = TableCatalog.existing("projects");
    String folder = lake.resolve("projects").toString();
    writer.write("projects", TableParts.of(project("one")));
    String first = DeltaTable.at(0, projects, folder, engine()).files().get(0);
    TableParts beside = new TableParts(Optional.of(project("two")), Map.of(), Map.of(first, 1L));

    WrittenTable both = writer.write("projects", beside);
    assertEquals(new WrittenTable(1, 2), both);
    assertEquals(2, DeltaTable.at(1, projects, folder, engine()).files().size());

    writer.write("projects", TableParts.of(project("of another run")));
    CannotProceed refused =
        assertThrows(CannotProceed.class, () -> writer.write("projects", beside));
    assertEquals(4, refused.exitCode());
    assertEquals(2, DeltaTable.newest(projects, folder, engine()).orElseThrow().version());
  }

  private Dataset<Row> project(String name) {
    Row row = RowFactory.create(2021, "901", "P01", name, null);
    return spark.createDataFrame(List.of(row), TableCatalog.existing("projects").schema());
  }

  @Test
  void eachRunNamesTheVersionItWroteThoughAnotherWroteAfterIt() {
    LakeWriter one = open();
    LakeWriter two = open();
    long first = write(one, "from one");
    long second = write(two, "from two");

    assertEquals(List.of(0L, 1L), List.of(first, second));
    one.release(release(one, Map.of("projects", first)));
    assertEquals(List.of("from one"), released());
  }

  @Test
  void aTableThatAnotherRunCommitsMeanwhileIsTold() {
    String folder = lake.resolve("projects").toString();
    write(open(), "before");
    DeltaCommit begun = begin("projects");
    write(open(), "from another");

    DataFiles none = new DataFiles(List.of());
    RuntimeException failure =
        assertThrows(RuntimeException.class, () -> begun.replace(none, Map.of()));
    CannotProceed told =
        assertInstanceOf(CannotProceed.class, LakeErrors.notWritten(folder, failure));
    assertEquals(4, told.exitCode());
    assertEquals(
        "While this run went on, another was writing the table "
            + folder
            + " too, so nothing was released. Wait until it has ended, then run again.",
        told.getMessage());
  }

  private DeltaCommit begin(String table) {
    return DeltaCommit.begin(
        TableCatalog.existing(table), lake.resolve(table).toString(), engine());
  }

  private Engine engine() {
    return DefaultEngine.create(spark.sparkContext().hadoopConfiguration());
  }

  private LakeWriter open() {
    return LakeWriter.open(spark, lake.toString());
  }

  private void release(LakeWriter writer, String name) {
    writer.release(release(writer, Map.of("projects", write(writer, name))));
  }

  private static Release release(LakeWriter writer, Map<String, Long> versions) {
    long id = writer.previous().map(Release::id).orElse(0L) + 1;
    Instant at = Instant.parse("2022-03-01T00:00:00Z").plusSeconds(id);
    return new Release(id, 2021, at, "hunan", "r", "i", "0.1.0", versions, 1, 0, 0);
  }

  private long write(LakeWriter writer, String name) {
    TableDefinition projects = TableCatalog.existing("projects");
    Row row = RowFactory.create(2021, "901", "P01", name, null);
    return writer
        .write("projects", TableParts.of(spark.createDataFrame(List.of(row), projects.schema())))
        .version();
  }

  private Lake opened() {
    return Lake.open(lake.toString(), new Configuration());
  }

  private List<String> released() {
    return opened()
        .read(opened().latestRelease())
        .sortedRows(TableCatalog.existing("projects"), RowFilter.everything())
        .stream()
        .map(row -> (String) row.value("project_name"))
        .toList();
  }

  private void assertOvertaken(Executable run, long by) {
    CannotProceed refused = assertThrows(CannotProceed.class, run);
    assertEquals(4, refused.exitCode());
    assertEquals(
        ("While this run went on, another has made release %d in the lake file:%s (%s), so nothing"
                + " was released. Run again, to build upon that release.")
            .formatted(by, lake, Instant.parse("2022-03-01T00:00:00Z").plusSeconds(by)),
        refused.getMessage());
  }
}
