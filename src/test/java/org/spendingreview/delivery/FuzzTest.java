package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.Fuzzing;

/** Spoiled deliveries: whatever is delivered, it is told what became of it. */
class FuzzTest {
  @Test
  void everyFileAddsUpWhateverItsBytesAndWhereverItIsCut() throws InterruptedException {
    AtomicInteger cut = new AtomicInteger();
    double accepted =
        Fuzzing.run(
            "FuzzTest#everyFileAddsUpWhateverItsBytesAndWhereverItIsCut",
            4_000,
            random -> {
              SourceFile spoiled = FuzzedFiles.next(random);
              List<InternalRow> once = ReadEquations.rows(spoiled);
              if (random.nextInt(100) == 0) {
                assertEquals(once, ReadEquations.rows(spoiled), "read again");
              }
              ReadEquations.assertAlike(ReadEquations.rowsByRecord(spoiled), once);
              cut.addAndGet(PieceEquations.hold(spoiled, once, random) ? 1 : 0);
              return ReadEquations.hold(spoiled);
            });

    assertTrue(accepted > 0.3, () -> "files of which a row is accepted: " + accepted);
    assertTrue(cut.get() > 200, () -> "files that were cut: " + cut);
  }

  @Test
  void everyLayoutIsReadOrRefusedByLine() throws InterruptedException {
    double taken =
        Fuzzing.run(
            "FuzzTest#everyLayoutIsReadOrRefusedByLine", 1_500, FuzzedLayouts::isReadOrRefused);

    assertTrue(taken > 0.1, () -> "layouts taken: " + taken);
  }

  @Test
  void everyManifestMakesAPlanWithinTheFolderOrIsRefused(@TempDir Path temporary)
      throws IOException, InterruptedException {
    Path folder = delivery(temporary);
    double planned =
        Fuzzing.run(
            "FuzzTest#everyManifestMakesAPlanWithinTheFolderOrIsRefused",
            2_000,
            random -> new FuzzedLists(random, folder).manifestIsPlannedOrRefused());

    assertTrue(planned > 0.1, () -> "manifests planned: " + planned);
  }

  @Test
  void everyRegisterIsReadOrRefused(@TempDir Path temporary)
      throws IOException, InterruptedException {
    Path folder = delivery(temporary);
    double read =
        Fuzzing.run(
            "FuzzTest#everyRegisterIsReadOrRefused",
            2_000,
            random -> new FuzzedLists(random, folder).registerIsReadOrRefused());

    assertTrue(read > 0.1, () -> "registers read: " + read);
  }

  /** A folder with a link that leads out of it. */
  private static Path delivery(Path temporary) throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("x.csv"), "");
    Path folder = Files.createDirectories(temporary.resolve("city/2021")).getParent();
    Files.createSymbolicLink(folder.resolve("out"), elsewhere);
    return folder;
  }
}
