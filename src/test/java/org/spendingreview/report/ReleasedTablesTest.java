package org.spendingreview.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.SampleLake;

class ReleasedTablesTest {
  static Stream<String> tables() {
    return ReleasedTables.all().stream().map(TableDefinition::name);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aTableIsWhatShowPrintsOfTheYear(String table) throws IOException {
    Program show =
        Program.run(
            "show", table, "--lake", SampleLake.path(), "--fiscal-year", "2021", "--format", "csv");
    String exported = Files.readString(csv(table));

    assertEquals(0, ExportedSample.run().exitCode(), ExportedSample.run().err());
    assertTrue(exported.startsWith("\uFEFF"), table);
    assertEquals(
        String.join("\n", plain(show.out())),
        String.join("\n", plain(exported.substring(1))).replaceAll("(?<=,)'(?=[=+@-])", ""));
  }

  /** Lines without line ends and quotation marks, which differ between the two. */
  private static List<String> plain(String csv) {
    return csv.lines().map(line -> line.replace("\"", "")).toList();
  }

  @Test
  void everyResultIsExportedAndNoBookOrRejectedRow() throws IOException {
    try (Stream<Path> files = Files.list(ExportedSample.folder().resolve("csv"))) {
      assertEquals(
          tables().map(table -> table + ".csv").sorted().toList(),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    List<String> tables = tables().toList();
    assertTrue(tables.containsAll(List.of("department_ranking", "deliveries", "releases")));
    assertEquals(
        List.of(),
        Stream.of("general_ledger", "budget_ledger", "reported_figures", "rejected_rows")
            .filter(tables::contains)
            .toList());
  }

  @Test
  void noColumnThatMayNamePersonsIsExported() throws IOException {
    for (String table : tables().toList()) {
      String header = Files.readAllLines(csv(table)).get(0);
      assertEquals(
          List.of(),
          Stream.of("description", "raw_text", "excerpt")
              .filter(List.of(header.split(",", -1))::contains)
              .toList(),
          table);
    }
  }

  private static Path csv(String table) {
    return ExportedSample.folder().resolve("csv/" + table + ".csv");
  }
}
