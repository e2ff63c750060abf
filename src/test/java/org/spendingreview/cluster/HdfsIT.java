package org.spendingreview.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything on HDFS: a first release in cluster mode, whose driver a worker runs and to which HDFS
 * also gives the program and Delta, which Spark there does not have; another run kept off
 * meanwhile; and in client mode a second release of the same delivery, which takes over a lock that
 * was left behind.
 */
class HdfsIT {
  private static final int HELD = 4;
  private static final long MINUTES = 15;
  private static final long SECONDS = 300;
  private static final long LONG_AGO = 10 * 60_000;

  private static StandaloneCluster cluster;
  private static Hdfs hdfs;
  private static String lake;
  private static FileSystem system;
  private static Path lock;
  private static JavaProcess first;
  private static JavaProcess shown;
  private static JavaProcess keptOff;
  private static int keptOffWith;

  @BeforeAll
  static void releaseTwice() throws IOException {
    java.nio.file.Path folder = StandaloneCluster.folder("hdfs");
    hdfs = new Hdfs(folder);
    system = hdfs.system();
    lake = hdfs.at("/finance/lake");
    lock = new Path(lake, "_lock");
    String extracts = hdfs.put(SmallCity.extracts(), "/finance");
    String settings = hdfs.put(SmallCity.settings(), "/finance");
    List<String> call = SmallCity.yearEnd(extracts, settings, lake);
    java.nio.file.Path spark = DeltaJars.sparkWithout(folder.resolve("spark"));
    cluster =
        StandaloneCluster.of(
            folder,
            List.of(
                Machine.here(folder.resolve("worker-1"), spark),
                Machine.here(folder.resolve("worker-2"), spark)));

    first = cluster.submit("first", inWorker(call));
    first.until("taken the lock", SECONDS, () -> lockedSince() > 0);
    long taken = lockedSince();
    keptOff = Embedded.run(folder, "local[1]", call, "-D" + Hdfs.SETTING);
    first.until("written its lock again", SECONDS, () -> lockedSince() > taken);
    keptOffWith = keptOff.ends(MINUTES);
    first.ends(MINUTES);
    assertFalse(system.exists(lock), "The first run has not given its lock back");

    leaveLock();
    Submission here = Submission.client(call).lean().with(Hdfs.SETTING);
    cluster
        .submit("second", here.withJars(DeltaJars.in("target/jars")))
        .endsWith(SmallCity.EXIT_CODE, MINUTES);
    shown = cluster.submit("shown", inWorker(List.of("show", "releases", "--lake", lake)));
    shown.ends(MINUTES);
  }

  /** A call whose driver runs in a worker. */
  private static Submission inWorker(List<String> call) throws IOException {
    String program = hdfs.at("/program/" + StandaloneCluster.PROGRAM.getFileName());
    if (!system.exists(new Path(program))) {
      hdfs.put(StandaloneCluster.PROGRAM, "/program");
      for (java.nio.file.Path jar : DeltaJars.files()) {
        hdfs.put(jar, "/program");
      }
    }
    return Submission.cluster(program, call)
        .lean()
        .with(Hdfs.SETTING)
        .withJars(DeltaJars.in(hdfs.at("/program")));
  }

  /** When the lock was written last, by the clock of HDFS; 0 if there is none. */
  private static long lockedSince() {
    try {
      FileStatus[] found = system.globStatus(lock);
      return found == null || found.length == 0 ? 0 : found[0].getModificationTime();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void leaveLock() throws IOException {
    system.create(lock).close();
    system.setTimes(lock, lockedSince() - LONG_AGO, -1);
  }

  @AfterAll
  static void stopAll() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
    if (hdfs != null) {
      hdfs.close();
    }
  }

  @Test
  void aReleaseWithGapsIsAFailedDriverAndADoneCommandAFinishedOne() throws IOException {
    assertEquals(List.of("FAILED", "FINISHED"), cluster.endedDrivers());
  }

  @Test
  void sparkSubmitTellsHowADriverEndedAndEndsWithZero() {
    assertEquals(0, first.ends(0));
    assertTrue(first.errors().contains(" is FAILED, exiting"), first.errors());
    assertEquals(0, shown.ends(0));
    assertTrue(shown.errors().contains(" is FINISHED, exiting"), shown.errors());
  }

  @Test
  void whatADriverPrintsStaysWithItsWorker() {
    String printed =
        cluster.workers().stream().map(ClusterWorker::driverOutput).reduce("", String::concat);
    assertTrue(printed.contains(lake), printed);
    assertEquals("", first.output());
  }

  @Test
  void anotherRunWasKeptOffMeanwhile() {
    assertEquals(HELD, keptOffWith, () -> keptOff.failed("was let in").getMessage());
  }

  @Test
  void noLockIsLeft() throws IOException {
    assertFalse(system.exists(lock));
  }

  @Test
  void theSecondRunReadNoFileAgain() throws IOException {
    JsonNode first = report(1);
    JsonNode second = report(2);
    assertTrue(first.get("read").asInt() > 0, first::toString);
    assertEquals(0, second.get("read").asInt(), second::toString);
    assertEquals(first.get("read"), second.get("unchanged"));
  }

  private static JsonNode report(int release) throws IOException {
    try (InputStream json = system.open(new Path(lake, "_runs/release-" + release + ".json"))) {
      return new ObjectMapper().readTree(json).get("files");
    }
  }

  static List<String> tables() {
    return ReleasedTables.names();
  }

  static List<String> tablesOfARelease() {
    return tables().stream().filter(table -> !table.equals("releases")).toList();
  }

  @ParameterizedTest
  @MethodSource("tablesOfARelease")
  void theTableOfTheFirstReleaseIsTheSame(String table) throws IOException {
    assertEquals(
        ReleasedTables.rows(table, SmallCity.lake()),
        ReleasedTables.rows(table, lake, "--release", "1"));
  }

  @ParameterizedTest
  @MethodSource("tablesOfARelease")
  void theTableOfTheSecondReleaseIsTheSame(String table) throws IOException {
    assertEquals(ReleasedTables.rows(table, SmallCity.lake()), ReleasedTables.rows(table, lake));
  }

  @Test
  void bothReleasesAreTold() throws IOException {
    String one = ReleasedTables.rows("releases", SmallCity.lake());
    assertEquals(one + one, ReleasedTables.rows("releases", lake));
  }
}
