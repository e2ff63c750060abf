package org.spendingreview.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where Spark's processes run.
 *
 * @param sparkHome the folder that holds {@code jars/}
 * @param work where workers keep what is theirs
 * @param temporary for temporary files
 * @param prefix of every command that is to run there
 */
record Machine(Path sparkHome, Path work, Path temporary, List<String> prefix) {
  private static final Path CHECKOUT = Path.of("").toAbsolutePath();
  private static final Path TARGET = CHECKOUT.resolve("target");
  private static final Path SCRIPT = TARGET.resolve("test-classes/cluster/apart.sh");

  /** This one, as it is. */
  static Machine here(Path work) {
    return here(work, TARGET);
  }

  /** This one, with another Spark. */
  static Machine here(Path work, Path sparkHome) {
    return new Machine(sparkHome, work, Path.of(System.getProperty("java.io.tmpdir")), List.of());
  }

  /**
   * One that has neither the checkout nor the folder of temporary files in common with this one:
   * they are there under the same names, and empty.
   *
   * @param home a folder of its own, within the checkout
   * @param jars of its Spark
   * @param shared folders that it does share with this one
   */
  static Machine apart(Path home, Path jars, List<Path> shared) {
    make(home);
    List<String> prefix = new ArrayList<>(List.of("sh", SCRIPT.toString(), CHECKOUT.toString()));
    prefix.addAll(List.of(home.toString(), jars.toString()));
    shared.forEach(folder -> prefix.add(folder.toString()));
    prefix.add("--");
    return new Machine(home, home.resolve("work"), home.resolve("tmp"), prefix);
  }

  /** Why this system cannot keep machines apart, if it cannot. */
  static Optional<String> lacksForApart(Path folder) {
    Machine tried = apart(folder, TARGET.resolve("jars"), List.of());
    String said = tried.says("true");
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of("No namespaces for users and mounts (unshare, mount): " + said);
  }

  /** What a command prints there, its errors included. */
  String says(String... command) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(List.of(command));
    try {
      Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
