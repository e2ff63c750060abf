package org.spendingreview.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableColumn;
import org.spendingreview.testing.TextRows;

/**
 * Every SQL file gives, for the rows of its golden folder, exactly the rows expected there: a
 * changed formula is a changed line of {@code expected.csv}. Rows that differ are written to {@code
 * target/golden} as found; nothing copies them back.
 */
class GoldenTest {
  private static final Path RESOURCES = Path.of("src/main/resources");

  /** SQL files that have no rows of their own, and why. */
  private static final Map<String, String> WITHOUT_ROWS =
      Map.of(
          "review/rate.sql", "defines a function; the rates of every other file go through it",
          "review/quartile.sql", "defines a function; value_spreads has its places and halves",
          "review/shown.sql", "defines a function; the sentences of outliers go through it",
          "review/printed.sql", "defines a function; the verdicts on amounts go through it",
          "review/prints_rate.sql", "defines a function; the verdicts on rates go through it");

  static List<String> sqlFiles() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  static Stream<GoldenCase> cases() throws IOException {
    return sqlFiles().stream().flatMap(sql -> GoldenCase.of(sql).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theRowsThatGoInGiveTheRowsExpected(GoldenCase golden) throws IOException {
    TextRows expected = golden.expected();
    TextRows found = new GoldenSession().run(golden);
    assertEquals(expected.header(), found.header(), "columns");
    List<String> missing = minus(expected.sortedLines(), found.sortedLines());
    List<String> surplus = minus(found.sortedLines(), expected.sortedLines());
    if (!missing.isEmpty() || !surplus.isEmpty()) {
      fail(difference(golden, expected.header(), missing, surplus, write(golden, found)));
    }
  }

  private static List<String> minus(List<String> lines, List<String> others) {
    List<String> left = new ArrayList<>(lines);
    others.forEach(left::remove);
    return left;
  }

  private static String difference(
      GoldenCase golden, String header, List<String> missing, List<String> surplus, Path file) {
    StringBuilder text = new StringBuilder();
    text.append("%s: - expected, + found; all rows found are in %s%n".formatted(golden, file));
    text.append("  ").append(header).append('\n');
    Stream.concat(
            missing.stream().map(line -> line + "\t-"), surplus.stream().map(line -> line + "\t+"))
        .sorted()
        .map(line -> line.split("\t(?=[-+]$)", -1))
        .forEach(line -> text.append(line[1]).append(' ').append(line[0]).append('\n'));
    return text.toString();
  }

  private static Path write(GoldenCase golden, TextRows found) throws IOException {
    Path file =
        Path.of("target/golden")
            .resolve(GoldenCase.ROOT.relativize(golden.folder()))
            .resolve("found.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, found.header() + "\n" + String.join("\n", found.sortedLines()) + "\n");
    return file;
  }

  @Test
  void everySqlFileHasGoldenRowsOrAReasonForNone() throws IOException {
    List<String> without =
        sqlFiles().stream()
            .filter(sql -> GoldenCase.of(sql).isEmpty() != WITHOUT_ROWS.containsKey(sql))
            .toList();
    assertEquals(List.of(), without, "give each a folder of " + GoldenCase.ROOT);
  }

  @Test
  void everyGoldenFolderBelongsToASqlFile() throws IOException {
    TreeSet<String> folders = new TreeSet<>();
    try (Stream<Path> found = Files.list(GoldenCase.ROOT)) {
      found.forEach(folder -> folders.add(folder.getFileName().toString()));
    }
    sqlFiles().stream().map(GoldenCase::folderOf).forEach(folders::remove);
    assertEquals(List.of(), List.copyOf(folders));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyInputIsReadByItsSqlFile(GoldenCase golden) throws IOException {
    String sql = Files.readString(RESOURCES.resolve(golden.sql()));
    List<String> unread =
        golden.inputs().keySet().stream()
            .filter(view -> !Pattern.compile("\\b" + view + "\\b").matcher(sql).find())
            .toList();
    assertEquals(List.of(), unread);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aTableOfTheLakeHasItsColumns(GoldenCase golden) {
    TableCatalog.named(GoldenCase.folderOf(golden.sql()))
        .ifPresent(
            table ->
                assertEquals(
                    table.columns().stream().map(TableColumn::name).toList(),
                    golden.expected().columns()));
  }
}
