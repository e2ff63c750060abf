package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.spendingreview.delivery.layout.FiscalYear;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.wording.Problem;

/** A building counts in the fiscal year of its completion, whenever that year begins. */
class CompletedBuildingTest {
  private static final LineRules RULES =
      new LineRules(
          Register.of(
              SmallCsv.of(
                  "departments.csv",
                  """
                  department_code,department_name,peer_group,unit_code,unit_name
                  901,甲局,A,901001,甲局本级
                  """
                      .getBytes(StandardCharsets.UTF_8))),
          new ClassificationCatalog(null, new Configuration()).named("china"));

  @Test
  void inTheCalendarYear() {
    assertEquals(
        List.of("not_completed", "counts", "counts", "not_completed", "not_completed"),
        fates(FiscalYear.calendar(2021), "2020-12-31", "2021-01-01", "2021-12-31", "2022-01-01"));
  }

  @Test
  void inAYearThatBeginsInApril() {
    FiscalYear year = new FiscalYear(2021, LocalDate.of(2021, 4, 1), LocalDate.of(2022, 3, 31));
    assertEquals(
        List.of("not_completed", "counts", "counts", "not_completed", "not_completed"),
        fates(year, "2021-03-31", "2021-04-01", "2022-03-31", "2022-04-01"));
  }

  /** What becomes of a building completed on each of these days, and of one in progress. */
  private static List<String> fates(FiscalYear year, String... days) {
    return Stream.concat(Stream.of(days), Stream.of("")).map(day -> fate(year, day)).toList();
  }

  private static String fate(FiscalYear year, String day) {
    Map<String, String> cells =
        Map.of("unit_code", "901001", "project_code", "B", "completed_on", day);
    LineSource source =
        new LineSource() {
          @Override
          public String text(LedgerColumn column, List<Problem> problems) {
            return cells.getOrDefault(column.name(), "1.00");
          }

          @Override
          public FiscalYear fiscalYear(int name) {
            return year;
          }
        };
    ManifestEntry file =
        new ManifestEntry("a.csv", null, "901", year.year(), "own", null, null, null, null, 2);
    CanonicalLine line =
        RULES.line(Ledger.named("construction_register").orElseThrow(), source, file);
    assertEquals(List.of(), line.problems());
    return line.excludedReason() == null ? "counts" : line.excludedReason();
  }
}
