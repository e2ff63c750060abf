package org.spendingreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.ledger.Formula;

/** The checks, units and bounds that ship speak of figures and units that there are. */
class ShippedChecksTest {
  private static final List<Map<String, String>> CHECKS = CsvResource.rows("checks.csv");

  private static List<String> cells(String resource, String column) {
    return CsvResource.rows(resource).stream().map(row -> row.get(column)).toList();
  }

  @Test
  void everyFigureOfACheckIsDefined() {
    Set<String> known = new FigureDefinitions().codes();
    List<String> unknown = new ArrayList<>();
    for (Map<String, String> check : CHECKS) {
      Stream.concat(
              Formula.parse(check.get("parts")).terms().stream().map(Formula.Term::figureCode),
              Stream.of(check.get("whole")).filter(whole -> !whole.isEmpty()))
          .filter(figure -> !known.contains(figure))
          .forEach(unknown::add);
    }
    assertEquals(List.of(), unknown);
  }

  @Test
  void aCheckHasACodeOfItsOwnAKindAndSources() {
    List<String> codes = cells("checks.csv", "check_code");
    assertEquals(codes.size(), new HashSet<>(codes).size());
    for (Map<String, String> check : CHECKS) {
      String kind = check.get("kind");
      assertTrue(Set.of("EQUAL", "WITHIN", "CLASS").contains(kind), check.toString());
      assertTrue(
          Set.of("LEDGER", "REPORT", "LEDGER|REPORT").contains(check.get("source")),
          check.toString());
      assertEquals(kind.equals("CLASS"), check.get("whole").isEmpty(), check.toString());
    }
  }

  @Test
  void whatAReportPrintsOfItsOwnYearIsHeldAgainstThatYear() {
    for (Map<String, String> check : CHECKS) {
      if (check.get("source").contains("REPORT")) {
        assertTrue(
            Formula.parse(check.get("parts")).terms().stream().allMatch(t -> t.yearsBack() == 0),
            check.toString());
      }
    }
  }

  @Test
  void everyUnitOfAFigureCanBePrintedAndHasOneUsualPlace() {
    Set<String> measured = new HashSet<>(cells("figures.csv", "unit_en"));
    Map<String, Long> usual =
        CsvResource.rows("printed_units.csv").stream()
            .filter(row -> !row.get("usual_decimals").isEmpty())
            .collect(Collectors.groupingBy(row -> row.get("measured_in"), Collectors.counting()));
    assertEquals(measured, usual.keySet());
    assertEquals(Set.of(1L), Set.copyOf(usual.values()));
    measured.add("fraction");
    assertEquals(measured, Set.copyOf(cells("printed_units.csv", "measured_in")));
  }

  @Test
  void theRulesOfOutliersBeginAtTwoAndFollowOneAnother() {
    Map<String, Integer> counts = new HashMap<>();
    for (Map<String, String> rule : CsvResource.rows("outlier_rules.csv")) {
      int from = Integer.parseInt(rule.get("from_count"));
      assertTrue(from > counts.getOrDefault(rule.get("basis"), 1), rule.toString());
      counts.put(rule.get("basis"), from);
      assertTrue(new BigDecimal(rule.get("threshold")).signum() > 0, rule.toString());
    }
    assertEquals(Set.of("PEERS", "OWN_PAST"), counts.keySet());
  }
}
