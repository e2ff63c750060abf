package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;

/** What a generated city's faults are known to be, a run must find: all of it and no more. */
class PlantedFaultsTest {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--faults 0.05", "--faults 0.05 --systems data/systems.csv"})
  void aRunRejectsJustTheRowsThatWerePlanted(String options) throws IOException {
    generate(6, options.split(" "));
    Program run = Released.yearEnd(folder.resolve("city"), folder.resolve("lake"), 2021);

    assertEquals(3, run.exitCode(), run.err());
    List<String> planted = planted().stream().map(row -> place(row::get)).sorted().toList();
    assertFalse(planted.isEmpty());
    assertEquals(
        planted,
        Released.rows(folder.resolve("lake"), "rejected_rows").stream()
            .map(row -> place(row::value))
            .sorted()
            .toList());
  }

  @Test
  void everyKindOfFaultIsPlanted() throws IOException {
    generate(30, "--faults", "0.9"); // buildings are rare, reports those of districts
    Set<String> kinds =
        planted().stream()
            .map(row -> row.get("fault") + " in " + row.get("ledger"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        CsvResource.rows("synthetic/faults.csv").stream()
            .map(row -> row.get("fault") + " in " + row.get("ledger"))
            .collect(Collectors.toCollection(TreeSet::new)),
        kinds);
  }

  @Test
  void aCityWithoutFaultsHasNoListOfThem() {
    generate(1);

    assertFalse(Files.exists(folder.resolve("city/planted_faults.csv")));
    assertTrue(Files.exists(folder.resolve("city/manifest.csv")));
  }

  private void generate(int departments, String... more) {
    String call = "generate --departments %d --lines 3000 --years 2020-2021 --seed 3 --out ";
    String all =
        call.formatted(departments) + folder.resolve("city") + " " + String.join(" ", more);
    Program done = Program.run(all.strip().split(" "));
    assertEquals(0, done.exitCode(), done.err());
  }

  private List<CSVRecord> planted() throws IOException {
    String text = Files.readString(folder.resolve("city/planted_faults.csv"));
    try (CSVParser rows = CSVParser.parse(text, CSV)) {
      return rows.getRecords();
    }
  }

  private static String place(Function<String, Object> row) {
    return Stream.of("path", "ledger", "line_number", "raw_text")
        .map(column -> row.apply(column).toString())
        .collect(Collectors.joining(":"));
  }
}
