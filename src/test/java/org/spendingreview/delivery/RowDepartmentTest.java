package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose a row is, by its file, its own words or its unit. */
class RowDepartmentTest {
  private static final String STAFF =
      """
      lines:
        - ledger: staffing_register
          unless_zero: posts
          values: {approved_posts: "{posts}", in_post: "1"}
      """;

  @TempDir Path folder;

  @Test
  void ofARowWithoutALineTheFileTellsFirstThenTheRowThenItsUnit() {
    assertEquals("901", ReadRows.RULES.departmentOf("902", "902001", file("901")));
    assertEquals("902", ReadRows.RULES.departmentOf("902", "901001", file(null)));
    assertEquals("901", ReadRows.RULES.departmentOf("999", " 901001 ", file(null)));
    assertNull(ReadRows.RULES.departmentOf("999", "999001", file(null)));
    assertNull(ReadRows.RULES.departmentOf(null, null, file(null)));
  }

  @Test
  void aLayoutMayMapTheNamesOfDepartments() throws IOException {
    String layout =
        "department: {from: \"{dept}\", map: {甲局: \"901\"}, if_blank: \"902\"}\n" + STAFF;

    assertEquals(
        List.of(
            "2 ACCEPTED staffing_register 901 unit_code=901001 approved_posts=5 in_post=1",
            "3 ACCEPTED staffing_register 902 unit_code=902001 approved_posts=6 in_post=1",
            "4 ACCEPTED staffing_register 902 unit_code=902001 approved_posts=7 in_post=1",
            "5 SKIPPED staffing_register 901"),
        rows(layout, "dept,posts\n 甲局,5\n ,6\n902,7\n甲局,0\n"));
  }

  @Test
  void namesThatTheMapLacksMayAllBelongToOneDepartment() throws IOException {
    String layout =
        "department: {from: \"{dept}\", map: {甲局: \"901\"}, default: \"902\"}\n" + STAFF;

    assertEquals(
        List.of(
            "2 ACCEPTED staffing_register 901 unit_code=901001 approved_posts=5 in_post=1",
            "3 ACCEPTED staffing_register 902 unit_code=902001 approved_posts=6 in_post=1"),
        rows(layout, "dept,posts\n甲局,5\n丙局,6\n"));
  }

  @Test
  void ofSeveralLinesTheFirstOfTheLedgerThatNamesAUnitTells() throws IOException {
    String layout =
        """
        lines:
          - ledger: staffing_register
            unless_zero: posts
            values: {unit_code: "{unit}", approved_posts: "{posts}", in_post: "1"}
          - ledger: staffing_register
            unless_zero: posts
            values: {unit_code: "902001", approved_posts: "{posts}", in_post: "1"}
          - ledger: balance_sheet
            unless_zero: posts
            values:
              unit_code: "{other}"
              account_code: "1001"
              opening_amount: "{posts}"
              closing_amount: "{posts}"
        """;

    assertEquals(
        List.of("2 SKIPPED staffing_register 901", "2 SKIPPED balance_sheet 902"),
        rows(layout, "unit,other,posts\n901001,902001,0\n"));
  }

  private List<String> rows(String layout, String text) throws IOException {
    return ReadRows.of(folder, layout, text, null);
  }

  private static ManifestEntry file(String department) {
    return new ManifestEntry(
        "a.csv", null, department, 2021, "standard", null, null, null, null, 2);
  }
}
