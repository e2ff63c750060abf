package org.spendingreview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spendingreview.delivery.layout.LayoutCatalog;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableColumn;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.SampleLake;

/** The README says what is there: every table and code, an example that runs, calls that parse. */
class ReadmeTest {
  private static final String README = read(Path.of("README.md"));
  private static final Pattern LOCAL =
      Pattern.compile(
          "^java (?:-jar target/spending-review-local[.]jar|@target/laptop[.]args) (\\w.*)$",
          Pattern.MULTILINE);

  /** A table's heading and its text up to the next heading. */
  private static final Pattern TABLE =
      Pattern.compile("^#### `(\\w+)`[^\n]*\n(.*?)(?=^#)", Pattern.MULTILINE | Pattern.DOTALL);

  /** A block of the example, and the file it stands for. */
  private static final Pattern EXAMPLE =
      Pattern.compile("^<!-- example: (\\S+) -->\n```\\w+\n(.*?)^```$", flags());

  private static final Pattern PRINTED =
      Pattern.compile("^<!-- printed -->\n```text\n(.*?)^```$", flags());

  private static final Pattern REPORT =
      Pattern.compile("^<!-- report -->\n```json\n(.*?)^```$", flags());

  private static int flags() {
    return Pattern.MULTILINE | Pattern.DOTALL;
  }

  @Test
  void theReportOfARunIsTheSamplesButForItsNamesAndTimes() throws IOException {
    Matcher printed = REPORT.matcher(README);
    assertTrue(printed.find());
    ObjectNode expected = (ObjectNode) new ObjectMapper().readTree(printed.group(1));
    Path file = Path.of(SampleLake.path(), "_runs", "release-1.json");
    ObjectNode real = (ObjectNode) new ObjectMapper().readTree(file.toFile());
    real.remove(List.of("program_version", "started_at", "released_at", "seconds", "tables"));
    for (ObjectNode report : List.of(expected, real)) {
      report.remove("run_id");
      report.get("stages").forEach(stage -> ((ObjectNode) stage).remove("seconds"));
    }

    assertEquals(expected, real);
  }

  @Test
  void everyTableHasItsSectionAndNoOther() {
    assertEquals(
        TableCatalog.all().stream()
            .map(TableDefinition::name)
            .collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(tables().keySet()));
  }

  static Stream<TableDefinition> everyTable() {
    return TableCatalog.all().stream();
  }

  @ParameterizedTest
  @MethodSource("everyTable")
  void everyColumnStandsInItsTablesSection(TableDefinition table) {
    String section = tables().get(table.name());
    assertNotNull(section, table.name());
    List<String> absent =
        table.columns().stream()
            .filter(column -> !section.contains(described(column)))
            .map(TableColumn::name)
            .toList();
    assertEquals(List.of(), absent, table.name());
  }

  private static String described(TableColumn column) {
    return "`" + column.name() + "` " + column.chinese();
  }

  @Test
  void everyIndicatorAndFigureIsExplained() {
    assertEquals(List.of(), undescribed("indicators.csv", "indicator_code", "## The indicators"));
    assertEquals(List.of(), undescribed("figures.csv", "figure_code", "## The figures"));
  }

  private static List<String> undescribed(String resource, String column, String heading) {
    String section = section(heading);
    return CsvResource.rows(resource).stream()
        .map(row -> row.get(column))
        .filter(code -> !section.contains("| `" + code + "` |"))
        .toList();
  }

  @Test
  void everyExitCodeIsExplained() {
    List<Integer> codes =
        Pattern.compile("^\\| ([0-9]+) \\| \\S", Pattern.MULTILINE)
            .matcher(section("## Exit codes"))
            .results()
            .map(row -> Integer.valueOf(row.group(1)))
            .toList();
    assertEquals(IntStream.rangeClosed(0, 4).boxed().toList(), codes);
  }

  @Test
  void theExampleHasEveryLedger() {
    List<String> paths = List.copyOf(examples().keySet());
    for (Ledger ledger : Ledger.all()) {
      assertTrue(paths.contains("2021/101/" + ledger.name() + ".csv"), ledger.name());
    }
  }

  @Test
  void theExampleRunsAsTheReadmeSays(@TempDir Path folder) throws IOException {
    Path city = folder.resolve("my-city");
    writeExample(city);
    copyAsTheReadmeSays(folder);
    List<String> calls = commands().filter(call -> call.contains("my-lake")).toList();
    for (String call : calls) {
      Program done = run(call.replace(" my-", " " + folder + "/my-"));
      assertEquals(0, done.exitCode(), call + "\n" + done.out() + done.err());
      if (call.equals(calls.get(0))) {
        assertTrue(done.out().contains(printed()), done.out() + done.err());
      }
    }
    Path layouts = city.resolve("layouts");
    LayoutCatalog catalog =
        new LayoutCatalog(
            new org.apache.hadoop.fs.Path(layouts.toUri().toString()), new Configuration());
    assertEquals(List.of("procurement_ledger"), catalog.named("caigou").ledgers());
  }

  private static void writeExample(Path city) throws IOException {
    for (Map.Entry<String, String> example : examples().entrySet()) {
      Path file = city.resolve(example.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, example.getValue());
    }
  }

  private static void copyAsTheReadmeSays(Path folder) throws IOException {
    for (String line : README.lines().filter(l -> l.startsWith("cp ")).toList()) {
      List<String> words = List.of(line.split(" ", -1));
      Path from = Path.of(words.get(words.size() - 2));
      Path to = folder.resolve(words.get(words.size() - 1));
      if (Files.isDirectory(from)) {
        FileUtils.copyDirectory(from.toFile(), to.toFile());
      } else {
        FileUtils.copyFile(from.toFile(), to.toFile());
      }
    }
  }

  /** The program's arguments in every call that the README shows. */
  static Stream<String> commands() {
    Stream<String> local = LOCAL.matcher(README).results().map(call -> call.group(1));
    Matcher submit =
        Pattern.compile("^spark-submit .*?/spending-review[.]jar (.*?)$", flags())
            .matcher(README.replace("\\\n ", ""));
    return Stream.concat(local, submit.results().map(call -> call.group(1).strip()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandOfTheReadmeIsOneOfTheProgram(String command) {
    List<String> words = List.of(command.split(" ", -1));
    String help = run(words.get(0) + " --help").out();
    assertTrue(help.contains("spending-review " + words.get(0) + " "), help);
    List<String> unknown =
        words.stream()
            .filter(word -> word.startsWith("--"))
            .filter(option -> !Pattern.compile(option + "[ =,\\]]").matcher(help).find())
            .toList();
    assertEquals(List.of(), unknown, help);
    if (words.get(0).equals("show")) {
      assertTrue(TableCatalog.named(words.get(1)).isPresent(), words.get(1));
    }
  }

  @Test
  void theCallsOnAClusterAreAmongThem() {
    assertEquals(4, commands().filter(call -> call.contains("hdfs:")).count());
  }

  private static Program run(String arguments) {
    return Program.run(arguments.split(" ", -1));
  }

  private static Map<String, String> tables() {
    return blocks(TABLE);
  }

  private static Map<String, String> examples() {
    return blocks(EXAMPLE);
  }

  private static Map<String, String> blocks(Pattern pattern) {
    return pattern
        .matcher(README)
        .results()
        .collect(
            Collectors.toMap(
                block -> block.group(1),
                block -> block.group(2),
                (first, second) -> {
                  throw new IllegalStateException("The README has a block twice: " + first);
                },
                LinkedHashMap::new));
  }

  private static String printed() {
    return PRINTED
        .matcher(README)
        .results()
        .map((MatchResult block) -> block.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** From a heading of the second level to the next. */
  private static String section(String heading) {
    int from = README.indexOf("\n" + heading + "\n");
    assertTrue(from >= 0, heading);
    int to = README.indexOf("\n## ", from + 1);
    return README.substring(from, to < 0 ? README.length() : to);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
