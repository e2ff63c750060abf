package org.spendingreview.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spendingreview.SpendingReview;
import org.spendingreview.ledger.Ledger;

/**
 * The year end of the sample gives the same rows on a cluster, embedded with one task at a time,
 * and embedded with four of them from files in another order, one of them delivered in three.
 */
class StandaloneClusterIT {
  private static final int RELEASED_WITH_GAPS = 3;
  private static final long MINUTES = 15;
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path LOGS = TARGET.resolve("cluster");
  private static final Path EMBEDDED = Path.of("target", "cluster", "lake-embedded");
  private static final Path SUBMITTED = Path.of("target", "cluster", "lake-submitted");
  private static final Path REORDERED = Path.of("target", "cluster", "lake-reordered");

  /** Tables that keep the paths delivered. */
  private static final Set<String> OF_FILES =
      Stream.concat(
              Ledger.all().stream().map(Ledger::name),
              Stream.of("deliveries", "rejected_rows", "files_read"))
          .collect(Collectors.toSet());

  /** The columns of {@code releases} that tell one run from another. */
  private static final Set<String> OF_THE_RUN =
      Set.of("release_id", "released_at", "program_version", "table_versions");

  private static StandaloneCluster cluster;
  private static JavaProcess submitted;

  @BeforeAll
  static void runBoth() throws IOException {
    FileUtils.deleteDirectory(LOGS.toFile());
    Files.createDirectories(LOGS);
    cluster = new StandaloneCluster(TARGET, LOGS, 2);
    Path sample = Path.of("data", "sample");
    submitted =
        cluster.submit("submit", TARGET.resolve("spending-review.jar"), yearEnd(sample, SUBMITTED));
    submitted.endsWith(RELEASED_WITH_GAPS, MINUTES);
    embedded("embedded", "local[1]", sample, EMBEDDED);
    Path reordered = ReorderedSample.in(LOGS.resolve("reordered"));
    embedded("reordered", "local[4]", reordered, REORDERED);
  }

  private static void embedded(String name, String master, Path extracts, Path lake) {
    List<String> arguments = new ArrayList<>();
    arguments.add("-Dspark.master=" + master);
    arguments.addAll(List.of("-jar", TARGET.resolve("spending-review-local.jar").toString()));
    arguments.addAll(List.of(yearEnd(extracts, lake)));
    try (JavaProcess process = new JavaProcess(LOGS, name, Map.of(), arguments)) {
      process.endsWith(RELEASED_WITH_GAPS, MINUTES);
    }
  }

  @AfterAll
  static void stopTheCluster() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static String[] yearEnd(Path extracts, Path lake) {
    return new String[] {
      "year-end",
      "--extracts",
      extracts.toString(),
      "--lake",
      lake.toString(),
      "--fiscal-year",
      "2021"
    };
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
    assertEquals(show(table, EMBEDDED), show(table, SUBMITTED));
  }

  static List<String> tablesOfResults() throws IOException {
    return tables().stream().filter(table -> !OF_FILES.contains(table)).toList();
  }

  @ParameterizedTest
  @MethodSource("tablesOfResults")
  void theTableIsTheSameWhateverTheOrderAndTheNumberOfTasks(String table) throws IOException {
    assertEquals(
        withoutFingerprint(show(table, EMBEDDED)), withoutFingerprint(show(table, REORDERED)));
  }

  /** Of what was delivered, which was delivered in other files. */
  private static String withoutFingerprint(String rows) {
    return rows.replaceAll("input_fingerprint=[0-9a-f]+", "");
  }

  /** The rows of a table as text, so that a difference is shown as such. */
  private static String show(String table, Path lake) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    String[] call = {"show", table, "--lake", lake.toString(), "--format", "csv"};
    assertEquals(0, SpendingReview.run(out, System.err, call));
    StringBuilder rows = new StringBuilder();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(bytes.toString(StandardCharsets.UTF_8), format)) {
      for (CSVRecord row : parser) {
        Map<String, String> cells = row.toMap();
        cells.keySet().removeIf(column -> table.equals("releases") && OF_THE_RUN.contains(column));
        rows.append(cells).append('\n');
      }
    }
    return rows.toString();
  }
}
