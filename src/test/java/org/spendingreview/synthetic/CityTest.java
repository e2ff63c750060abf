package org.spendingreview.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Wording;

class CityTest {
  @TempDir Path folder;

  @Test
  void everythingWrongIsSaidAtOnceInBothLanguages() {
    City city = City.of(1, 1);
    CannotProceed refused =
        assertThrows(
            CannotProceed.class,
            () ->
                new City(
                    0,
                    0,
                    2021,
                    2019,
                    city.seed(),
                    city.profiles(),
                    city.systems(),
                    new BigDecimal("1.5")));
    assertEquals(2, refused.exitCode());
    assertEquals(
        List.of(
            "--departments 0: a city has at least 1 department",
            "--lines 0: a city has from 1 to 1000000000000 general-ledger lines",
            "--years 2021-2019: give FIRST-LAST between 2000 and 2100, the first not after the"
                + " last",
            "--faults 1.5: give the share of rows to spoil, from 0 to 1 with at most six decimals"),
        refused.problems().stream().map(problem -> problem.in(Wording.ENGLISH)).toList());
    refused.problems().forEach(problem -> assertTrue(!problem.in(Wording.CHINESE).isEmpty()));
  }

  @Test
  void aWrongCellOfAProfileIsNamed() throws IOException {
    Path profile = Files.createDirectory(folder.resolve("900"));
    Files.writeString(
        profile.resolve("spending.csv"),
        """
        fiscal_year,unit_code,expenditure_type,function_code,economic_code,project_code,\
        project_name,parent_project_code,fund_source,amount
        2021,900001,BASIC,2010601,30201,,,,GENERAL_PUBLIC,12O.00
        """);
    CannotProceed refused =
        assertThrows(
            CannotProceed.class, () -> new CityGenerator(City.of(1, 100).withProfiles(folder)));
    assertEquals(
        profile.resolve("spending.csv")
            + " line 2, column amount: \"12O.00\" is no number; years are whole, amounts are yuan"
            + " with at most two decimals",
        refused.getMessage());
  }

  @Test
  void aMissingFolderOfProfilesIsNamed() {
    Path nowhere = folder.resolve("nowhere");
    CannotProceed refused =
        assertThrows(
            CannotProceed.class, () -> new CityGenerator(City.of(1, 100).withProfiles(nowhere)));
    assertTrue(refused.getMessage().startsWith("Cannot read the profiles in " + nowhere));
  }

  @Test
  void aSystemThatThereIsNotIsNamedWithThoseThatThereAre() throws IOException {
    Path systems = folder.resolve("systems.csv");
    Files.writeString(
        systems,
        """
        department_code,ledger,layout,encoding,byte_order_mark,line_end
        101,budget_ledger,yitihua-budget,UTF-16,yes,CRLF
        103,budget_ledger,jzpz,,no,LF
        """);
    CannotProceed refused =
        assertThrows(
            CannotProceed.class, () -> new CityGenerator(City.of(1, 100).withSystems(systems)));
    assertEquals(
        systems
            + " line 3, column layout: \"jzpz\" is none of standard, yitihua-budget,"
            + " execution-statement",
        refused.getMessage());
  }

  @Test
  void theSampleDeliversFromEverySystemInEveryEncoding() {
    List<Map<String, String>> files = Sample.manifest();
    Set<String> shipped =
        SourceSystem.all().stream().map(SourceSystem::layout).collect(Collectors.toSet());
    assertEquals(shipped, values(files, "layout"));
    assertEquals(Set.of("UTF-8", "UTF-16", "GB18030"), values(files, "encoding"));
  }

  @Test
  void everyShippedLayoutHasASystemThatWritesIt() throws IOException {
    Set<String> written = new TreeSet<>(Set.of("standard"));
    SourceSystem.all().forEach(system -> written.add(system.layout()));
    try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "layouts"))) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.replace(".yaml", ""))
              .collect(Collectors.toCollection(TreeSet::new)),
          written);
    }
  }

  @Test
  void theSampleHasEveryLedger() {
    assertEquals(
        Ledger.all().stream().map(Ledger::name).collect(Collectors.toSet()),
        values(Sample.manifest(), "ledger"));
  }

  private static Set<String> values(List<Map<String, String>> files, String column) {
    return files.stream()
        .map(file -> file.get(column))
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.toSet());
  }
}
