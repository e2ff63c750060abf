package org.spendingreview.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls of the program with Spark embedded, each in a process of its own. */
final class Embedded {
  private static final Path PROGRAM = Path.of("target", "spending-review-local.jar");

  private Embedded() {}

  /**
   * Starts a call.
   *
   * @param logs the folder for what it prints
   * @param master as Spark calls it, {@code local[N]}
   */
  static JavaProcess run(Path logs, String master, List<String> call, String... javaOptions) {
    List<String> arguments = new ArrayList<>(JavaProcess.SHORT_LIVED);
    arguments.addAll(List.of("-Xmx1g", "-Dspark.master=" + master));
    arguments.addAll(List.of(javaOptions));
    arguments.addAll(List.of("-jar", PROGRAM.toAbsolutePath().toString()));
    arguments.addAll(call);
    return new JavaProcess(logs, "embedded-" + master, Map.of(), arguments);
  }
}
