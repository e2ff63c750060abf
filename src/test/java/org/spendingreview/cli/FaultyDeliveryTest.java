package org.spendingreview.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.spendingreview.cli.FaultyCity.LEDGER;
import static org.spendingreview.cli.FaultyCity.asReleased;
import static org.spendingreview.cli.FaultyCity.assertContains;
import static org.spendingreview.cli.FaultyCity.extracts;
import static org.spendingreview.cli.FaultyCity.lake;
import static org.spendingreview.cli.FaultyCity.released;
import static org.spendingreview.testing.Folders.copy;
import static org.spendingreview.testing.Folders.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;
import org.spendingreview.testing.ResultTables;

/**
 * Deliveries with everything that goes wrong at a year end: departments are withheld or incomplete
 * for reasons told to them, the others are released, and what must not be released is not.
 */
class FaultyDeliveryTest {
  @TempDir static Path folder;

  @Test
  void departmentsThatAreNotCompleteAreToldWithTheirFaults() {
    assertEquals(3, released().exitCode(), released().err());
    String out = released().out().replace("\n    ", " "); // lines are wrapped at 100 columns
    assertContains(out, "Departments: 1 complete, 1 incomplete (with results, not ranked), 7");
    assertContains(out, fault("902", "the file is missing: deliver it"));
    assertContains(
        out,
        fault(
            "903",
            "the file holds 0 bytes, and a ledger without rows still needs its header: deliver it"
                + " with its header"));
    assertContains(
        out,
        fault(
            "904",
            "wrong header: the column debit_amount, which general_ledger requires, is missing: add"
                + " it; wrong header: \"debit\" is no column of general_ledger (known are"
                + " unit_code,"));
    assertContains(
        out, "[incomplete] 905  905/general_ledger.csv: rows rejected (3), first at line 3");
    assertContains(
        out,
        fault(
            "906",
            "a control amount of 999.00 was declared, the rows add up to 100.00 (difference"
                + " -899.00)"));
    assertContains(
        out,
        fault(
            "907",
            "journal lines are delivered more than once (1), first journal 1 line 1 at"
                + " 907/again.csv:2 and 907/general_ledger.csv:2"));
    assertContains(
        out, fault("908", "the file is not the one declared: sha256 " + "0".repeat(64) + " was"));
    assertContains(out, "; 2 rows were declared, the file has 1: check that it is whole");
    assertContains(
        out,
        fault(
            "999",
            "Department 999 is not in departments.csv: add it to the register or correct the"
                + " code"));
    assertContains(released().out(), "Release 1 in the lake file:" + lake());
    assertFalse(released().err().contains("Exception"), released().err());
  }

  private static String fault(String department, String reason) {
    return "[withheld] " + department + "  " + department + "/general_ledger.csv: " + reason;
  }

  @Test
  void rowsThatCannotBeReadAreRejectedWithLineTextAndReason() {
    assertEquals(
        List.of(
            "905/general_ledger.csv:3 [debit_amount “一百”不是金额：请写以元为单位、带小数点、最多两位小数的数"
                + " / debit_amount \"一百\" is no amount: write yuan as digits with a point and at"
                + " most two decimals]",
            "905/general_ledger.csv:4 [unit_code “999001”不在 departments.csv 中：请补充单位名录或更正编码"
                + " / unit_code \"999001\" is not in departments.csv: add the unit to the register"
                + " or correct the code]",
            "905/general_ledger.csv:5 [该行有 3 个单元格，表头有 19 个：请检查分隔符和引号"
                + " / the row has 3 cells where the header has 19: check delimiters and quotes]"),
        Released.rows(
            lake(),
            "rejected_rows",
            r -> r.value("path") + ":" + r.value("line_number") + " " + r.value("reasons")));
    assertEquals(
        "905001,9,1",
        Released.rows(lake(), "rejected_rows", r -> r.value("raw_text").toString()).get(2));
  }

  @Test
  void everyRowOfAnIncompleteFileIsAccountedFor() {
    assertEquals(
        Map.of("905", "4 = 1 + 3 + 0, 2 unreadable, 150.00 = 100.00 + 50.00"),
        deliveries(
            List.of("905"),
            row ->
                "%s = %s + %s + %s, %s unreadable, %s = %s + %s"
                    .formatted(
                        row.value("row_count"),
                        row.value("accepted_count"),
                        row.value("rejected_count"),
                        row.value("skipped_count"),
                        row.value("unreadable_count"),
                        row.value("control_amount"),
                        row.value("accepted_amount"),
                        row.value("rejected_amount"))));
    assertEquals(
        Map.of("902", "null null null", "903", "null null null", "904", "null null null"),
        deliveries(
            List.of("902", "903", "904"),
            row ->
                row.value("row_count")
                    + " "
                    + row.value("skipped_count")
                    + " "
                    + row.value("control_amount")));
  }

  private static Map<String, String> deliveries(
      List<String> departments, Function<TableRow, String> text) {
    Map<String, String> found = new TreeMap<>();
    for (TableRow row : Released.rows(lake(), "deliveries")) {
      String department = (String) row.value("department_code");
      if (departments.contains(department)) {
        found.put(department, text.apply(row));
      }
    }
    return found;
  }

  @Test
  void onlyDepartmentsThatAreNotWithheldHaveResultsAndOnlyCompleteOnesARank() {
    assertEquals(List.of("901 COMPLETE 100.00", "905 INCOMPLETE 100.00"), spending(lake()));
    assertEquals(
        List.of("901 1", "905 null"),
        Released.rows(lake(), "department_ranking").stream()
            .filter(row -> row.value("measure").equals("points_share"))
            .map(row -> row.value("department_code") + " " + row.value("rank_in_city"))
            .toList());
  }

  @Test
  void aLedgerWithAHeaderAndNoRowsIsDeliveredAndEmpty() {
    assertEquals(
        List.of("0.00", "null"),
        List.of(figure(lake(), "901", "procurement_spending"), figure(lake(), "901", "in_post")));
    assertEquals(List.of("null"), List.of(figure(lake(), "905", "procurement_spending")));
  }

  @Test
  void strictReleasesNothingWhereADepartmentIsNotComplete() throws IOException {
    Program call = Released.yearEnd(extracts(), lake(), 2021, "--strict");

    assertEquals(3, call.exitCode(), call.err());
    assertContains(call.err(), "902/general_ledger.csv: the file is missing: deliver it\n");
    assertContains(call.err(), "905/general_ledger.csv: rows rejected (3), first at line 3\n");
    assertContains(
        call.err(),
        "Nothing was released: mend the problems above and deliver again; the lake is as it was");
    assertEquals(asReleased(), tree(lake()));
  }

  @Test
  void strictReleasesNothingWhereACityWideFileHasARowOfNobody() throws IOException {
    DeliveryFixture delivery = new DeliveryFixture(folder.resolve("city-wide"), 2021);
    delivery.department("901", "901001");
    delivery
        .file(null, "staffing_register", "staffing.csv")
        .row("unit_code=901001", "approved_posts=5", "in_post=4")
        .row("unit_code=999001", "approved_posts=5", "in_post=4");
    Path fresh = folder.resolve("city-wide-lake");
    for (List<String> more : List.of(List.<String>of(), List.of("--department", "901"))) {
      List<String> options = new ArrayList<>(more);
      options.add("--strict");
      Program call =
          Released.yearEnd(delivery.write().folder(), fresh, 2021, options.toArray(String[]::new));

      assertEquals(3, call.exitCode(), () -> more + call.out());
      assertContains(call.err(), "staffing.csv: rows rejected (1), first at line 3\n");
      assertFalse(Files.exists(fresh.resolve("releases")));
    }
  }

  @Test
  void nothingIsReleasedWhereEveryDepartmentIsWithheld() {
    DeliveryFixture delivery = new DeliveryFixture(folder.resolve("withheld"), 2021);
    delivery.department("901", "901001").department("902", "902001");
    delivery.file("901", LEDGER).missing();
    delivery.file("902", LEDGER).empty();
    Path fresh = folder.resolve("withheld-lake");
    Program call =
        Program.run(
            "year-end",
            "--extracts=" + delivery.write().folder(),
            "--lake=" + fresh,
            "--fiscal-year=2021");

    assertEquals(3, call.exitCode(), call.out());
    assertContains(call.err(), "901/general_ledger.csv: 文件缺失：请报送\n");
    assertContains(call.err(), "902/general_ledger.csv: 文件为 0 字节，没有数据的台账也须有表头：请报送带表头的文件\n");
    assertContains(call.err(), "没有发布：请更正以上问题后重新报送，数据湖保持原样");
    assertFalse(Files.exists(fresh), "nothing was released, so nothing is written");
    Program show = Program.run("show", "releases", "--lake", fresh.toString());
    assertEquals(2, show.exitCode());
    assertContains(show.err(), "数据湖 " + fresh + " 不存在");
  }

  @Test
  void aDepartmentDeliveredAgainWithoutItsLinesLeavesTheOthersAsReleased() throws IOException {
    Path copy = copy(lake(), folder.resolve("second-lake"));
    DeliveryFixture mended = FaultyCity.in(folder.resolve("mended"));
    mended
        .at("905/general_ledger.csv")
        .withoutRows()
        .row("account_code=7101", "debit_amount=100.00")
        .row("account_code=7101", "debit_amount=60.00");
    mended.at("901/general_ledger.csv").row("account_code=7101", "debit_amount=77.00");
    Program call =
        Released.yearEnd(mended.write().folder(), copy, 2021, "--department", "905", "--no-lines");

    assertEquals(List.of("901 COMPLETE 100.00", "905 COMPLETE 160.00"), spending(copy));
    assertEquals(
        List.of("901"),
        Released.rows(copy, LEDGER, row -> row.value("department_code").toString()));
    assertEquals(List.of(), Released.rows(copy, "rejected_rows"));
    assertEquals(
        List.of("901"),
        Released.rows(copy, "files_read", row -> row.value("department_code").toString()).stream()
            .distinct()
            .toList(),
        "files whose lines are not kept are read again by the next run");
    assertContains(
        call.out(), "Departments: 2 complete, 0 incomplete (with results, not ranked), 7");
    assertEquals(3, call.exitCode(), "the release still lists withheld departments");
    assertEquals(
        List.of("1: 1 1 7", "2: 2 0 7"),
        Released.rows(
            copy,
            "releases",
            row ->
                row.value("release_id")
                    + ": "
                    + row.value("departments_complete")
                    + " "
                    + row.value("departments_incomplete")
                    + " "
                    + row.value("departments_withheld")));
  }

  @Test
  void theSameFilesListedInAnotherOrderGiveTheSameRows() throws IOException {
    Path backwards = copy(extracts(), folder.resolve("backwards"));
    DeliveryFixture.listBackwards(backwards);
    Path fresh = folder.resolve("backwards-lake");
    Released.yearEnd(backwards, fresh, 2021);

    assertEquals(ResultTables.of(lake()), ResultTables.of(fresh));
  }

  private static List<String> spending(Path lake) {
    return Released.rows(lake, "key_figures").stream()
        .filter(row -> row.value("figure_code").equals("total_spending"))
        .map(
            row ->
                row.value("department_code")
                    + " "
                    + row.value("completeness")
                    + " "
                    + row.value("amount"))
        .toList();
  }

  private static String figure(Path lake, String department, String code) {
    return Released.rows(lake, "key_figures").stream()
        .filter(row -> row.value("department_code").equals(department))
        .filter(row -> row.value("figure_code").equals(code))
        .map(row -> String.valueOf(row.value("amount")))
        .findFirst()
        .orElseThrow();
  }
}
