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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.LakeFixture;
import org.spendingreview.testing.SharedSpark;
import org.spendingreview.wording.CannotProceed;

class LakeTest {
  @TempDir static Path folder;
  private static String path;

  @BeforeAll
  static void writeTwoReleases() {
    Path lake = folder.resolve("数据 湖 100%");
    path = lake.toString();
    new LakeFixture(lake)
        .release(1, 2020, Map.of("key_figures", 3L))
        .release(2, 2021, Map.of("key_figures", 4L, "deliveries", 0L));
  }

  @Test
  void readsReleasesTheOldestFirst() {
    Lake lake = Lake.open(path, new Configuration());

    assertEquals(List.of(1L, 2L), lake.releases().stream().map(Release::id).toList());
    assertEquals(
        new Release(
            2,
            2021,
            Instant.parse("2022-03-01T00:00:02Z"),
            "hunan",
            "rubric-fingerprint",
            "input-fingerprint",
            "0.1.0",
            Map.of("key_figures", 4L, "deliveries", 0L),
            22,
            1,
            1),
        lake.latestRelease());
    assertEquals(2020, lake.release(1).fiscalYear());
  }

  @Test
  void aReleaseThatWasWithdrawnIsNoLongerRead() {
    Path lake = folder.resolve("withdrawn");
    new LakeFixture(lake).release(1, 2020, Map.of()).release(2, 2021, Map.of());

    SharedSpark.session()
        .sql("RESTORE TABLE delta.`" + lake.resolve("releases") + "` TO VERSION AS OF 0");

    assertEquals(1, Lake.open(lake.toString(), new Configuration()).latestRelease().id());
  }

  @Test
  void namesTheReleasesThereAre() {
    assertProblem(
        () -> Lake.open(path, new Configuration()).release(7),
        "There is no release 7. The lake file:" + path + " holds the releases 1, 2.");
  }

  @Test
  void namesTheTablesOfARelease() {
    Lake lake = Lake.open(path, new Configuration());
    ReleaseReader reader = lake.read(lake.latestRelease());
    TableDefinition ledger = TableCatalog.existing("general_ledger");

    assertProblem(
        () -> reader.rows(ledger, RowFilter.everything()),
        "Release 2 holds no table general_ledger, since an older program made it. It holds:"
            + " deliveries, key_figures. Run year-end again, or read another release with"
            + " --release.");
  }

  @Test
  void refusesAPathThatDoesNotExist() {
    String missing = folder.resolve("nothing").toString();

    assertProblem(
        () -> Lake.open(missing, new Configuration()),
        "The lake "
            + missing
            + " does not exist. Check --lake, or make the lake with year-end"
            + " first.");
  }

  @Test
  void refusesAFile() throws IOException {
    String file = Files.writeString(folder.resolve("file.txt"), "no lake").toString();

    assertProblem(
        () -> Lake.open(file, new Configuration()),
        "The lake " + file + " is a file, not a directory. Name a directory with --lake.");
  }

  @Test
  void refusesADirectoryWithoutReleases() throws IOException {
    String empty = Files.createDirectories(folder.resolve("empty")).toString();

    assertProblem(
        () -> Lake.open(empty, new Configuration()),
        "file:"
            + empty
            + " holds no release, so it is no lake to read. Check --lake, or release"
            + " a year with year-end first.");
  }

  @Test
  void aFirstRunThatDiedLeavesNoLakeAndNoObstacle() throws IOException {
    Path died = folder.resolve("died");
    Files.createDirectories(died.resolve("releases/_delta_log"));

    assertTrue(Lake.find(died.toString(), new Configuration()).isEmpty());
    assertTrue(Lake.find(folder.resolve("nothing").toString(), new Configuration()).isEmpty());
    assertTrue(Lake.find(path, new Configuration()).isPresent());
    assertThrows(CannotProceed.class, () -> Lake.open(died.toString(), new Configuration()));
  }

  @Test
  void refusesAPathOfAnUnknownFileSystem() {
    assertProblem(
        () -> Lake.open("nowhere://lake", new Configuration()),
        "The lake nowhere://lake cannot be reached: No FileSystem for scheme \"nowhere\"."
            + " Check how --lake is written and who may read it.");
  }

  @Test
  void listsTheTablesWhenOneIsUnknown() {
    CannotProceed error =
        assertThrows(CannotProceed.class, () -> TableCatalog.existing("keyfigures"));

    assertEquals(2, error.exitCode());
    assertEquals(
        "There is no table \"keyfigures\". The tables are: deliveries, rejected_rows,"
            + " general_ledger, budget_ledger,",
        error.getMessage().substring(0, 105));
  }

  private static void assertProblem(Executable call, String message) {
    CannotProceed error = assertThrows(CannotProceed.class, call);
    assertEquals(2, error.exitCode());
    assertEquals(message, error.getMessage());
  }
}
