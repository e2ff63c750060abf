package org.spendingreview.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spendingreview.ledger.CsvResource;

/** The word lists that officials extend: a slip in them is told, and nothing is defined twice. */
class ClaimsDataTest {
  private static List<Map<String, String>> rows(String name) {
    return CsvResource.rows("claims/" + name + ".csv");
  }

  private static Set<String> column(String resource, String column) {
    return CsvResource.rows(resource).stream()
        .map(row -> row.get(column))
        .collect(Collectors.toSet());
  }

  @Test
  void aWordStandsOnceAndAsReportsAreRead() {
    Set<String> words = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    for (Map<String, String> row : rows("terms")) {
      for (String word : row.get("terms").split("\\|", -1)) {
        boolean isTwice = !words.add(word + " within " + row.get("within"));
        if (isTwice || word.isBlank() || word.matches(".*[() ].*")) {
          wrong.add(word);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aWordSpeaksOfKnownStagesTypesAndItems() {
    Set<String> items = column("claims/items.csv", "item");
    Set<String> stages =
        Set.of(
            "",
            "INITIAL",
            "INITIAL?",
            "ADJUSTMENT",
            "CARRIED_IN",
            "CARRIED_OUT",
            "AVAILABLE",
            "ACTUAL");
    List<String> wrong =
        rows("terms").stream()
            .filter(
                row ->
                    !stages.contains(row.get("stage"))
                        || !Set.of("", "ALL", "BASIC", "PROJECT", "OTHER").contains(row.get("type"))
                        || !isKnown(row, items))
            .map(row -> row.get("terms"))
            .toList();
    assertEquals(List.of(), wrong);
  }

  /** Some items only keep words from being taken for others. */
  private static boolean isKnown(Map<String, String> row, Set<String> items) {
    String item = row.get("item");
    return item.isEmpty()
        || items.contains(item)
        || Set.of("ORGAN_COST", "FUNDS", "OTHER_RATE").contains(item);
  }

  @Test
  void everySubjectThatHasAFigureCodeHasADefinedOne() {
    Set<String> defined = column("figures.csv", "figure_code");
    Set<String> own =
        Set.of(
            "project_carried_in",
            "basic_carried_in",
            "available_basic_budget",
            "available_project_budget");
    List<String> unknown =
        rows("subjects").stream()
            .map(row -> row.get("figure_code"))
            .filter(code -> !defined.contains(code) && !own.contains(code))
            .toList();
    assertEquals(List.of(), unknown);
  }

  @Test
  void whatMustAddUpOfLastYearAreSubjectsAndItems() {
    Set<String> subjects = column("claims/subjects.csv", "figure_code");
    Set<String> items = column("claims/items.csv", "item");
    List<String> unknown = new ArrayList<>();
    for (Map<String, String> row : rows("prior_sums")) {
      String sum = row.get("whole") + "|" + row.get("parts");
      Stream.of(sum.split("\\|", -1)).filter(c -> !subjects.contains(c)).forEach(unknown::add);
      Stream.of(row.get("unless").split("\\|", -1))
          .filter(item -> !item.isEmpty() && !items.contains(item))
          .forEach(unknown::add);
    }
    assertEquals(List.of(), unknown);
  }

  @Test
  void aRateIsFirstWhatItsDefinitionSays() {
    Map<String, String> definitions =
        CsvResource.rows("indicators.csv").stream()
            .collect(
                Collectors.toMap(
                    row -> row.get("indicator_code"),
                    row -> row.get("numerator") + " / " + row.get("denominator")));
    Set<String> seen = new HashSet<>();
    for (Map<String, String> row : rows("rates")) {
      String code = row.get("figure_code");
      String key = row.get("rate") + " " + row.get("item") + " " + code;
      boolean isFirst = !code.isEmpty() && seen.add(key);
      boolean isAlias = row.get("rate").equals("EXECUTION") && row.get("item").equals("ALL");
      if (isFirst && !isAlias) {
        assertEquals(
            definitions.get(code), row.get("numerator") + " / " + row.get("denominator"), key);
      }
    }
    assertTrue(seen.size() > 8, seen.toString());
  }
}
