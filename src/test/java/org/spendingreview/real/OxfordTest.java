package org.spendingreview.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;

/**
 * A city of payments: Oxford's, published a quarter at a time with four different headers, through
 * the public command with one layout, against the totals that stand beside the files.
 */
class OxfordTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources", "oxford");
  private static final Map<String, Integer> FISCAL_YEARS = new LinkedHashMap<>();

  static {
    FISCAL_YEARS.put("expenditure-over-500-apr-jun-2014.csv", 2014);
    FISCAL_YEARS.put("expenditure-over-500-jan-mar-2015.csv", 2014);
    FISCAL_YEARS.put("expenditure-over-500-jul-sep-2017.csv", 2017);
    FISCAL_YEARS.put("expenditure-over-500-oct-dec-2017.csv", 2017);
  }

  private static Path oxford;
  private static Path lake;

  @BeforeAll
  static void runsTheYearEnd(@TempDir Path folder) throws IOException {
    oxford = RealData.folder().resolve("oxford");
    Path extracts = Files.createDirectories(folder.resolve("extracts"));
    lake = folder.resolve("lake");
    deliver(extracts);
    Program run =
        Released.yearEnd(
            extracts,
            lake,
            2017,
            "--layouts",
            RESOURCES.resolve("layouts").toString(),
            "--classifications",
            RESOURCES.resolve("classifications").toString());
    assertEquals(0, run.exitCode(), run::err);
  }

  @ParameterizedTest
  @CsvSource({
    "expenditure-over-500-apr-jun-2014.csv, 3836, 14165887.28",
    "expenditure-over-500-jan-mar-2015.csv, 3864, 13880574.57",
    "expenditure-over-500-jul-sep-2017.csv, 3259, 11344005.35",
    "expenditure-over-500-oct-dec-2017.csv, 3855, 17382055.90"
  })
  void everyFileLoadsWholeByOneLayout(String file, long rows, BigDecimal amount) {
    List<TableRow> deliveries =
        Released.rows(lake, "deliveries").stream()
            .filter(row -> row.value("path").equals(file))
            .toList();

    assertEquals(rows, sum(deliveries, "row_count").longValueExact());
    assertEquals(rows, sum(deliveries, "accepted_count").longValueExact());
    assertEquals(amount, sum(deliveries, "control_amount"));
    assertEquals(amount, sum(deliveries, "accepted_amount"));
    assertEquals(
        List.of("COMPLETE"),
        deliveries.stream().map(row -> row.value("status")).distinct().toList());
  }

  @ParameterizedTest
  @CsvSource({"2014, 28046461.85", "2017, 28726061.25"})
  void everyPoundIsSpendingOfItsFiscalYear(int year, BigDecimal amount) {
    List<TableRow> totals =
        Released.rows(lake, "spending_totals").stream()
            .filter(row -> row.value("fiscal_year").equals(year))
            .toList();

    assertEquals(amount, sum(totals, "actual_amount"));
  }

  /** The fiscal year 2014 begins in April, so its last quarter is January to March 2015. */
  @Test
  void monthsAreThoseOfTheCalendar() {
    TreeSet<String> months = new TreeSet<>();
    for (TableRow row : Released.rows(lake, "spending_totals")) {
      months.add(row.value("fiscal_year") + "-" + row.value("month"));
    }

    assertEquals(
        List.of(
            "2014-1", "2014-2", "2014-3", "2014-6", "2017-10", "2017-11", "2017-12", "2017-7",
            "2017-8", "2017-9"),
        List.copyOf(months));
  }

  @Test
  void aDepartmentSpeltInTwoWaysIsOne() {
    List<String> departments =
        Released.rows(
            lake,
            "department_summary",
            row -> row.value("fiscal_year") + " " + row.value("department_code"));

    assertEquals(
        List.of("2014 Leisure, Parks & Communities"),
        departments.stream().filter(text -> text.contains("Leisure")).toList());
  }

  private static BigDecimal sum(List<TableRow> rows, String column) {
    return rows.stream()
        .map(row -> new BigDecimal(row.value(column).toString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** City-wide files; every service area is a department of one unit, called by its name. */
  private static void deliver(Path extracts) throws IOException {
    TreeSet<String> departments = new TreeSet<>();
    try (CSVPrinter manifest =
        printer(
            extracts.resolve("manifest.csv"),
            "path,ledger,department_code,fiscal_year,layout,encoding")) {
      for (Map.Entry<String, Integer> file : FISCAL_YEARS.entrySet()) {
        String name = file.getKey();
        Files.copy(oxford.resolve(name), extracts.resolve(name));
        manifest.printRecord(name, "", "", file.getValue(), "oxford-payments", "");
        for (Map<String, String> row : RealData.csv(oxford.resolve(name))) {
          departments.add(
              Stream.of("Organisational Unit", "Service Area")
                  .filter(row::containsKey)
                  .map(row::get)
                  .findFirst()
                  .orElseThrow());
        }
      }
    }
    try (CSVPrinter register =
        printer(
            extracts.resolve("departments.csv"),
            "department_code,department_name,peer_group,unit_code,unit_name")) {
      for (String department : departments) {
        if (!department.contains("  ")) { // a name that lost its comma
          register.printRecord(department, department, "council", department, department);
        }
      }
    }
  }

  private static CSVPrinter printer(Path file, String header) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader(header.split(",", -1))
        .get()
        .print(Files.newBufferedWriter(file));
  }
}
