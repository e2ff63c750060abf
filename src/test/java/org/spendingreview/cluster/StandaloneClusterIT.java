package org.spendingreview.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spendingreview.ledger.Ledger;

/**
 * The year end of the sample gives the same rows on a cluster, embedded with one task at a time,
 * and embedded with four of them from files in another order, one of them delivered in three.
 */
class StandaloneClusterIT {
  private static final int RELEASED_WITH_GAPS = 3;
  private static final long MINUTES = 15;
  private static final Path FOLDER = Path.of("target", "cluster", "sample");
  private static final Path EMBEDDED = FOLDER.resolve("lake-embedded");
  private static final Path SUBMITTED = FOLDER.resolve("lake-submitted");
  private static final Path REORDERED = FOLDER.resolve("lake-reordered");

  /** Tables that keep the paths delivered. */
  private static final Set<String> OF_FILES =
      Stream.concat(
              Ledger.all().stream().map(Ledger::name),
              Stream.of("deliveries", "rejected_rows", "files_read"))
          .collect(Collectors.toSet());

  private static StandaloneCluster cluster;
  private static JavaProcess submitted;

  @BeforeAll
  static void runBoth() throws IOException {
    Path folder = StandaloneCluster.folder("sample");
    cluster = StandaloneCluster.of(folder, 2);
    Path sample = Path.of("data", "sample");
    submitted = cluster.submit("submit", Submission.client(yearEnd(sample, SUBMITTED)));
    submitted.endsWith(RELEASED_WITH_GAPS, MINUTES);
    embedded("local[1]", sample, EMBEDDED);
    embedded("local[4]", ReorderedSample.in(folder.resolve("reordered")), REORDERED);
  }

  private static void embedded(String master, Path extracts, Path lake) {
    Embedded.run(FOLDER, master, yearEnd(extracts, lake)).endsWith(RELEASED_WITH_GAPS, MINUTES);
  }

  @AfterAll
  static void stopTheCluster() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static List<String> yearEnd(Path extracts, Path lake) {
    return List.of(
        "year-end",
        "--extracts",
        extracts.toString(),
        "--lake",
        lake.toString(),
        "--fiscal-year",
        "2021");
  }

  static List<String> tables() throws IOException {
    return tables(EMBEDDED);
  }

  private static List<String> tables(Path lake) throws IOException {
    try (Stream<Path> folders = Files.list(lake)) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve("_delta_log")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void bothWorkersWorked() {
    assertEquals(2, cluster.workersUsed());
  }

  @Test
  void sparksLogsReachedNobody() {
    String errors = submitted.errors();
    assertFalse(errors.contains(" INFO ") || errors.contains(" WARN "), errors);
  }

  @Test
  void bothLakesHoldTheSameTables() throws IOException {
    assertEquals(tables(EMBEDDED), tables(SUBMITTED));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theTableIsTheSame(String table) throws IOException {
    assertEquals(rows(table, EMBEDDED), rows(table, SUBMITTED));
  }

  static List<String> tablesOfResults() throws IOException {
    return tables().stream().filter(table -> !OF_FILES.contains(table)).toList();
  }

  @ParameterizedTest
  @MethodSource("tablesOfResults")
  void theTableIsTheSameWhateverTheOrderAndTheNumberOfTasks(String table) throws IOException {
    assertEquals(
        withoutFingerprint(rows(table, EMBEDDED)), withoutFingerprint(rows(table, REORDERED)));
  }

  private static String rows(String table, Path lake) throws IOException {
    return ReleasedTables.rows(table, lake.toString());
  }

  /** Of what was delivered, which was delivered in other files. */
  private static String withoutFingerprint(String rows) {
    return rows.replaceAll("input_fingerprint=[0-9a-f]+", "");
  }
}
