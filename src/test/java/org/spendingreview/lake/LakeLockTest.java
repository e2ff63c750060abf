package org.spendingreview.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.lake.BeatingHold.Beat;
import org.spendingreview.testing.SharedFileSystem;
import org.spendingreview.wording.CannotProceed;

class LakeLockTest {
  private static final String OTHER =
      "run=other\nuser=王\nhost=finance-2\nprocess=77\nsince=2022-03-01T00:00:00Z\n";
  private static final Beat QUICK = new Beat(Duration.ofMillis(50), Duration.ofSeconds(1));

  @TempDir Path folder;

  @Test
  void aSecondRunOfThisProcessIsToldWhoHoldsTheLake() {
    try (LakeLock first = local()) {
      first.requireHeld();
      String told = assertHeld(this::local);
      assertTrue(
          told.matches(
              "The lake "
                  + folder
                  + " is held by another run since [0-9T:+Z-]+: user "
                  + System.getProperty("user.name")
                  + " on [^,]+, process "
                  + ProcessHandle.current().pid()
                  + "\\. Wait until it has ended, then run again; if it hangs, end that process"
                  + " first\\."),
          told);
      first.requireHeld();
    }
  }

  @Test
  void aLinkToTheLakeIsTheSameLake() throws IOException {
    Path lake = Files.createDirectory(folder.resolve("lake"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), lake);
    try (LakeLock first =
        LakeLock.take(lake.toString(), UUID.randomUUID().toString(), new Configuration())) {
      first.requireHeld();
      assertHeld(
          () -> LakeLock.take(link.toString(), UUID.randomUUID().toString(), new Configuration()));
    }
  }

  @Test
  void aLockThatIsGivenBackLeavesNoFile() throws IOException {
    local().close();
    shared(Beat.USUAL).close();

    assertEquals(List.of(), files());
  }

  @Test
  void aDeadProcessHoldsNothingWhateverItsFileSays() throws IOException {
    Files.writeString(folder.resolve("_lock"), OTHER);
    try (LakeLock taken = local()) {
      taken.requireHeld();
      assertEquals(List.of("_lock"), files());
    }
    assertEquals(List.of(), files());
  }

  @Test
  void aFolderThatWasMadeForNothingIsTakenAway() throws IOException {
    String lake = folder.resolve("a/b/lake").toString();
    LakeLock.take(lake, UUID.randomUUID().toString(), new Configuration()).close();
    assertEquals(List.of(), files());

    try (LakeLock used = LakeLock.take(lake, UUID.randomUUID().toString(), new Configuration())) {
      used.requireHeld();
      Files.createDirectory(Path.of(lake, "key_figures"));
    }
    assertTrue(Files.exists(Path.of(lake, "key_figures")));
  }

  @Test
  void aRunWhoseLockWasDeletedReleasesNothing() throws IOException {
    try (LakeLock lock = local()) {
      Files.delete(folder.resolve("_lock"));
      CannotProceed lost = assertThrows(CannotProceed.class, lock::requireHeld);
      assertEquals(4, lost.exitCode());
      assertEquals(
          "While this run went on, the file _lock in the lake file:"
              + folder
              + " was deleted or taken over by another run, so nothing was released. Make sure that"
              + " no other run goes on, then run again.",
          lost.getMessage());
    }
  }

  @Test
  void elsewhereTheFileThatIsThereHoldsTheLake() throws IOException {
    Files.writeString(folder.resolve("_lock"), OTHER);

    String told = assertHeld(() -> shared(Beat.USUAL));
    assertTrue(told.contains(": user 王 on finance-2, process 77. "), told);
    assertEquals(OTHER, Files.readString(folder.resolve("_lock")));
    assertEquals(List.of("_lock"), files());
  }

  @Test
  void elsewhereALockWithoutASignOfLifeForAMinuteIsTakenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("_lock"), OTHER);
    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 50_000));
    assertHeld(() -> shared(Beat.USUAL));

    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 70_000));
    try (LakeLock lock = shared(Beat.USUAL)) {
      lock.requireHeld();
      assertEquals(List.of("_lock"), files());
      assertFalse(Files.readString(file).contains("run=other"));
    }
    assertEquals(List.of(), files());
  }

  @Test
  void elsewhereARunThatLivesKeepsItsLockBeyondThePatienceOfOthers() throws Exception {
    try (LakeLock lock = shared(QUICK)) {
      Thread.sleep(1500);
      lock.requireHeld();
      assertHeld(() -> shared(QUICK));
    }
    assertEquals(List.of(), files());
  }

  @Test
  void elsewhereARunWhoseLockWasTakenOverReleasesNothingAndLeavesItAlone() throws IOException {
    try (LakeLock lock = shared(Beat.USUAL)) {
      Files.writeString(folder.resolve("_lock"), OTHER);
      assertEquals(4, assertThrows(CannotProceed.class, lock::requireHeld).exitCode());
    }
    assertEquals(OTHER, Files.readString(folder.resolve("_lock")));
  }

  @Test
  void ofManyThatFindADeadLockOneTakesIt() throws Exception {
    for (int round = 0; round < 20; round++) {
      Path file = Files.writeString(folder.resolve("_lock"), OTHER);
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
      ExecutorService threads = Executors.newFixedThreadPool(4);
      Callable<LakeLock> take = () -> shared(Beat.USUAL);
      List<Future<LakeLock>> taken =
          threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> take).toList());
      threads.shutdown();
      int holders = 0;
      for (Future<LakeLock> each : taken) {
        try {
          LakeLock lock = each.get();
          lock.requireHeld();
          lock.close();
          holders++;
        } catch (ExecutionException refused) {
          assertEquals(4, ((CannotProceed) refused.getCause()).exitCode());
        }
      }
      assertEquals(1, holders);
      assertEquals(List.of(), files());
    }
  }

  @Test
  void aSpoiledLockFileIsNoObstacle() throws IOException {
    Files.writeString(folder.resolve("_lock"), "user=\\u12");

    assertTrue(assertHeld(() -> shared(Beat.USUAL)).contains("since –: user – on –, process –"));
  }

  private LakeLock local() {
    return LakeLock.take(folder.toString(), UUID.randomUUID().toString(), new Configuration());
  }

  private LakeLock shared(Beat beat) {
    return LakeLock.take(
        "shared:" + folder, UUID.randomUUID().toString(), SharedFileSystem.configuration(), beat);
  }

  private static String assertHeld(Callable<LakeLock> take) {
    CannotProceed held = assertThrows(CannotProceed.class, take::call);
    assertEquals(4, held.exitCode(), held.getMessage());
    return held.getMessage();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.map(file -> file.getFileName().toString()).toList();
    }
  }
}
