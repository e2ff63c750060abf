package org.spendingreview.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * A program that computes the city's year.
 *
 * @param name as the table of results shows it
 * @param out the folder that it makes, removed before each run
 * @param command its words
 */
record Contender(String name, Path out, List<String> command) {
  /** Released; released, with departments that are incomplete or withheld. */
  static final Set<Integer> DONE = Set.of(0, 3);

  /**
   * One run.
   *
   * @param seconds from its start to its end
   * @param peakMiB the most memory that it held, 0 where the system does not tell
   * @param readMb what the whole process asked the system to read, its own programs too; 0 as above
   */
  record Run(double seconds, long peakMiB, long readMb) {}

  /** Runs it once, from nothing. */
  Run run(Path logs) throws IOException, InterruptedException {
    FileUtils.deleteDirectory(out.toFile());
    Path log = logs.resolve(name.replaceAll("\\W+", "-") + ".log");
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()))
            .start();
    long peak = 0;
    long read = 0;
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, told(process.pid(), "status", "VmHWM:"));
      read = Math.max(read, told(process.pid(), "io", "rchar:"));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    if (!DONE.contains(process.exitValue())) {
      throw new IllegalStateException(name + " ended with " + process.exitValue() + ", see " + log);
    }
    return new Run(warm(log).orElse(seconds), peak / 1024, read / 1_000_000);
  }

  /** Of a process that has run the same several times: the median of all but the first. */
  private static OptionalDouble warm(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      double[] seconds =
          lines
              .filter(line -> line.startsWith(WarmRuns.SECONDS))
              .skip(1)
              .mapToDouble(line -> Double.parseDouble(line.substring(WarmRuns.SECONDS.length())))
              .sorted()
              .toArray();
      return seconds.length == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(seconds[seconds.length / 2]);
    }
  }

  /** What Linux tells of a process that runs. */
  private static long told(long process, String file, String name) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/" + file)).stream()
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // it has just ended, or this is no Linux
    }
  }
}
