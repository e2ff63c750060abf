package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;
import org.spendingreview.testing.SharedSpark;

/** One department delivers again: the lines of the others stay where they are. */
class CarriedLinesTest {
  @TempDir Path folder;

  private DeliveryFixture city;
  private Path lake;

  @BeforeEach
  void twoTasksReadTwoFilesEach() {
    lake = folder.resolve("lake");
    city = new DeliveryFixture(folder.resolve("city"), 2021);
    for (String code : List.of("901", "902", "903", "904")) {
      city.department(code, code + "001");
      city.file(code, "general_ledger").row("account_code=7101", "debit_amount=1.00");
      city.file(code, "assessment_register")
          .row("indicator_code=process_satisfaction", "value=5", "full_value=5");
    }
    run(lake);
  }

  @Test
  void filesOfOtherDepartmentsStayUnlessAKilledRunHasComeBetween() {
    Set<String> before = files();
    assertEquals(2, before.size(), "901 with 903, 902 with 904");
    city.at("904/general_ledger.csv").withoutRows().row("account_code=7101", "debit_amount=7.00");

    run(lake, "--department", "904");

    Set<String> after = files();
    Set<String> stayed = new TreeSet<>(after);
    stayed.retainAll(before);
    assertEquals(1, stayed.size(), "the one of 901 and 903; 902's line is written once more");
    assertEquals(List.of("1.00", "1.00", "1.00", "7.00"), lines());
    assertEquals(
        List.of("1.00", "1.00", "1.00", "7.00"),
        Released.rows(lake, "spending_totals", row -> row.value("actual_amount").toString()));
    assertEquals(
        List.of("1.00", "1.00", "1.00", "1.00"),
        linesOfRelease(1),
        "the release before is what it was");
    assertEquals(
        SharedSpark.session().read().format("delta").load(table()).count(),
        4,
        "as Spark's Delta reads the log");

    // a version that no release names, as a killed run leaves one
    SharedSpark.session()
        .read()
        .format("delta")
        .load(table())
        .filter("department_code = '901'")
        .write()
        .format("delta")
        .mode("overwrite")
        .save(table());
    run(lake, "--department", "904");

    assertEquals(List.of("1.00", "1.00", "1.00", "7.00"), lines());
  }

  private List<String> lines() {
    return Released.rows(lake, "general_ledger", row -> row.value("debit_amount").toString());
  }

  private List<String> linesOfRelease(long release) {
    String csv =
        Program.run(
                "show",
                "general_ledger",
                "--lake",
                lake.toString(),
                "--release",
                Long.toString(release),
                "--format",
                "csv")
            .out();
    int column = List.of(csv.lines().findFirst().orElseThrow().split(",")).indexOf("debit_amount");
    return csv.lines().skip(1).map(line -> line.split(",", -1)[column]).sorted().toList();
  }

  private void run(Path place, String... more) {
    Program call = Released.yearEnd(city.write().folder().toString(), place, 2021, more);
    assertEquals(0, call.exitCode(), call.err());
  }

  private String table() {
    return lake.resolve("general_ledger").toString();
  }

  /** The data files that the table's newest version names. */
  private Set<String> files() {
    return new TreeSet<>(
        Stream.of(SharedSpark.session().read().format("delta").load(table()).inputFiles())
            .toList());
  }
}
