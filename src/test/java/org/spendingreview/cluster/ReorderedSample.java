package org.spendingreview.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.spendingreview.testing.Folders;

/** The sample as it might as well have been delivered: listed in any order, one file in three. */
final class ReorderedSample {
  private static final String SPLIT = "2021/417/general_ledger";
  private static final int PARTS = 3;

  private ReorderedSample() {}

  /** Writes it into a folder that is not there yet. */
  static Path in(Path folder) throws IOException {
    Folders.copy(Path.of("data", "sample"), folder);
    Path manifest = folder.resolve("manifest.csv");
    List<String> lines = Files.readAllLines(manifest);
    List<String> listed = new ArrayList<>(lines.subList(1, lines.size()));
    String whole =
        listed.stream().filter(line -> line.startsWith(SPLIT + ".csv,")).findFirst().orElseThrow();
    listed.remove(whole);
    String[] cells = whole.split(",", -1);
    for (int part = 0; part < PARTS; part++) {
      // what was declared of the whole file is not true of its parts
      String declared = String.join(",", List.of(cells).subList(1, 6)) + ",,,";
      listed.add(SPLIT + "-" + part + ".csv," + declared);
    }
    Collections.shuffle(listed, new Random(417));
    listed.add(0, lines.get(0));
    Files.write(manifest, listed);
    split(folder);
    return folder;
  }

  /** Row by row in turn; no row of this file has a line break within. */
  private static void split(Path folder) throws IOException {
    Path whole = folder.resolve(SPLIT + ".csv");
    List<String> rows = Files.readAllLines(whole, StandardCharsets.UTF_8);
    for (int part = 0; part < PARTS; part++) {
      List<String> own = new ArrayList<>(List.of(rows.get(0)));
      for (int row = 1 + part; row < rows.size(); row += PARTS) {
        own.add(rows.get(row));
      }
      Files.write(folder.resolve(SPLIT + "-" + part + ".csv"), own);
    }
    Files.delete(whole);
  }
}
