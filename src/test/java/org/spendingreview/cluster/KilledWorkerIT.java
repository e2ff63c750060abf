package org.spendingreview.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run in which both workers that it began with are killed with their executors, the first while
 * it reads ledgers, the second while it holds rows that the review has computed: only a worker that
 * came later sees the end.
 */
class KilledWorkerIT {
  private static final long MINUTES = 15;
  private static final long SECONDS = 300;

  private static StandaloneCluster cluster;
  private static Path lake;
  private static JavaProcess run;
  private static ClusterWorker killedReading;
  private static ClusterWorker killedInReview;
  private static ClusterWorker last;
  private static Set<String> lostRows;

  @BeforeAll
  static void killBoth() throws IOException {
    Path folder = StandaloneCluster.folder("killed");
    lake = folder.resolve("lake");
    cluster = StandaloneCluster.of(folder, 2);
    List<String> call =
        Stream.concat(
                SmallCity.yearEnd(SmallCity.extracts(), SmallCity.settings(), lake).stream(),
                Stream.of("--log-format", "json"))
            .toList();
    run = cluster.submit("submit", Submission.client(call).lean());

    run.logs("yearend.stageInputs", SECONDS);
    run.until("written lines", SECONDS, KilledWorkerIT::isReading);
    run.until(
        "been caught with a task",
        SECONDS,
        () -> cluster.workers().stream().anyMatch(KilledWorkerIT::isCaught));
    killedReading.process().close();
    assertFalse(isDone("yearend.stageRead"), "killed too late");
    killedInReview = cluster.workers().get(1 - cluster.workers().indexOf(killedReading));
    last = cluster.addWorker();

    run.logs("yearend.stageRead", SECONDS);
    Set<String> before = killedInReview.keptRows();
    run.until(
        "kept rows in both workers",
        SECONDS,
        () -> killedInReview.keptRows().size() > before.size() + 1 && last.wasUsed());
    killedInReview.process().close();
    lostRows = killedInReview.keptRows();
    assertFalse(isDone("yearend.stageReview"), "killed too late");
    run.endsWith(SmallCity.EXIT_CODE, MINUTES);
  }

  private static boolean isDone(String stage) {
    return run.errors().contains("\"" + stage + "\"");
  }

  /** Whether lines have come to a data file, which belongs to no version of a table yet. */
  private static boolean isReading() {
    try {
      return Files.isDirectory(table()) && !dataFiles().isEmpty();
    } catch (IOException | UncheckedIOException e) {
      return false; // folders come and go
    }
  }

  private static Path table() {
    return lake.resolve("general_ledger");
  }

  private static List<String> dataFiles() throws IOException {
    try (Stream<Path> files = Files.walk(table())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".parquet"))
          .toList();
    }
  }

  /** Stops a worker in the midst of a task, so that the task cannot end before the worker does. */
  private static boolean isCaught(ClusterWorker worker) {
    if (worker.unfinishedTasks() == 0) {
      return false;
    }
    worker.process().signal("STOP");
    if (worker.unfinishedTasks() == 0) {
      worker.process().signal("CONT");
      return false;
    }
    killedReading = worker;
    return true;
  }

  @AfterAll
  static void stopTheCluster() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void rowsThatTheSecondTookAlongWereComputedAgain() {
    Set<String> again = new HashSet<>(last.keptRows());
    again.retainAll(lostRows);
    assertFalse(again.isEmpty(), () -> lostRows + " were lost, these kept: " + last.keptRows());
  }

  @Test
  void noLineThatATaskWroteBeforeItDiedIsLeft() throws IOException {
    String log = Files.readString(table().resolve("_delta_log/00000000000000000000.json"));
    List<String> files = dataFiles();
    assertFalse(files.isEmpty());
    assertEquals(List.of(), files.stream().filter(file -> !log.contains(file)).toList());
  }

  @Test
  void noWorkTableAndNoLockIsLeft() throws IOException {
    try (Stream<Path> entries = Files.list(lake)) {
      assertEquals(
          List.of(),
          entries
              .map(entry -> entry.getFileName().toString())
              .filter(name -> name.startsWith("_work-") || name.equals("_lock"))
              .toList());
    }
  }

  static List<String> tables() {
    return ReleasedTables.names();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theTableIsTheSame(String table) throws IOException {
    assertEquals(
        ReleasedTables.rows(table, SmallCity.lake()), ReleasedTables.rows(table, lake.toString()));
  }
}
