package org.spendingreview.synthetic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spendingreview.testing.MemoryExtracts;

class SampleBytesTest {
  @Test
  void regeneratingTheSampleGivesTheSameBytes() throws IOException {
    Map<String, byte[]> made = MemoryExtracts.of(Sample.CITY);
    Map<String, Path> kept = files();
    assertEquals(kept.keySet(), made.keySet());
    for (Map.Entry<String, Path> file : kept.entrySet()) {
      assertArrayEquals(
          Files.readAllBytes(file.getValue()), made.get(file.getKey()), file.getKey());
    }
  }

  @Test
  void theSampleIsAsLargeAsItShouldBe() throws IOException {
    long bytes = 0;
    for (Path file : files().values()) {
      bytes += Files.size(file);
    }
    assertTrue(bytes < 15_000_000, bytes + " bytes");
    long lines =
        Sample.manifest().stream()
            .filter(row -> row.get("ledger").equals("general_ledger"))
            .mapToLong(row -> Long.parseLong(row.get("row_count")))
            .sum();
    assertTrue(lines >= 60_000 && lines <= 100_000, lines + " lines");
    assertEquals(
        24, Sample.manifest().stream().map(row -> row.get("department_code")).distinct().count());
    assertEquals(
        5,
        Sample.rows("departments.csv").stream()
            .map(row -> row.get("peer_group"))
            .distinct()
            .count());
  }

  @Test
  void anotherSeedGivesAnotherCityAndADepartmentDoesNotDependOnTheOthers() {
    City few = City.of(3, 1_000).withSeed(7);
    Map<String, byte[]> three = MemoryExtracts.of(few);
    Map<String, byte[]> other = MemoryExtracts.of(few.withSeed(8));
    Map<String, byte[]> five = MemoryExtracts.of(City.of(5, 1_000).withSeed(7));
    String budget = "2021/103/budget_ledger.csv";
    assertNotEquals(new String(three.get(budget), UTF_8), new String(other.get(budget), UTF_8));
    assertEquals(new String(three.get(budget), UTF_8), new String(five.get(budget), UTF_8));
  }

  private static Map<String, Path> files() throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(Sample.FOLDER)) {
      walk.filter(Files::isRegularFile)
          .forEach(
              file ->
                  files.put(Sample.FOLDER.relativize(file).toString().replace('\\', '/'), file));
    }
    return files;
  }
}
