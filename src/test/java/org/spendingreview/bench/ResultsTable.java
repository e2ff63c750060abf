package org.spendingreview.bench;

import java.util.List;
import java.util.Map;
import org.spendingreview.bench.Contender.Run;

/**
 * What was measured of all contenders in one call.
 *
 * @param delivered how much they read
 * @param runs of each contender, in order
 */
record ResultsTable(String delivered, Map<Contender, List<Run>> runs) {

  /** The medians as a table of Markdown. */
  String markdown() {
    StringBuilder table = new StringBuilder();
    table.append(
        "| %s | seconds, median | all | of the last | peak, MiB | MB read |%n"
            .formatted(delivered));
    table.append("|---|---|---|---|---|---|%n".formatted());
    runs.forEach((contender, all) -> table.append(line(contender, all)));
    return table.toString();
  }

  private String line(Contender contender, List<Run> all) {
    return "| %s | %.1f | %s | %.2f | %d | %d |%n"
        .formatted(
            contender.name(),
            seconds(all),
            String.join(" ", all.stream().map(r -> "%.1f".formatted(r.seconds())).toList()),
            seconds(all) / seconds(runs.get(yardstick(contender))),
            all.stream().mapToLong(Run::peakMiB).max().orElse(0),
            all.stream().mapToLong(Run::readMb).max().orElse(0));
  }

  /** Of the cold ones the last, of the warm ones the last that is warm. */
  private Contender yardstick(Contender contender) {
    boolean warm = contender.name().startsWith(Benchmark.WARM);
    return runs.keySet().stream()
        .filter(one -> one.name().startsWith(Benchmark.WARM) == warm)
        .reduce((before, last) -> last)
        .orElseThrow();
  }

  private static double seconds(List<Run> runs) {
    double[] sorted = runs.stream().mapToDouble(Run::seconds).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
