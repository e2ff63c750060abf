package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.spendingreview.testing.Folders;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;

/**
 * Runs that are killed, as by {@code kill -9}: readers see the release before, whole, while a run
 * goes on and after it was killed, and running again gives what a run gives that nobody disturbed.
 *
 * <p>{@code -Dkill.times=50} kills fifty runs instead of three, {@code -Dkill.first=11} counts from
 * there, so that a long series can be cut, {@code -Dkill.within=30000} takes moments of so many
 * milliseconds; the table of what was seen is left in {@code target/kills.md}.
 */
@Execution(ExecutionMode.SAME_THREAD)
class KillTest {
  private static final int TIMES = Integer.getInteger("kill.times", 3);
  private static final int FIRST = Integer.getInteger("kill.first", 1);
  private static final int RUN_AGAIN_EVERY = 10;
  private static final int COMPUTING = YearEndProcess.STAGES.indexOf("Computing");

  /** About as long as a run takes, in milliseconds. */
  private static final long LONGEST_MOMENT = Long.getLong("kill.within", 20_000);

  @TempDir static Path folder;
  private static Path before;
  private static Path city;
  private static LakeState old;
  private static LakeState undisturbed;

  private final List<String> table = new ArrayList<>();
  private Path lake;

  /** A lake with a release of another delivery, and what the run makes of it undisturbed. */
  @BeforeAll
  static void releaseOnce() throws IOException {
    before = folder.resolve("before");
    city = generate("2020-2021", 2);
    assertReleased(Released.yearEnd(generate("2021-2021", 1), before, 2021));
    Path lake = Folders.copy(before, folder.resolve("undisturbed"));
    assertReleased(Released.yearEnd(city, lake, 2021));
    old = LakeState.of(before);
    undisturbed = LakeState.of(lake);
    assertNotEquals(old.tables(), undisturbed.tables());
  }

  private static Path generate(String years, int seed) {
    Path extracts = folder.resolve("city-" + seed);
    String call = "generate --departments 3 --lines 60 --years %s --seed %d --out %s";
    Program program = Program.run(call.formatted(years, seed, extracts).split(" ", -1));
    assertEquals(0, program.exitCode(), program.err());
    return extracts;
  }

  private static void assertReleased(Program run) {
    assertTrue(run.exitCode() == 0 || run.exitCode() == 3, run::err);
  }

  @Test
  void whateverTheMomentARunIsKilledReadersSeeAWholeReleaseAndTheNextRunMendsAll()
      throws IOException, InterruptedException {
    table.add("| kill | moment | stage | in the lake beside the release | readers saw | next |");
    table.add("|---|---|---|---|---|---|");
    begin();
    for (int kill = FIRST; kill < FIRST + TIMES; kill++) {
      boolean mended = kill % RUN_AGAIN_EVERY == 0 || kill == FIRST + TIMES - 1;
      killed(kill, mended);
      if (mended) {
        assertReleased(Released.yearEnd(city, lake, 2021));
        assertEquals(undisturbed.tables(), LakeState.of(lake).tables());
        assertTrue(Files.notExists(lake.resolve("_lock")), "a lock is left");
        begin();
      } else if (LakeState.of(lake).release() != old.release()) {
        begin();
      }
    }
  }

  /** A fresh lake that has the old release. */
  private void begin() throws IOException {
    Path fresh = Files.createTempDirectory(folder, "lake").resolve("lake");
    lake = Folders.copy(before, fresh);
  }

  private void killed(int kill, boolean mended) throws IOException, InterruptedException {
    try (YearEndProcess run = new YearEndProcess(folder, city, lake)) {
      Random chance = new Random(kill);
      boolean atStage = kill % 2 == 1 || TIMES <= 3;
      int stage = stage(kill);
      long began = System.nanoTime();
      if (atStage) {
        run.await(stage, this::readerSeesAWholeRelease);
      } else {
        long moment = chance.nextLong(500, LONGEST_MOMENT);
        while (millis(began) < moment && !run.stage().startsWith("ended")) {
          run.await(Math.min(1000, moment - millis(began)));
          readerSeesAWholeRelease();
        }
      }
      if (TIMES <= 3 && stage == COMPUTING) {
        secondRunIsToldWho(run);
        while (count(lake, ".json") == count(before, ".json")) {
          run.await(50); // until a table has a version that no release names
        }
      }
      String reached = run.stage();
      run.kill();
      double seconds = millis(began) / 1000.0;
      LakeState seen = LakeState.of(lake);
      assertEquals(seen.release() == old.release() ? old : undisturbed, seen, run::printed);
      table.add(
          "| %d | %s, %.1f s | %s | %s | release %d, whole | %s |"
              .formatted(
                  kill,
                  atStage ? "as the stage began" : "by chance",
                  seconds,
                  reached,
                  leftBehind(),
                  seen.release(),
                  mended ? "ran again: equal to undisturbed" : "killed as well"));
      Files.write(Path.of("target/kills.md"), table);
    }
  }

  /** Of three kills, those for which one need not wait long; of many, each stage in turn. */
  private static int stage(int kill) {
    return TIMES <= 3 ? COMPUTING + 1 - kill : kill / 2 % YearEndProcess.STAGES.size();
  }

  private void readerSeesAWholeRelease() {
    long release = LakeState.releaseWithRanking(lake);
    assertTrue(release == old.release() || release == undisturbed.release());
  }

  private void secondRunIsToldWho(YearEndProcess first) {
    Program second = Released.yearEnd(city, lake, 2021);

    assertEquals(4, second.exitCode(), second.err());
    String told = "The lake " + lake + " is held by another run since ";
    assertTrue(second.err().contains(told), second::err);
    assertTrue(second.err().contains(", process " + first.pid() + ". "), second::err);
  }

  private String leftBehind() throws IOException {
    long lock = Files.exists(lake.resolve("_lock")) ? 1 : 0;
    long commits = count(lake, ".json") - count(before, ".json");
    long files = count(lake, ".parquet") - count(before, ".parquet");
    return "%d lock, %d commits, %d data files".formatted(lock, commits, files);
  }

  private static long count(Path root, String end) throws IOException {
    AtomicLong found = new AtomicLong();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.addAndGet(file.toString().endsWith(end) ? 1 : 0);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE; // the run moves its files while we look
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found.get();
  }

  private static long millis(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }
}
