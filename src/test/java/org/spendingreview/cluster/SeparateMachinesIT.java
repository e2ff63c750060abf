package org.spendingreview.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
 * Workers that share nothing with the machine of {@code spark-submit}, nor with one another. First
 * they share the delivery and a folder for lakes; settings, program and all else are only where the
 * driver is. Then the driver itself runs in a worker, and everything comes from HDFS, the program
 * and Delta's jars too, which Spark there does not have.
 */
class SeparateMachinesIT {
  private static final long MINUTES = 15;

  /** Spark takes executors of one address for those of one machine, which share their disks. */
  private static final String OVER_THE_NETWORK = "spark.shuffle.readHostLocalDisk=false";

  private static StandaloneCluster cluster;
  private static Hdfs hdfs;
  private static List<Machine> machines;
  private static Path settings;
  private static String lakeOfClient;
  private static String lakeOfWorker;
  private static JavaProcess released;
  private static JavaProcess shown;

  @BeforeAll
  static void runBoth() throws IOException {
    Path folder = StandaloneCluster.folder("separate");
    Optional<String> lacking = Machine.lacksForApart(folder.resolve("probe"));
    assumeTrue(lacking.isEmpty(), () -> lacking.orElseThrow());

    Path lakes = Files.createDirectory(folder.resolve("lakes"));
    List<Path> shared = List.of(SmallCity.extracts().toAbsolutePath(), lakes);
    Path jars = withoutDelta(folder);
    machines =
        Stream.of("worker-1", "worker-2")
            .map(name -> Machine.apart(folder.resolve(name), jars, shared))
            .toList();
    cluster = StandaloneCluster.of(folder, machines);
    client(folder, lakes);
    worker(folder);
  }

  private static Path withoutDelta(Path folder) throws IOException {
    Path jars = Files.createDirectory(folder.resolve("jars"));
    try (Stream<Path> all = Files.list(Path.of("target", "jars"))) {
      for (Path jar : all.filter(jar -> !isDelta(jar)).toList()) {
        Files.createLink(jars.resolve(jar.getFileName()), jar);
      }
    }
    return jars;
  }

  private static boolean isDelta(Path jar) {
    return jar.getFileName().toString().startsWith("delta-");
  }

  private static void client(Path folder, Path lakes) throws IOException {
    settings = Folders.copy(SmallCity.settings(), folder.resolve("settings"));
    lakeOfClient = lakes.resolve("lake").toString();
    List<String> call =
        SmallCity.yearEnd(SmallCity.extracts().toAbsolutePath(), settings, lakeOfClient);
    String delta = "target/jars/delta-kernel-*.jar,target/jars/delta-storage-*.jar";
    cluster
        .submit("client", Submission.client(call).with(OVER_THE_NETWORK).withJars(delta))
        .endsWith(SmallCity.EXIT_CODE, MINUTES);
  }

  private static void worker(Path folder) throws IOException {
    hdfs = new Hdfs(folder);
    lakeOfWorker = hdfs.at("/finance/lake");
    String program = hdfs.put(StandaloneCluster.PROGRAM, "/program");
    try (Stream<Path> jars = Files.list(Path.of("target", "jars"))) {
      for (Path jar : jars.filter(SeparateMachinesIT::isDelta).toList()) {
        hdfs.put(jar, "/program/delta");
      }
    }
    String delta =
        hdfs.at("/program/delta/delta-kernel-*.jar,")
            + hdfs.at("/program/delta/delta-storage-*.jar");
    List<String> call =
        SmallCity.yearEnd(
            hdfs.put(SmallCity.extracts(), "/finance"),
            hdfs.put(SmallCity.settings(), "/finance"),
            lakeOfWorker);
    released = cluster.submit("worker", submission(program, delta, call));
    released.ends(MINUTES);
    shown =
        cluster.submit(
            "shown",
            submission(
                program, delta, List.of("show", "department_ranking", "--lake", lakeOfWorker)));
    shown.ends(MINUTES);
  }

  private static Submission submission(String program, String delta, List<String> call) {
    return Submission.cluster(program, call)
        .with(OVER_THE_NETWORK)
        .with(Hdfs.SETTING)
        .withJars(delta);
  }

  @AfterAll
  static void stopAll() {
    if (cluster != null) {
      cluster.close();
    }
    if (hdfs != null) {
      hdfs.close();
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

  @Test
  void aReleaseWithGapsIsAFailedDriverAndADoneCommandAFinishedOne() throws IOException {
    assertEquals(List.of("FAILED", "FINISHED"), cluster.endedDrivers());
  }

  @Test
  void sparkSubmitTellsTheStateAndNotTheExitCode() {
    assertEquals(0, released.ends(0));
    assertTrue(released.errors().contains(" is FAILED, exiting"), released.errors());
    assertEquals(0, shown.ends(0));
    assertTrue(shown.errors().contains(" is FINISHED, exiting"), shown.errors());
  }

  @Test
  void whatTheDriverPrintsStaysWithItsWorker() {
    String printed =
        cluster.workers().stream().map(ClusterWorker::driverOutput).reduce("", String::concat);
    assertTrue(printed.contains(lakeOfWorker), printed);
    assertFalse(released.output().contains(lakeOfWorker), released.output());
  }

  static List<String> tables() {
    return ReleasedTables.names();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theTableIsTheSameWithTheDriverHere(String table) throws IOException {
    assertEquals(
        ReleasedTables.rows(table, SmallCity.lake()), ReleasedTables.rows(table, lakeOfClient));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theTableIsTheSameWithTheDriverInAWorker(String table) throws IOException {
    assertEquals(
        ReleasedTables.rows(table, SmallCity.lake()), ReleasedTables.rows(table, lakeOfWorker));
  }
}
