package org.spendingreview.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.synthetic.City;
import org.spendingreview.synthetic.CityGenerator;
import org.spendingreview.synthetic.Extracts;
import org.spendingreview.synthetic.HadoopExtracts;
import org.spendingreview.testing.FaultyFileSystem;
import org.spendingreview.testing.MemoryExtracts;
import org.spendingreview.testing.SharedSpark;

class SparkWorkersTest {
  /** Three departments, one of them by a profile, one in other layouts, with faults in all. */
  private static final City CITY =
      City.of(3, 4_000)
          .inYears(2020, 2021)
          .withSeed(11)
          .withProfiles(Path.of("data", "profiles"))
          .withSystems(Path.of("data", "systems.csv"))
          .withFaults(new BigDecimal("0.02"));

  @TempDir Path folder;

  @Test
  void theTasksWriteTheBytesThatOneMachineWrites() throws IOException {
    generate("file:" + folder);
    assertSame(MemoryExtracts.of(CITY));
  }

  @Test
  void aCityOverAnEarlierOneIsAsIfItWereTheFirst() throws IOException {
    generate(CITY.withSeed(12), folder.toString());
    generate(CITY.withFaults(BigDecimal.ZERO), folder.toString());
    assertSame(MemoryExtracts.of(CITY.withFaults(BigDecimal.ZERO)));
  }

  @Test
  void whatFailsLeavesNoManifestAndNothingUnfinished() throws IOException {
    FaultyFileSystem.register(SharedSpark.session().sparkContext().hadoopConfiguration());
    FaultyFileSystem.room(100_000);
    try {
      IOException failure =
          assertThrows(IOException.class, () -> generate("faulty:" + folder.toAbsolutePath()));
      assertEquals("No space left on device", innermost(failure).getMessage());
    } finally {
      FaultyFileSystem.mend();
    }
    assertFalse(Files.exists(folder.resolve("manifest.csv")));
    assertEquals(Map.of(), files());
  }

  @Test
  void whatADeadAttemptLeavesIsNoFileOfTheCity() throws IOException {
    Extracts extracts = new HadoopExtracts(folder.toString(), new Configuration());
    try (OutputStream cutOff = Attempt.of(extracts, 1).create("2021/101/general_ledger.csv")) {
      cutOff.write("unit".getBytes(StandardCharsets.UTF_8));
    }
    Attempt second = Attempt.of(extracts, 2);
    try (OutputStream whole = second.create("2021/101/general_ledger.csv")) {
      whole.write("unit_code".getBytes(StandardCharsets.UTF_8));
    }
    assertFalse(Files.exists(folder.resolve("2021")));

    second.publish("2021/101/general_ledger.csv");
    extracts.delete(CityGenerator.UNFINISHED);
    Map<String, byte[]> found = files();
    assertEquals(1, found.size());
    assertEquals(
        "unit_code", new String(found.get("2021/101/general_ledger.csv"), StandardCharsets.UTF_8));
  }

  private void generate(String out) throws IOException {
    generate(CITY, out);
  }

  private static void generate(City city, String out) throws IOException {
    SparkWorkers.generate(new CityGenerator(city), SharedSpark.session(), out);
  }

  private static Throwable innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private void assertSame(Map<String, byte[]> expected) throws IOException {
    Map<String, byte[]> found = files();
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((path, bytes) -> assertArrayEquals(bytes, found.get(path), path));
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        found.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return found;
  }
}
