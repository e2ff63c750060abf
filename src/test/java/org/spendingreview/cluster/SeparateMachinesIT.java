package org.spendingreview.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spendingreview.testing.Folders;

/**
 * Workers that share a delivery and a folder for lakes with the machine of {@code spark-submit} and
 * with one another, and nothing else: the program, Delta's jars, which Spark there does not have,
 * the city's layouts, classification and rubric, and every temporary file are out of their sight.
 */
class SeparateMachinesIT {
  private static final long MINUTES = 15;

  /** Spark takes executors of one address for those of one machine, which share their disks. */
  private static final String OVER_THE_NETWORK = "spark.shuffle.readHostLocalDisk=false";

  private static StandaloneCluster cluster;
  private static List<Machine> machines;
  private static Path settings;
  private static Path lake;

  @BeforeAll
  static void submit() throws IOException {
    Path folder = StandaloneCluster.folder("separate");
    Optional<String> lacking = Machine.lacksForApart(folder.resolve("probe"));
    assumeTrue(lacking.isEmpty(), () -> lacking.orElseThrow());

    Path extracts = SmallCity.extracts().toAbsolutePath();
    settings = Folders.copy(SmallCity.settings(), folder.resolve("settings"));
    lake = Files.createDirectory(folder.resolve("lakes")).resolve("lake");
    List<Path> shared = List.of(extracts, lake.getParent());
    Path jars = DeltaJars.sparkWithout(folder.resolve("spark")).resolve("jars");
    machines =
        Stream.of("worker-1", "worker-2")
            .map(name -> Machine.apart(folder.resolve(name), jars, shared))
            .toList();
    cluster = StandaloneCluster.of(folder, machines);
    Submission submission =
        Submission.client(SmallCity.yearEnd(extracts, settings, lake))
            .lean()
            .with(OVER_THE_NETWORK)
            .withJars(DeltaJars.in("target/jars"));
    cluster.submit("submit", submission).endsWith(SmallCity.EXIT_CODE, MINUTES);
  }

  @AfterAll
  static void stopTheCluster() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void aWorkerSeesTheDeliveryAndNothingOfTheDriver() {
    for (Machine machine : machines) {
      Path delivered = SmallCity.extracts().resolve("manifest.csv").toAbsolutePath();
      assertEquals(delivered + "\n", machine.says("ls", delivered.toString()));
      for (Path own :
          List.of(settings, StandaloneCluster.PROGRAM, Path.of("").resolve("pom.xml"))) {
        String said = machine.says("ls", own.toAbsolutePath().toString());
        assertTrue(said.contains("No such file"), said);
      }
    }
  }

  @Test
  void bothWorkersWorked() {
    assertEquals(2, cluster.workersUsed());
  }

  static List<String> tables() {
    return ReleasedTables.names();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theTableIsTheSame(String table) throws IOException {
    assertEquals(
        ReleasedTables.rows(table, SmallCity.lake()), ReleasedTables.rows(table, lake.toString()));
  }
}
