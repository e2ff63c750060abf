package org.spendingreview.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spendingreview.bench.Contender.Run;
import org.spendingreview.oracle.DuckDbContender;
import org.spendingreview.synthetic.City;
import org.spendingreview.synthetic.CityGenerator;
import org.spendingreview.synthetic.Extracts;
import org.spendingreview.testing.Program;

/**
 * Makes a city, lets the contenders compute its year in turn, makes sure that their results are
 * equal, and adds the medians to RESULTS.md.
 */
public final class Benchmark {
  private static final Path ROOT = Path.of("target", "bench");
  private static final Path RESULTS = Path.of("src", "bench", "RESULTS.md");
  private static final int DEPARTMENTS = 100;
  private static final int YEAR = 2021;

  /** How the names of contenders begin that run several times in one process. */
  static final String WARM = "warm ";

  /** The first of which is not counted. */
  private static final int WARM_RUNS = 4;

  private static final String HEAP = "-Xmx4g";
  private static final long MANY = 3_000_000;
  private static final String DUCKDB = "DuckDB, Parquet and tables";

  /** A department of every city that is generated. */
  private static final String AGAIN = "101";

  private final long lines;
  private final CityShape shape;
  private final Path even;
  private final Path city;
  private final Path lake;
  private final Path without;
  private final Path duckDb;
  private final Path plain;
  private final List<Contender> contenders = new ArrayList<>();

  private Benchmark(long lines, CityShape shape) {
    this.lines = lines;
    this.shape = shape;
    this.even = ROOT.resolve("city-" + lines);
    this.city = shape == CityShape.EVEN ? even : ROOT.resolve("city-" + lines + "-" + shape.name());
    this.lake = ROOT.resolve("lake");
    this.without = ROOT.resolve("lake-no-lines");
    this.duckDb = ROOT.resolve("duckdb");
    this.plain = ROOT.resolve("plain-spark");
  }

  private void choose(List<String> chosen) throws IOException {
    contenders.add(new Contender("ours, lines kept", lake, ours(lines, lake)));
    long few = lines / DEPARTMENTS;
    contenders.add(
        new Contender(
            "ours, one department again",
            ROOT.resolve("none"),
            ours(few, lake, "--department", AGAIN)));
    contenders.add(new Contender("ours, --no-lines", without, ours(lines, without, "--no-lines")));
    contenders.add(program("plain Spark", plain, PlainSparkJob.class, city, plain));
    contenders.add(warm("ours, lines kept", lake, yearEnd(city, warm(lake))));
    contenders.add(warm("ours, --no-lines", without, yearEnd(city, warm(without), "--no-lines")));
    contenders.add(warm(DUCKDB, duckDb, List.of(WarmRuns.DUCKDB, city.toString())));
    contenders.add(program(DUCKDB, duckDb, DuckDbContender.class, city, duckDb));
    contenders.removeIf(
        one -> !chosen.isEmpty() && chosen.stream().noneMatch(one.name()::startsWith));
  }

  /** A program of the tests, with what Spark needs to be open. */
  private Contender program(String name, Path out, Class<?> main, Object... args) {
    List<String> words = new ArrayList<>(List.of(java()));
    words.addAll(List.of(System.getProperty("bench.opens").split("\\s+", -1)));
    words.addAll(List.of(HEAP, "-cp", System.getProperty("java.class.path"), main.getName()));
    Arrays.stream(args).map(Object::toString).forEach(words::add);
    return new Contender(name, out, words);
  }

  /** One that runs several times in one process. */
  private Contender warm(String name, Path cold, List<String> call) {
    List<Object> args = new ArrayList<>(List.of(WARM_RUNS, warm(cold)));
    args.addAll(call);
    return program(WARM + name, warm(cold), WarmRuns.class, args.toArray());
  }

  /** Where a warm contender writes what a cold one writes there. */
  private static Path warm(Path cold) {
    return cold.resolveSibling("warm-" + cold.getFileName());
  }

  private static List<String> yearEnd(Path extracts, Path into, String... more) {
    List<String> words = new ArrayList<>(List.of("year-end", "--extracts", extracts.toString()));
    words.addAll(List.of("--lake", into.toString(), "--fiscal-year", String.valueOf(YEAR)));
    words.addAll(List.of("--locale", "en"));
    words.addAll(Arrays.asList(more));
    return words;
  }

  /**
   * Runs it.
   *
   * @param args general-ledger lines of the city, how often each contender runs, the city's shape,
   *     and how the names of the contenders begin that shall run, between semicolons; without any,
   *     all
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    CityShape shape = CityShape.valueOf(args[2].toUpperCase(Locale.ROOT).replace('-', '_'));
    Benchmark benchmark = new Benchmark(Long.parseLong(args[0]), shape);
    benchmark.generate();
    keepClasses();
    benchmark.choose(Arrays.stream(args[3].split(";", -1)).filter(w -> !w.isBlank()).toList());
    benchmark.tell(benchmark.runs(Integer.parseInt(args[1])), args);
  }

  private void generate() {
    if (Files.notExists(even.resolve("manifest.csv"))) {
      City whole = City.of(DEPARTMENTS, lines).inYears(YEAR, YEAR);
      new CityGenerator(whole).write(Extracts.folder(even));
    }
    if (Files.notExists(city.resolve("manifest.csv"))) {
      shape.of(even, city);
    }
  }

  /**
   * In turn, so that the machine's moods meet all alike; the first round warms its caches. Zero
   * times: that round only, and it counts.
   */
  private Map<Contender, List<Run>> runs(int times)
      throws IOException, InterruptedException, SQLException {
    Map<Contender, List<Run>> runs = new LinkedHashMap<>();
    for (int round = 0; round <= times; round++) {
      for (Contender contender : contenders) {
        Run run = contender.run(ROOT);
        System.err.printf("%s: %.1f s%n", contender.name(), run.seconds());
        if (round > 0 || times == 0) {
          runs.computeIfAbsent(contender, c -> new ArrayList<>()).add(run);
        }
      }
    }
    for (Path theirs : List.of(duckDb, warm(duckDb))) {
      for (Path ours : List.of(lake, without, warm(lake), warm(without))) {
        if (has(theirs) && has(ours)) {
          DuckDbContender.requireEqual(theirs, ours);
        }
      }
    }
    if (has(plain) && has(lake)) {
      requireEqualLeaves();
    }
    return runs;
  }

  private boolean has(Path out) {
    return contenders.stream().anyMatch(one -> one.out().equals(out));
  }

  /** Of complete departments: the plain job knows no others. */
  private void requireEqualLeaves() throws IOException {
    Set<String> complete =
        show("department_summary").stream()
            .filter(row -> row.endsWith(",COMPLETE"))
            .map(row -> row.split(",", -1)[1])
            .collect(Collectors.toSet());
    List<String> ours = leaves(show("spending_totals"), complete);
    List<String> theirs = leaves(PlainSparkJob.leaves(plain), complete);
    if (!ours.equals(theirs)) {
      throw new IllegalStateException("The plain job's leaves differ: " + theirs.size());
    }
  }

  private static List<String> leaves(List<String> rows, Set<String> departments) {
    return rows.stream()
        .filter(row -> departments.contains(row.split(",", -1)[2]))
        .map(row -> row.replace("\"", ""))
        .sorted()
        .toList();
  }

  private List<String> show(String table) {
    return Program.run("show", table, "--lake", lake.toString(), "--format", "csv")
        .out()
        .lines()
        .toList();
  }

  /** Tells what was measured, on the terminal and behind all that was measured before. */
  private void tell(Map<Contender, List<Run>> runs, String... args) throws IOException {
    String delivered =
        "%d MB in %d files"
            .formatted(
                files().stream().mapToLong(f -> f.toFile().length()).sum() / 1_000_000,
                files().size());
    String table = new ResultsTable(delivered, runs).markdown();
    System.out.print(table);
    Files.writeString(
        RESULTS,
        """

        ## Benchmark of %s lines, %s, %s

        `mvn -q -Pbench -DskipTests package exec:exec -Dbench.lines=%s -Dbench.runs=%s -Dbench.city=%s%s`; %d cores, Java %s; the released tables were equal to those that DuckDB computed, the leaves to the plain job's, where they ran.

        %s"""
            .formatted(
                args[0],
                args[2],
                LocalDate.now(ZoneOffset.UTC),
                args[0],
                args[1],
                args[2],
                args[3].isBlank() ? "" : " \"-Dbench.only=" + args[3] + "\"",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                table),
        StandardOpenOption.APPEND);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(city)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** A year end with the options of the README, for many lines to read without the first. */
  private List<String> ours(long toRead, Path into, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of(java(), HEAP));
    words.addAll(options());
    words.removeIf(word -> toRead >= MANY && word.contains("TieredStopAtLevel"));
    words.addAll(yearEnd(city, into, more));
    return words;
  }

  private static List<String> options() throws IOException {
    return Files.readAllLines(Path.of("target", "laptop.args")).stream()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .toList();
  }

  /** The class archive that those options name; the one of an earlier build is of no use. */
  private static void keepClasses() throws IOException, InterruptedException {
    Path out = ROOT.resolve("sample");
    List<String> words = new ArrayList<>(List.of(java()));
    options().stream()
        .map(word -> word.replace("SharedArchiveFile", "ArchiveClassesAtExit"))
        .forEach(words::add);
    words.addAll(yearEnd(Path.of("data", "sample"), out));
    new Contender("class archive", out, words).run(ROOT);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
