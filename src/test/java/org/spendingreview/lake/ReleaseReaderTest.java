package org.spendingreview.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.LakeFixture;
import org.spendingreview.testing.SharedSpark;
import org.spendingreview.wording.CannotProceed;

class ReleaseReaderTest {
  private static final TableDefinition PROJECTS = TableCatalog.existing("projects");
  private static final RowFilter EVERYTHING = RowFilter.everything();

  @TempDir static Path folder;
  private static Lake lake;

  /**
   * Release 1 names version 0, release 2 version 1; version 2 is a run that died before release.
   */
  @BeforeAll
  static void write() {
    new LakeFixture(folder)
        .write("projects", project(2020, "101", "A"))
        .write(
            "construction_register",
            new Object[] {
              2021,
              null,
              "4170",
              "P1",
              null,
              Date.valueOf("2021-05-06"),
              amount("10.00"),
              amount("-9.50"),
              amount("0.00"),
              amount("9999999999999999.99"),
              "a.csv",
              7L,
              ""
            })
        .write(
            "departments",
            new Object[] {2021, "417", "工信局", "B", true, new String[] {"x", null}, "COMPLETE"})
        .release(1, 2020, Map.of("projects", 0L, "construction_register", 0L, "departments", 0L))
        .write(
            "projects",
            project(2021, "417", "B"),
            project(2020, "417", "C"),
            project(2021, "101", "D"),
            project(2021, "417", "A"),
            project(2021, null, "Z"))
        .release(2, 2021, Map.of("projects", 1L))
        .write("projects", project(2022, "999", "UNRELEASED"));
    lake = Lake.open(folder.toString(), new Configuration());
  }

  @Test
  void aRunThatDiedBeforeItsReleaseIsNotSeen() {
    assertEquals(
        List.of("2020 417 C", "2021 null Z", "2021 101 D", "2021 417 A", "2021 417 B"),
        projects(lake.latestRelease(), EVERYTHING));
  }

  @Test
  void anOlderReleaseIsReadAsItWas() {
    assertEquals(List.of("2020 101 A"), projects(lake.release(1), EVERYTHING));
  }

  @Test
  void filtersByYearAndDepartments() {
    RowFilter year = RowFilter.ofYear(2021);

    assertEquals(
        List.of("2021 417 A", "2021 417 B"),
        projects(lake.release(2), year.ofDepartments(List.of("417"))));
    assertEquals(
        List.of("2021 101 D", "2021 417 A", "2021 417 B"),
        projects(lake.release(2), year.ofDepartments(List.of("417", "101"))));
    assertEquals(List.of("2020 417 C"), projects(lake.release(2), RowFilter.ofYear(2020)));
  }

  @Test
  void everyTypeOfCellArrivesExactly() {
    ReleaseReader reader = lake.read(lake.release(1));

    assertEquals(
        Arrays.asList(
            2021,
            null,
            "4170",
            "P1",
            null,
            LocalDate.of(2021, 5, 6),
            amount("10.00"),
            amount("-9.50"),
            amount("0.00"),
            amount("9999999999999999.99"),
            "a.csv",
            7L,
            ""),
        reader
            .sortedRows(TableCatalog.existing("construction_register"), EVERYTHING)
            .get(0)
            .values());
    TableRow department =
        reader.sortedRows(TableCatalog.existing("departments"), EVERYTHING).get(0);
    assertEquals(true, department.value("is_first_year"));
    assertEquals(Arrays.asList("x", null), department.value("ledgers"));
  }

  @Test
  void theTableOfReleasesIsReadAsItIsNow() {
    List<TableRow> rows =
        lake.read(lake.release(1)).sortedRows(TableCatalog.existing("releases"), EVERYTHING);

    assertEquals(List.of(1L, 2L), rows.stream().map(row -> row.value("release_id")).toList());
  }

  @Test
  void aYearWithoutRowsIsRefusedWithTheYearsThereAre() {
    assertProblem(
        () -> projects(lake.release(2), RowFilter.ofYear(2018).ofDepartments(List.of("417"))),
        "The table projects holds no row of the fiscal year 2018. It holds the years: 2020, 2021.");
  }

  @Test
  void aDepartmentWithoutRowsIsRefusedWithTheDepartmentsThereAre() {
    assertProblem(
        () -> projects(lake.release(2), RowFilter.ofYear(2020).ofDepartments(List.of("101"))),
        "The table projects holds no row of the department 101 (in the years asked for)."
            + " It holds the departments: 417.");
    assertProblem(
        () -> projects(lake.release(2), EVERYTHING.ofDepartments(List.of("417", "000"))),
        "The table projects holds no row of the department 000 (in the years asked for)."
            + " It holds the departments: 101, 417.");
  }

  @Test
  void rowsThatADeletionVectorRemovedDoNotAppear(@TempDir Path other) {
    new LakeFixture(other)
        .write("projects", project(2021, "1", "A"), project(2021, "2", "B"))
        .release(1, 2021, Map.of("projects", 2L));
    String table = "delta.`" + other.resolve("projects") + "`";
    SharedSpark.session()
        .sql("alter table " + table + " set tblproperties(delta.enableDeletionVectors = true)");
    SharedSpark.session().sql("delete from " + table + " where department_code = '1'");

    Lake withDeletions = Lake.open(other.toString(), new Configuration());
    assertEquals(
        List.of("2021 2 B"),
        withDeletions.read(withDeletions.latestRelease()).sortedRows(PROJECTS, EVERYTHING).stream()
            .map(ReleaseReaderTest::text)
            .toList());
  }

  @Test
  void aMissingDataFileIsNamed(@TempDir Path other) throws IOException {
    new LakeFixture(other)
        .write("projects", project(2021, "1", "A"))
        .release(1, 2021, Map.of("projects", 0L));
    try (Stream<Path> files = Files.list(other.resolve("projects"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
        Files.delete(file);
      }
    }

    Lake damaged = Lake.open(other.toString(), new Configuration());
    CannotProceed error =
        assertThrows(
            CannotProceed.class,
            () -> damaged.read(damaged.latestRelease()).sortedRows(PROJECTS, EVERYTHING));
    assertTrue(
        error.getMessage().startsWith("Version 0 of the table file:" + other + "/projects cannot"),
        error.getMessage());
    assertTrue(error.getMessage().contains(".parquet does not exist"), error.getMessage());
  }

  private static List<String> projects(Release release, RowFilter filter) {
    return lake.read(release).sortedRows(PROJECTS, filter).stream()
        .map(ReleaseReaderTest::text)
        .toList();
  }

  private static String text(TableRow row) {
    return row.value("fiscal_year")
        + " "
        + row.value("department_code")
        + " "
        + row.value("project_code");
  }

  private static Object[] project(int year, String department, String code) {
    return new Object[] {year, department, code, "项目" + code, null};
  }

  private static BigDecimal amount(String text) {
    return new BigDecimal(text);
  }

  private static void assertProblem(Executable call, String message) {
    assertEquals(message, assertThrows(CannotProceed.class, call).getMessage());
  }
}
