package org.spendingreview.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spendingreview.bench.Contender.Run;
import org.spendingreview.oracle.DuckDbContender;
import org.spendingreview.synthetic.City;
import org.spendingreview.synthetic.CityGenerator;
import org.spendingreview.synthetic.Extracts;

/**
 * Makes a city, lets the contenders compute its year in turn, makes sure that their results are
 * equal, and prints the medians as a Markdown table.
 */
public final class Benchmark {
  private static final Path ROOT = Path.of("target", "bench");
  private static final int DEPARTMENTS = 100;
  private static final int YEAR = 2021;

  private final Path city;
  private final Path lake;
  private final Path duckDb;
  private final List<Contender> contenders = new ArrayList<>();

  private Benchmark(long lines) {
    this.city = ROOT.resolve("city-" + lines);
    this.lake = ROOT.resolve("lake");
    this.duckDb = ROOT.resolve("duckdb");
    contenders.add(ours("ours, lines kept", lake));
    contenders.add(ours("ours, --no-lines", ROOT.resolve("lake-no-lines"), "--no-lines"));
    contenders.add(
        new Contender(
            "DuckDB, Parquet and tables",
            duckDb,
            List.of(
                java(),
                "-cp",
                System.getProperty("java.class.path"),
                DuckDbContender.class.getName(),
                city.toString(),
                duckDb.toString())));
  }

  /**
   * Runs it.
   *
   * @param args general-ledger lines of the city, and how often each contender runs
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    long lines = Long.parseLong(args[0]);
    Benchmark benchmark = new Benchmark(lines);
    benchmark.generate(lines);
    benchmark.print(benchmark.runs(Integer.parseInt(args[1])));
  }

  private void generate(long lines) {
    if (Files.notExists(city.resolve("manifest.csv"))) {
      City whole = City.of(DEPARTMENTS, lines).inYears(YEAR, YEAR);
      new CityGenerator(whole).write(Extracts.folder(city));
    }
  }

  /** In turn, so that the machine's moods meet all alike; the first round warms its caches. */
  private Map<Contender, List<Run>> runs(int times)
      throws IOException, InterruptedException, SQLException {
    Map<Contender, List<Run>> runs = new LinkedHashMap<>();
    for (int round = 0; round <= times; round++) {
      for (Contender contender : contenders) {
        Run run = contender.run(ROOT);
        System.err.printf("%s: %.1f s%n", contender.name(), run.seconds());
        if (round > 0) {
          runs.computeIfAbsent(contender, c -> new ArrayList<>()).add(run);
        }
      }
    }
    DuckDbContender.requireEqual(duckDb, lake);
    return runs;
  }

  private void print(Map<Contender, List<Run>> runs) throws IOException {
    Contender yardstick = contenders.get(contenders.size() - 1);
    double one = seconds(runs.get(yardstick));
    System.out.printf(
        "| %d MB in %d files | seconds, median | all | of DuckDB | peak, MiB |%n",
        files().stream().mapToLong(f -> f.toFile().length()).sum() / 1_000_000, files().size());
    System.out.println("|---|---|---|---|---|");
    runs.forEach(
        (contender, all) ->
            System.out.printf(
                "| %s | %.1f | %s | %.2f | %d |%n",
                contender.name(),
                seconds(all),
                String.join(" ", all.stream().map(r -> "%.1f".formatted(r.seconds())).toList()),
                seconds(all) / one,
                all.stream().mapToLong(Run::peakMiB).max().orElse(0)));
  }

  private static double seconds(List<Run> runs) {
    double[] sorted = runs.stream().mapToDouble(Run::seconds).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(city)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private Contender ours(String name, Path out, String... more) {
    List<String> words = new ArrayList<>(List.of(java(), "@target/laptop.args", "year-end"));
    words.addAll(List.of("--extracts", city.toString(), "--lake", out.toString()));
    words.addAll(List.of("--fiscal-year", String.valueOf(YEAR), "--locale", "en"));
    words.addAll(Arrays.asList(more));
    return new Contender(name, out, words);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
