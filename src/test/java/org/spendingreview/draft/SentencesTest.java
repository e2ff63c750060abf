package org.spendingreview.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.testing.SampleLake;

/** The wordings, whatever is missing and whatever was typed. */
class SentencesTest {
  private static final Set<String> VALUES =
      Set.of("amount", "prior_amount", "change_amount", "change_rate", "share");

  @ParameterizedTest
  @CsvSource({
    "general_ledger, 总账未报送。",
    "budget_ledger, 预算指标台账未报送。",
    "procurement_ledger, 政府采购台账未报送。",
    "staffing_register, 编制与人员台账未报送。",
    "balance_sheet, 资产负债台账未报送。",
    "construction_register, 楼堂馆所台账未报送。",
  })
  void aLedgerThatWasNotDeliveredIsSaid(String ledger, String said) {
    Map<String, Object> data = data("417");
    withdraw(ledger, data);
    String lines = Sentences.of(data);
    assertTrue(lines.contains(said), lines);
    assertTrue(lines.contains("note|未报送的台账："), lines);
    assertFalse(DraftReader.read(lines).isEmpty());
  }

  @Test
  void aDraftIsMadeFromNothingButARegister() {
    Map<String, Object> data = data("417");
    CsvResource.rows("ledgers.csv").stream()
        .map(row -> row.get("ledger"))
        .forEach(ledger -> withdraw(ledger, data));
    for (String rows :
        List.of("structure", "functions", "projects", "outliers", "budget_lines", "funds")) {
      data.put(rows, List.of());
    }
    String lines = Sentences.of(data);
    assertFalse(lines.contains("0.00万元"), lines);
    assertEquals(7, DraftReader.read(lines).stream().filter(SentencesTest::isPart).count());
  }

  private static boolean isPart(Block block) {
    return block instanceof Block.Paragraph paragraph && paragraph.style().equals("h1");
  }

  @Test
  @SuppressWarnings("unchecked") // of our own making
  void whatADepartmentTypedIsTextAndNothingElse() {
    Map<String, Object> data = data("417");
    List<Map<String, Object>> projects = new ArrayList<>();
    for (Map<String, Object> project : (List<Map<String, Object>>) data.get("projects")) {
      Map<String, Object> hostile = new LinkedHashMap<>(project);
      hostile.put(
          "project_name", PlainText.of("${year}<#stop>\n h1|\u0001假\u0002|\u202E=HYPERLINK"));
      projects.add(hostile);
    }
    data.put("projects", projects);
    String lines = Sentences.of(data);
    assertTrue(lines.contains("row|${year}<#stop> h1｜假｜=HYPERLINK|"), lines);
  }

  private static Map<String, Object> data(String department) {
    return new HashMap<>(new DraftData(SampleLake.release(), 2021, department).all());
  }

  /** As if a ledger had not been delivered. */
  @SuppressWarnings("unchecked") // of our own making
  private static void withdraw(String ledger, Map<String, Object> data) {
    Set<String> codes = new java.util.HashSet<>();
    CsvResource.rows("figures.csv").stream()
        .filter(row -> row.get("ledger").equals(ledger))
        .forEach(row -> codes.add(row.get("figure_code")));
    Map<String, Map<String, Object>> figures = new LinkedHashMap<>();
    ((Map<String, Map<String, Object>>) data.get("figure"))
        .forEach(
            (code, row) -> {
              Map<String, Object> copy = new LinkedHashMap<>(row);
              if (codes.contains(code)) {
                copy.keySet().removeAll(VALUES);
              }
              figures.put(code, copy);
            });
    data.put("figure", figures);
    Map<String, Object> department =
        new LinkedHashMap<>((Map<String, Object>) data.get("department"));
    List<Object> ledgers = new ArrayList<>((List<Object>) department.get("ledgers"));
    ledgers.remove(ledger);
    department.put("ledgers", ledgers);
    data.put("department", department);
    data.put("indicators", missing((List<Map<String, Object>>) data.get("indicators"), codes));
  }

  private static List<Map<String, Object>> missing(
      List<Map<String, Object>> indicators, Set<String> codes) {
    return indicators.stream()
        .map(
            indicator -> {
              Map<String, Object> copy = new LinkedHashMap<>(indicator);
              if (copy.containsKey("rate") && !codes.isEmpty()) {
                copy.keySet().removeAll(Set.of("numerator", "denominator", "rate", "points"));
                copy.put("basis", "MISSING");
              }
              return copy;
            })
        .toList();
  }
}
