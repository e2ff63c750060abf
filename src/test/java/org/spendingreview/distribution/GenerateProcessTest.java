package org.spendingreview.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.synthetic.City;
import org.spendingreview.testing.MemoryExtracts;
import org.spendingreview.testing.ProgramCommand;

/** {@code generate} in a process of its own, whose memory and master are its own too. */
class GenerateProcessTest {
  private static final String CALL =
      "generate --departments %d --lines %d --years 2021-2021 --seed 1 --locale en --out %s";

  @TempDir Path folder;

  @Test
  void memoryDoesNotGrowWithTheLines() throws IOException, InterruptedException {
    Path city = folder.resolve("city");
    String printed = run(List.of("-Xmx64m"), CALL.formatted(1, 500_000, city));
    assertTrue(
        printed.matches("Generated .*: 7 files, [0-9]{6} general-ledger lines.*\\R"), printed);
  }

  @Test
  void tasksThatFailAreRepeatedAndLeaveNothing() throws IOException, InterruptedException {
    List<String> options =
        List.of(
            "-Dspark.master=local[2,2]",
            "-Dspark.hadoop.fs.failing.impl=" + OnceFailingFileSystem.class.getName());
    Path city = folder.resolve("city");
    run(options, CALL.formatted(3, 2_000, "failing:" + city));

    Map<String, byte[]> whole = MemoryExtracts.of(City.of(3, 2_000).inYears(2021, 2021));
    Map<String, byte[]> found = files(city);
    assertEquals(whole.keySet(), found.keySet());
    whole.forEach((path, bytes) -> assertArrayEquals(bytes, found.get(path), path));
    assertFalse(Files.exists(city.resolve("_unfinished")));
  }

  /** Runs a call, which must succeed, and returns what it prints. */
  private String run(List<String> options, String call) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("-XX:+UseSerialGC"));
    all.add("-Djava.io.tmpdir=" + folder);
    all.addAll(options);
    Path printed = folder.resolve("printed.txt");
    Process process =
        new ProcessBuilder(ProgramCommand.of(all, List.of(call.split(" "))))
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> read(printed));
    return read(printed);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  private static Map<String, byte[]> files(Path city) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(city)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        found.put(city.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return found;
  }
}
