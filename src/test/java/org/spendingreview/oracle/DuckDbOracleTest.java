package org.spendingreview.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spendingreview.oracle.DuckDbOracle.DepartmentYear;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.SampleLake;
import org.spendingreview.testing.SampleTwin;

/**
 * Every row and column of five released tables of the whole sample is what DuckDB makes of the
 * sample's twin, the same city in the standard layout, by {@link DuckDbOracle}'s own SQL.
 */
class DuckDbOracleTest {
  private static DuckDbOracle oracle;

  @BeforeAll
  static void recompute() throws IOException, SQLException {
    oracle = new DuckDbOracle(SampleTwin.folder());
  }

  @AfterAll
  static void close() throws SQLException {
    if (oracle != null) {
      oracle.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key_figures",
        "spending_structure",
        "three_public_trend",
        "control_rates",
        "peer_statistics"
      })
  void releasedTableIsTheOracles(String table) throws IOException, SQLException {
    OracleTable expected = oracle.table(table);
    Program csv = Program.run("show", table, "--lake", SampleLake.path(), "--format", "csv");
    assertEquals(0, csv.exitCode(), csv.err());
    OracleTable actual = OracleComparison.released(expected, csv.out(), oracle.figureCodes());
    String differences = OracleComparison.differences(expected, actual);
    assertTrue(differences.isEmpty(), differences);
    assertEquals(expected.rows().size(), actual.rows().size(), "rows of " + table);
  }

  @Test
  void sampleHoldsEveryFate() throws SQLException {
    Set<String> fates =
        oracle.departmentYears().stream()
            .map(DepartmentYear::completeness)
            .collect(Collectors.toSet());
    assertEquals(Set.of("COMPLETE", "INCOMPLETE", "WITHHELD"), fates);
  }

  @Test
  void oracleLeavesNoDepartmentOut() throws IOException, SQLException {
    Set<List<String>> reviewed =
        oracle.departmentYears().stream()
            .filter(delivery -> !delivery.completeness().equals("WITHHELD"))
            .map(delivery -> List.of(delivery.fiscalYear(), delivery.departmentCode()))
            .collect(Collectors.toSet());
    assertFalse(reviewed.isEmpty(), "no department is reviewed");
    Map<String, Integer> rowsEach =
        Map.of(
            "key_figures", oracle.figureCodes().size(),
            "three_public_trend", 5,
            "control_rates", 9);
    for (String table : rowsEach.keySet()) {
      List<Map<String, String>> rows = oracle.table(table).rows();
      assertEquals(reviewed, departmentYears(rows), "departments and years of " + table);
      assertEquals(reviewed.size() * rowsEach.get(table), rows.size(), "rows of " + table);
    }
  }

  @Test
  void whoeverSpendsHasAStructure() throws IOException, SQLException {
    List<Map<String, String>> spending =
        oracle.table("key_figures").rows().stream()
            .filter(row -> row.get("figure_code").equals("total_spending"))
            .filter(row -> !Set.of("", "0.00").contains(row.get("amount")))
            .toList();
    assertFalse(spending.isEmpty(), "no department spends");
    Set<List<String>> structured = departmentYears(oracle.table("spending_structure").rows());
    assertTrue(structured.containsAll(departmentYears(spending)), "spent without a structure");
  }

  private static Set<List<String>> departmentYears(List<Map<String, String>> rows) {
    return rows.stream()
        .map(row -> List.of(row.get("fiscal_year"), row.get("department_code")))
        .collect(Collectors.toSet());
  }
}
