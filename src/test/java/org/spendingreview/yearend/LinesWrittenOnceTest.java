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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;
import org.spendingreview.testing.SharedSpark;

/** Lines are written while they are read, where they are to stay, and what does not stay goes. */
class LinesWrittenOnceTest {
  @TempDir Path folder;

  private DeliveryFixture city;
  private Path lake;

  @BeforeEach
  void threeDepartments() {
    lake = folder.resolve("lake");
    city = new DeliveryFixture(folder.resolve("city"), 2021);
    for (String code : List.of("901", "902", "903")) {
      city.department(code, code + "001");
      city.file(code, "general_ledger").row("account_code=7101", "debit_amount=1.00");
      city.file(code, "assessment_register")
          .row("indicator_code=process_satisfaction", "value=5", "full_value=5");
    }
  }

  @Test
  void theFilesWrittenWhileReadingAreTheTables() throws IOException {
    run(0);

    assertEquals(1, folders("general_ledger").size(), "written once");
    assertTrue(
        written("general_ledger").stream().noneMatch(name -> name.startsWith("part-")),
        "by the tasks that read, and by no job of Spark's, which names its files part-");
    assertEquals(named("general_ledger"), written("general_ledger"));
    assertEquals(Set.of("901", "902", "903"), departments("general_ledger"));
  }

  @Test
  void noFileKeepsALineOfADepartmentThatIsWithheld() throws IOException {
    // two tasks read three files: one has written lines of 901 and 903
    city.at("903/general_ledger.csv").declare("control_amount", "2.00");

    run(3);

    assertEquals(2, folders("general_ledger").size(), "some are written once more");
    assertEquals(named("general_ledger"), written("general_ledger"));
    assertEquals(Set.of("901", "902"), departments("general_ledger"));
    assertEquals(Set.of("901", "902"), departments("assessment_register"));
  }

  @Test
  void withoutLinesNoFileOfLinesIsLeft() throws IOException {
    run(0, "--no-lines");

    assertEquals(Set.of(), folders("general_ledger"));
    assertEquals(Set.of("901", "902", "903"), departments("assessment_register"));
  }

  @Test
  void aRunThatReleasesNothingLeavesNoLines() throws IOException {
    city.at("902/general_ledger.csv").declare("control_amount", "2.00");

    run(3, "--strict");

    assertFalse(Files.exists(lake), "the lake is as it was: not there");
  }

  private void run(int exitCode, String... more) throws IOException {
    Program call = Released.yearEnd(city.write().folder().toString(), lake, 2021, more);
    assertEquals(exitCode, call.exitCode(), call.err());
  }

  private Set<Path> folders(String table) throws IOException {
    Path place = lake.resolve(table);
    if (Files.notExists(place)) {
      return Set.of();
    }
    try (Stream<Path> entries = Files.list(place)) {
      return entries
          .filter(entry -> entry.getFileName().toString().startsWith("files-"))
          .collect(Collectors.toSet());
    }
  }

  /** The data files in a table's folder. */
  private Set<String> written(String table) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path one : folders(table)) {
      try (Stream<Path> files = Files.list(one)) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".parquet"))
            .forEach(names::add);
      }
    }
    return names;
  }

  /** The data files that the table's newest version names. */
  private Set<String> named(String table) {
    return Stream.of(
            SharedSpark.session()
                .read()
                .format("delta")
                .load(lake.resolve(table).toString())
                .inputFiles())
        .map(file -> Path.of(java.net.URI.create(file).getPath()).getFileName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whose lines the files hold, whether a version names them or not. */
  private Set<String> departments(String table) {
    return SharedSpark.session()
        .read()
        .option("recursiveFileLookup", "true")
        .parquet(lake.resolve(table).toString())
        .select("department_code")
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
