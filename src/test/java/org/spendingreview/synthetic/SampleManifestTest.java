package org.spendingreview.synthetic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleManifestTest {
  private static final Map<String, String> CONTROL =
      Map.of(
          "general_ledger", "debit_amount",
          "budget_ledger", "amount",
          "procurement_ledger", "contract_amount",
          "staffing_register", "in_post",
          "balance_sheet", "closing_amount",
          "construction_register", "invested_amount");

  @Test
  void declaresWhatTheFilesHoldButForOneTotal() throws IOException, NoSuchAlgorithmException {
    List<String> wrong = new ArrayList<>();
    for (Map<String, String> file : Sample.manifest()) {
      String path = file.get("path");
      byte[] bytes = Files.readAllBytes(Sample.FOLDER.resolve(path));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertEquals(HexFormat.of().formatHex(digest), file.get("sha256"), path);
      if (!file.get("layout").isEmpty()) {
        continue; // the year end adds those up, and would withhold them
      }
      Charset encoding =
          file.get("encoding").isEmpty() ? UTF_8 : Charset.forName(file.get("encoding"));
      List<Map<String, String>> rows = Sample.rows(Sample.FOLDER.resolve(path), encoding);
      assertEquals(String.valueOf(rows.size()), file.get("row_count"), path);
      String column = CONTROL.get(file.get("ledger"));
      if (column == null) {
        assertEquals("", file.get("control_amount"), path);
      } else if (sum(rows, column).compareTo(new BigDecimal(file.get("control_amount"))) != 0) {
        wrong.add(path);
      }
    }
    assertEquals(List.of("2021/504/general_ledger.csv"), wrong);
  }

  @Test
  void peculiarDepartmentsDeliverWhatTheyShould() {
    assertEquals(Set.of("2021"), years("206", "general_ledger"));
    assertEquals(Set.of(), years("403", "procurement_ledger"));
    assertEquals(Set.of("2021"), years("417", "reported_figures"));
    assertEquals(6, Sample.rows(2021, "105", "assessment_register").size());
    assertEquals(7, Sample.rows(2020, "105", "assessment_register").size());
    assertTrue(
        Sample.rows(2021, "202", "construction_register")
            .get(0)
            .get("completed_on")
            .startsWith("2021-"));
    assertEquals(List.of(), Sample.rows(2021, "417", "construction_register"));
    Set<String> threePublic = Set.of("30212", "30217", "30231", "31013");
    assertFalse(
        Sample.rows(2021, "205", "budget_ledger").stream()
            .anyMatch(row -> threePublic.contains(row.get("economic_code"))));
    assertTrue(
        Sample.spending(2021, "205").stream()
            .anyMatch(row -> threePublic.contains(row.get("economic_code"))));
    Set<Boolean> coded =
        Sample.rows(2021, "501", "budget_ledger").stream()
            .filter(row -> row.get("expenditure_type").equals("BASIC"))
            .map(row -> !row.get("economic_code").isEmpty())
            .collect(Collectors.toSet());
    assertEquals(Set.of(false), coded);
  }

  @ParameterizedTest
  @CsvSource({
    "general_ledger,38,'\"1,2O8.5O元\"'",
    "general_ledger,100,'999001,'",
    "general_ledger,160,',178500.00,178500.00,'",
    "general_ledger,228,',30801,'",
    "general_ledger,284,'2021-09-28,7101,2013816,30227,PROJECT,303P01,,'",
    "budget_ledger,38,',2022-02-30,'",
    "budget_ledger,99,',2022-02-15,'",
    "budget_ledger,160,',,20500.00,'"
  })
  void brokenRowsStandWhereTheReadmeSays(String ledger, int line, String part) throws IOException {
    String path = "2021/303/" + ledger + ".csv";
    String row = Files.readAllLines(Sample.FOLDER.resolve(path)).get(line - 1);
    assertTrue(row.contains(part), path + ":" + line + " " + row);
    assertTrue(Files.readString(Path.of("data", "README.md")).contains(path + ":" + line));
  }

  private static Set<String> years(String department, String ledger) {
    return Sample.manifest().stream()
        .filter(row -> row.get("department_code").equals(department))
        .filter(row -> row.get("ledger").equals(ledger))
        .map(row -> row.get("fiscal_year"))
        .collect(Collectors.toSet());
  }

  /** The sum of the cells that are amounts. */
  private static BigDecimal sum(List<Map<String, String>> rows, String column) {
    return rows.stream()
        .map(row -> row.getOrDefault(column, ""))
        .filter(cell -> cell.matches("-?\\d+(\\.\\d+)?"))
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
