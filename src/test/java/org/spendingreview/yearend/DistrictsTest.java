package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;

/** Departments of a generated city's districts, of which a city of many is made. */
class DistrictsTest {
  private static final int OF_THE_CITY = 24;
  private static final int OF_DISTRICTS = 8;

  /** Two administrations and four institutions. */
  private static final String FINANCE = "1104";

  @TempDir Path folder;

  @Test
  void theyDeliverEveryLedgerPrintFewFiguresWrongAndHaveInstitutionsWithItemsOfTheirOwn() {
    Path lake = folder.resolve("lake");
    String call = "generate --departments %d --lines 3000 --years 2021-2021 --seed 5 --out ";
    String city = folder.resolve("city").toString();
    Program made = Program.run((call.formatted(OF_THE_CITY + OF_DISTRICTS) + city).split(" "));
    assertEquals(0, made.exitCode(), made.err());
    Program run = Released.yearEnd(city, lake, 2021);
    assertEquals(3, run.exitCode(), run.err());

    assertEquals(
        Ledger.all().stream().map(Ledger::name).collect(Collectors.toSet()),
        Released.rows(lake, "files_read").stream()
            .filter(row -> row.value("department_code").equals(FINANCE))
            .map(row -> row.value("ledger"))
            .collect(Collectors.toSet()));
    Map<String, Long> verdicts =
        Released.rows(lake, "reconciliation").stream()
            .filter(row -> row.value("check_code").toString().matches("printed\\..*\\.1"))
            .collect(
                Collectors.groupingBy(
                    row -> row.value("verdict").toString(), Collectors.counting()));
    assertEquals(Set.of("AGREES", "CONTRADICTS"), verdicts.keySet());
    assertEquals(6 * OF_DISTRICTS, verdicts.values().stream().mapToLong(n -> n).sum());
    assertTrue(verdicts.get("CONTRADICTS") < OF_DISTRICTS, verdicts::toString);
    assertEquals(
        Map.of(
            "2010601", Set.of("1104001", "1104003"),
            "2010608", Set.of("1104002", "1104005"),
            "2010650", Set.of("1104006"),
            "2010607", Set.of("1104004")),
        Released.rows(lake, "spending_totals").stream()
            .filter(row -> row.value("department_code").equals(FINANCE))
            .filter(row -> row.value("expenditure_type").equals("BASIC"))
            .filter(row -> row.value("function_code").toString().startsWith("20106"))
            .collect(
                Collectors.groupingBy(
                    row -> row.value("function_code"),
                    Collectors.mapping(row -> row.value("unit_code"), Collectors.toSet()))));
  }
}
