package org.spendingreview.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.FaultyFileSystem;
import org.spendingreview.testing.SharedSpark;
import org.spendingreview.wording.CannotProceed;

/** What happens to a lake on a bad disk: a clear message, and the last release is as it was. */
class LakeFaultsTest {
  private final SparkSession spark = SharedSpark.session();
  private final Configuration configuration = spark.sparkContext().hadoopConfiguration();

  @TempDir Path folder;

  @BeforeEach
  void releaseBefore() {
    FaultyFileSystem.register(configuration);
    run("before");
  }

  @AfterEach
  void mend() {
    FaultyFileSystem.mend();
  }

  @Test
  void aDiskThatBecomesFullAtAnyMomentLeavesTheLastRelease() {
    int full = 0;
    for (long room = 0; released().equals(List.of("before")); room = room * 2 + 500) {
      FaultyFileSystem.room(room);
      CannotProceed told = refusedOrNull(() -> run("after"));
      FaultyFileSystem.mend();
      if (told != null) {
        full++;
        assertEquals(1, told.exitCode());
        String pattern =
            "A disk or quota is full while faulty:.*/lake(/projects|/releases)? is written: No space"
                + " left on device\\. Nothing was released, .*";
        assertTrue(told.getMessage().matches(pattern), told.getMessage());
        assertEquals(List.of("before"), released());
      }
    }
    assertEquals(List.of("after"), released());
    assertTrue(full > 3, "moments at which the disk was full: " + full);
  }

  @Test
  void aReadOnlyLakeIsToldBeforeAnyWork() {
    FaultyFileSystem.readOnly();

    assertTold(
        2,
        () -> run("after"),
        "faulty:"
            + folder
            + "/lake cannot be written: "
            + folder
            + "/lake/_lock (Read-only file system). Nothing was released, earlier releases are as"
            + " they were. Check who may write there and whether it is read-only, or name another"
            + " directory with --lake.");
    assertEquals(List.of("before"), released());
  }

  @Test
  void aDiskThatBecomesReadOnlyDuringARunLeavesTheLastRelease() {
    LakeWriter writer = LakeWriter.open(spark, lake());
    FaultyFileSystem.readOnly();

    CannotProceed told = assertThrows(CannotProceed.class, () -> write(writer, "after"));
    assertEquals(2, told.exitCode());
    assertTrue(
        told.getMessage().startsWith("faulty:" + folder + "/lake/projects cannot be written: "),
        told.getMessage());
    assertEquals(List.of("before"), released());
  }

  @Test
  void aTableOfAnotherProgramIsToldAndLeftAlone() throws IOException {
    String path = folder.resolve("lake/key_figures").toString();
    spark.sql("select 1 as id, 'x' as department_name").write().format("delta").save(path);

    assertTold(
        2,
        () -> run("after"),
        "faulty:"
            + path
            + " is a Delta table of another program, or of another version of this one, and not the"
            + " table key_figures: it has columns that key_figures lacks: id INT; it lacks columns"
            + " of key_figures: fiscal_year INT, department_code STRING, figure_code STRING, unit"
            + " STRING, amount DECIMAL(28,2), prior_amount DECIMAL(28,2), change_amount"
            + " DECIMAL(28,2), change_rate DECIMAL(18,6), share DECIMAL(18,6), share_base STRING,"
            + " completeness STRING. Nothing in it was changed: name another directory with --lake,"
            + " or move that table away.");
    assertEquals(1, spark.read().format("delta").load(path).count());
  }

  @Test
  void aFileInTheWayOfATableIsToldAndLeftAlone() throws IOException {
    Path notes = folder.resolve("lake/key_figures/notes.xlsx");
    Files.createDirectories(notes.getParent());
    Files.writeString(notes, "mine");

    assertTold(
        2,
        () -> run("after"),
        "faulty:"
            + notes.getParent()
            + " is to hold the table key_figures, but holds a file that is no part of it:"
            + " notes.xlsx. Nothing in it was changed: name another directory with --lake, or move"
            + " those files away.");
    assertEquals("mine", Files.readString(notes));
  }

  @Test
  void whatAKilledRunLeftOfATablesFirstVersionIsNoObstacle() throws IOException {
    Path log = folder.resolve("lake/key_figures/_delta_log");
    Files.createDirectories(log);
    Files.writeString(log.resolve(".00000000000000000000.json.0a.tmp"), "{\"commitInfo\"");
    Files.writeString(folder.resolve("lake/key_figures/part-0.snappy.parquet"), "PAR1");
    Path data = Files.createDirectory(folder.resolve("lake/key_figures/files-0a"));
    Files.writeString(data.resolve("part-0.snappy.parquet"), "PAR1");
    Files.createDirectories(folder.resolve("lake/projects_of_another_program"));

    run("after");
    assertEquals(List.of("after"), released());
  }

  @Test
  void aLogThatWasCutOffIsToldByReadersAndRunsAndTheOtherReleaseIsRead() throws IOException {
    run("after");
    Path commit = folder.resolve("lake/projects/_delta_log/00000000000000000001.json");
    String whole = Files.readString(commit);
    for (int length : List.of(whole.length() / 2, whole.length() - 3)) {
      Files.writeString(commit, whole.substring(0, length));
      String told = "The log of the table faulty:" + folder + "/lake/projects cannot be read: ";
      assertStarts(told, () -> run("third"));
      assertStarts("Version 1 of the table file:" + folder + "/lake/projects", this::released);
      assertEquals(List.of("before"), released(1));
    }
    Files.writeString(commit, whole);
    assertEquals(List.of("after"), released());
  }

  @Test
  void aCommitOfNoBytesIsNotTakenForOneThatChangedNothing() throws IOException {
    run("after");
    Path commit = folder.resolve("lake/projects/_delta_log/00000000000000000001.json");
    Files.write(commit, new byte[0]);

    String told =
        "/lake/projects is empty; a power failure may have lost what it held. Restore it from a"
            + " backup; if there is none and no release names that version (the number in its"
            + " name), delete the file and run again.";
    String file = "The log file 00000000000000000001.json of the table ";
    assertTold(2, this::released, file + "file:" + folder + told);
    assertTold(2, () -> run("third"), file + "faulty:" + folder + told);
    assertEquals(List.of("before"), released(1));
  }

  @Test
  void aDamagedTableOfReleasesIsTold() throws IOException {
    Path commit = folder.resolve("lake/releases/_delta_log/00000000000000000000.json");
    String text = Files.readString(commit);
    Files.writeString(commit, text.substring(0, text.indexOf("\"add\":") + 20));

    String told = "Version 0 of the table %s:%s/lake/releases cannot be read: ";
    assertStarts(told.formatted("file", folder), this::released);
    assertStarts(told.formatted("faulty", folder), () -> run("after"));
  }

  @Test
  void aReportThatCannotBeWrittenLeavesTheRelease() throws IOException {
    run("after");
    Files.createDirectory(folder.resolve("lake/_runs"));
    Files.createDirectory(folder.resolve("lake/_runs/release-2.json"));
    LakeWriter writer = LakeWriter.open(spark, lake());
    Release release = writer.previous().orElseThrow();

    CannotProceed told = assertThrows(CannotProceed.class, () -> writer.report(release, "{}"));
    assertEquals(1, told.exitCode());
    String start = "Release 2 is published and stays so; only the report of its run could not be";
    assertTrue(told.getMessage().startsWith(start), told.getMessage());
    assertEquals(List.of("after"), released());
  }

  private String lake() {
    return "faulty:" + folder.resolve("lake");
  }

  /** What a year end does with the lake. */
  private void run(String name) {
    try (LakeLock lock = LakeLock.take(lake(), name, configuration)) {
      LakeWriter writer = LakeWriter.open(spark, lake());
      Map<String, Long> versions = Map.of("projects", write(writer, name));
      long id = writer.previous().map(Release::id).orElse(0L) + 1;
      lock.requireHeld();
      Instant now = Instant.parse("2022-03-01T00:00:00Z");
      writer.release(new Release(id, 2021, now, "hunan", "r", "i", "1", versions, 1, 0, 0));
    }
  }

  private long write(LakeWriter writer, String name) {
    TableDefinition projects = TableCatalog.existing("projects");
    Row row = RowFactory.create(2021, "901", "P01", name, null);
    return writer
        .write("projects", TableParts.of(spark.createDataFrame(List.of(row), projects.schema())))
        .version();
  }

  private List<String> released() {
    return released(opened().latestRelease().id());
  }

  private List<String> released(long release) {
    return opened()
        .read(opened().release(release))
        .sortedRows(TableCatalog.existing("projects"), RowFilter.everything())
        .stream()
        .map(row -> (String) row.value("project_name"))
        .toList();
  }

  private Lake opened() {
    return Lake.open(folder.resolve("lake").toString(), new Configuration());
  }

  private static CannotProceed refusedOrNull(Runnable run) {
    try {
      run.run();
      return null;
    } catch (CannotProceed e) {
      return e;
    }
  }

  private static void assertStarts(String message, Executable call) {
    CannotProceed told = assertThrows(CannotProceed.class, call);
    assertEquals(2, told.exitCode());
    assertTrue(told.getMessage().startsWith(message), told.getMessage());
  }

  private static void assertTold(int exitCode, Executable call, String message) {
    CannotProceed told = assertThrows(CannotProceed.class, call);
    assertEquals(exitCode, told.exitCode());
    assertEquals(message, told.getMessage());
  }
}
