package org.spendingreview.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars that a Spark installation lacks, and such an installation. */
final class DeltaJars {
  private static final Path ALL = Path.of("target", "jars");

  private DeltaJars() {}

  /** As {@code --jars} names them, wherever they lie. */
  static String in(String folder) {
    return folder + "/delta-kernel-*.jar," + folder + "/delta-storage-*.jar";
  }

  /** Where they lie. */
  static List<Path> files() throws IOException {
    return jars(true);
  }

  /** Makes a Spark without them; returns its home, the given folder. */
  static Path sparkWithout(Path home) throws IOException {
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (Path jar : jars(false)) {
      Files.createLink(jars.resolve(jar.getFileName()), jar);
    }
    return home;
  }

  private static List<Path> jars(boolean ofDelta) throws IOException {
    try (Stream<Path> jars = Files.list(ALL)) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith("delta-") == ofDelta)
          .toList();
    }
  }
}
