package org.spendingreview.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** The year end of the sample on a cluster gives the same rows as embedded in one process. */
class StandaloneClusterIT {
  private static final int RELEASED_WITH_GAPS = 3;
  private static final long MINUTES = 15;
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path LOGS = TARGET.resolve("cluster");
  private static final Path EMBEDDED = Path.of("target", "cluster", "lake-embedded");
  private static final Path SUBMITTED = Path.of("target", "cluster", "lake-submitted");

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
    submitted = cluster.submit("submit", TARGET.resolve("spending-review.jar"), yearEnd(SUBMITTED));
    submitted.endsWith(RELEASED_WITH_GAPS, MINUTES);
    List<String> jar = List.of("-jar", TARGET.resolve("spending-review-local.jar").toString());
    List<String> arguments =
        Stream.of(jar, List.of(yearEnd(EMBEDDED))).flatMap(List::stream).toList();
    try (JavaProcess embedded = new JavaProcess(LOGS, "embedded", Map.of(), arguments)) {
      embedded.endsWith(RELEASED_WITH_GAPS, MINUTES);
    }
  }

  @AfterAll
  static void stopTheCluster() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static String[] yearEnd(Path lake) {
    return new String[] {
      "year-end", "--extracts", "data/sample", "--lake", lake.toString(), "--fiscal-year", "2021"
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
