package org.spendingreview.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A worker of a standalone cluster, and what its executors have logged.
 *
 * @param process the worker's; its executors and drivers are children of it
 * @param work the folder in which it keeps their logs
 */
record ClusterWorker(JavaProcess process, Path work) {
  private static final Pattern STARTED = Pattern.compile("Running task \\S+ in stage \\S+ \\(TID");
  private static final Pattern ENDED =
      Pattern.compile("(?:Finished|Exception in) task \\S+ in stage \\S+ \\(TID");
  private static final Pattern KEPT = Pattern.compile("Block (rdd_\\d+_\\d+) stored");

  /** Whether it was told to run a part of a program. */
  boolean wasUsed() {
    return process.errors().contains("Asked to launch executor");
  }

  /** How many tasks its executors have begun and not ended. */
  long unfinishedTasks() {
    String log = executorLogs();
    return STARTED.matcher(log).results().count() - ENDED.matcher(log).results().count();
  }

  /** The parts of kept rows that its executors have had. */
  Set<String> keptRows() {
    return KEPT.matcher(executorLogs())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private String executorLogs() {
    return logs("app-", "stderr");
  }

  /** What drivers in this worker have printed. */
  String driverOutput() {
    return logs("driver-", "stdout");
  }

  private String logs(String folder, String name) {
    if (!Files.isDirectory(work)) {
      return "";
    }
    try (Stream<Path> files = Files.walk(work)) {
      List<Path> found =
          files
              .filter(file -> file.getFileName().toString().equals(name))
              .filter(file -> work.relativize(file).toString().startsWith(folder))
              .sorted()
              .toList();
      StringBuilder all = new StringBuilder();
      for (Path file : found) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
