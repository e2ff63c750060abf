package org.spendingreview.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;

/**
 * The program tried as a new user would, with everything that goes wrong at a year end: each is
 * answered by a clear message and its exit code, and the lake is as it was.
 */
class ByHandTest {
  private static final String LEDGER = "general_ledger";

  @TempDir static Path folder;
  private static DeliveryFixture city;
  private static Path lake;
  private static Program released;
  private static Map<String, String> asReleased;

  @BeforeAll
  static void releaseACityWithEveryFault() throws IOException {
    city = city(folder.resolve("city"));
    city.write();
    lake = folder.resolve("lake");
    released = Released.yearEnd(city.folder(), lake, 2021);
    asReleased = tree(lake);
  }

  /** 901 is complete, 905 incomplete, the others withheld, each for a reason of its own. */
  private static DeliveryFixture city(Path folder) {
    DeliveryFixture city = new DeliveryFixture(folder, 2021);
    for (int code = 901; code <= 908; code++) {
      city.department(Integer.toString(code), code + "001");
    }
    city.file("901", LEDGER).row("account_code=7101", "debit_amount=100.00");
    city.file("901", "procurement_ledger");
    city.file("902", LEDGER).missing();
    city.file("903", LEDGER).empty();
    city.file("904", LEDGER)
        .header("unit_code,journal_id,line_number,effective_date,account_code,debit,credit_amount")
        .rawLine("904001,1,1,2021-06-30,8001,1.00,");
    city.file("905", LEDGER)
        .row("account_code=7101", "debit_amount=100.00")
        .row("account_code=7101", "debit_amount=一百")
        .row("account_code=7101", "debit_amount=50.00", "unit_code=999001")
        .rawLine("905001,9,1");
    city.file("906", LEDGER)
        .row("account_code=7101", "debit_amount=100.00")
        .declare("control_amount", "999.00");
    city.file("907", LEDGER).row("account_code=7101", "debit_amount=100.00");
    city.file("907", LEDGER, "907/again.csv").row("account_code=7101", "debit_amount=100.00");
    city.file("908", LEDGER)
        .row("account_code=7101", "debit_amount=100.00")
        .declare("row_count", "2")
        .declare("sha256", "0".repeat(64));
    city.file("999", LEDGER).row("account_code=7101", "debit_amount=100.00");
    return city;
  }

  @Test
  void departmentsThatAreNotCompleteAreToldWithTheirFaults() {
    assertEquals(3, released.exitCode(), released.err());
    String out = released.out();
    assertContains(out, "Departments: 1 complete, 1 incomplete (with results, not ranked), 7");
    assertContains(out, fault("902", "the file is missing: deliver it"));
    assertContains(
        out, fault("903", "the file holds 0 bytes: a ledger without rows still needs its header"));
    assertContains(
        out,
        fault(
            "904",
            "wrong header: the column debit_amount, which general_ledger requires, is missing;"
                + " wrong header: \"debit\" is no column of general_ledger; known are unit_code,"));
    assertContains(out, "[incomplete] 905  905/general_ledger.csv: 3 rows rejected");
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
            "1 journal lines are delivered more than once, first journal 1 line 1:"
                + " 907/again.csv:2 and 907/general_ledger.csv:2"));
    assertContains(
        out, fault("908", "the file is not the one declared: sha256 " + "0".repeat(64) + " was"));
    assertContains(out, "; 2 rows were declared, the file has 1");
    assertContains(
        out,
        fault(
            "999",
            "Department 999 is not in departments.csv: add it to the register or correct the"
                + " code"));
    assertContains(released.out(), "Release 1 in the lake file:" + lake);
    assertFalse(released.err().contains("Exception"), released.err());
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
            lake,
            "rejected_rows",
            r -> r.value("path") + ":" + r.value("line_number") + " " + r.value("reasons")));
    assertEquals(
        "905001,9,1",
        Released.rows(lake, "rejected_rows", r -> r.value("raw_text").toString()).get(2));
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
    for (TableRow row : Released.rows(lake, "deliveries")) {
      String department = (String) row.value("department_code");
      if (departments.contains(department)) {
        found.put(department, text.apply(row));
      }
    }
    return found;
  }

  @Test
  void onlyDepartmentsThatAreNotWithheldHaveResultsAndOnlyCompleteOnesARank() {
    assertEquals(List.of("901 COMPLETE 100.00", "905 INCOMPLETE 100.00"), spending(lake));
    assertEquals(
        List.of("901 1", "905 null"),
        Released.rows(lake, "department_ranking").stream()
            .filter(row -> row.value("measure").equals("points_share"))
            .map(row -> row.value("department_code") + " " + row.value("rank_in_city"))
            .toList());
  }

  @Test
  void aLedgerWithAHeaderAndNoRowsIsDeliveredAndEmpty() {
    assertEquals(
        List.of("0.00", "null"),
        List.of(figure(lake, "901", "procurement_spending"), figure(lake, "901", "in_post")));
    assertEquals(List.of("null"), List.of(figure(lake, "905", "procurement_spending")));
  }

  @Test
  void strictReleasesNothingWhereADepartmentIsNotComplete() throws IOException {
    Program call = Released.yearEnd(city.folder(), lake, 2021, "--strict");

    assertEquals(3, call.exitCode(), call.err());
    assertContains(call.err(), "902/general_ledger.csv: the file is missing: deliver it\n");
    assertContains(call.err(), "905/general_ledger.csv: 3 rows rejected\n");
    assertContains(
        call.err(),
        "Nothing was released: mend the problems above and deliver again; the lake is as it was");
    assertEquals(asReleased, tree(lake));
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
    Program call = Released.yearEnd(delivery.write().folder(), fresh, 2021, "--strict");

    assertEquals(3, call.exitCode(), call.out());
    assertContains(call.err(), "staffing.csv: 1 rows rejected\n");
    assertFalse(Files.exists(fresh.resolve("releases")));
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
    assertContains(call.err(), "902/general_ledger.csv: 文件为 0 字节：没有数据的台账也须有表头\n");
    assertContains(call.err(), "没有发布：请更正以上问题后重新报送，数据湖保持原样");
    assertFalse(Files.exists(fresh), "nothing was released, so nothing is written");
    Program show = Program.run("show", "releases", "--lake", fresh.toString());
    assertEquals(2, show.exitCode());
    assertContains(show.err(), "数据湖 " + fresh + " 不存在");
  }

  @Test
  void aDepartmentDeliveredAgainWithoutItsLinesLeavesTheOthersAsReleased() throws IOException {
    Path copy = copy(lake, folder.resolve("second-lake"));
    DeliveryFixture mended = city(folder.resolve("mended"));
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
  void aFolderWithoutManifestIsRefused() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    for (Path extracts : List.of(empty, folder.resolve("nowhere"))) {
      assertRefused(
          Released.yearEnd(extracts, lake, 2021),
          "Cannot find manifest.csv at "
              + extracts
              + "/manifest.csv: put it into the delivery"
              + " folder, or name the right folder with --extracts");
    }
    assertRefused(
        Program.run("year-end", "--extracts=" + empty, "--lake=" + lake, "--fiscal-year=2021"),
        "找不到 manifest.csv（" + empty + "/manifest.csv）：请放入报送文件夹，或用 --extracts 指定正确的文件夹");
  }

  @Test
  void aMalformedManifestIsRefusedWithAllItsProblems() throws IOException {
    Path broken = copy(city.folder(), folder.resolve("broken-manifest"));
    Files.writeString(
        broken.resolve("manifest.csv"),
        """
        path,ledger,department_code,fiscal_year,layout,encoding
        ../other.csv,general_ledger,901,2021,,
        a.csv,genral_ledger,901,21,,
        """);

    assertRefused(
        Released.yearEnd(broken, lake, 2021),
        "manifest.csv line 2: the path \"../other.csv\" is not one inside the delivery folder",
        "manifest.csv line 3: ledger \"genral_ledger\" is none of general_ledger, budget_ledger,",
        "manifest.csv line 3: fiscal_year \"21\" is no year: write four digits");
    Files.writeString(broken.resolve("manifest.csv"), "path,ledger\n\"a.csv,b");
    assertRefused(Released.yearEnd(broken, lake, 2021), "manifest.csv cannot be read as CSV: ");
    Files.write(broken.resolve("manifest.csv"), new byte[0]);
    assertRefused(
        Released.yearEnd(broken, lake, 2021),
        "manifest.csv holds no row: it needs a header and at least one row");
  }

  @Test
  void aMalformedRegisterIsRefused() throws IOException {
    Path broken = copy(city.folder(), folder.resolve("broken-register"));
    Path register = broken.resolve("departments.csv");
    Files.writeString(register, Files.readString(register).replace("unit_name", "unit"));

    assertRefused(
        Released.yearEnd(broken, lake, 2021),
        "departments.csv lacks the column unit_name; it has: department_code,",
        "departments.csv has an unknown column unit; known are: department_code,");
    Files.delete(register);
    assertRefused(
        Released.yearEnd(broken, lake, 2021), "Cannot find departments.csv at " + register + ": ");
  }

  @Test
  void aLakeThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("lake.txt"), "no lake");

    assertRefused(
        Released.yearEnd(city.folder(), file, 2021),
        "The lake " + file + " is a file, not a directory. Name a directory with --lake.");
    assertRefused(
        Program.run("show", "releases", "--lake", file.toString()),
        "数据湖 " + file + " 是一个文件，不是目录。请在 --lake 中写明目录。");
    assertEquals("no lake", Files.readString(file, StandardCharsets.UTF_8));
  }

  @Test
  void aYearNobodyDeliveredIsRefused() throws IOException {
    assertRefused(
        Released.yearEnd(city.folder(), lake, 2019),
        "Nobody delivered the year 2019; there are 2021: correct --fiscal-year or the manifest");
    assertRefused(
        show("key_figures", "--fiscal-year", "2019"),
        "The table key_figures holds no row of the fiscal year 2019. It holds the years: 2021.");
  }

  @Test
  void anUnknownTableDepartmentOrReleaseIsRefusedWithThoseThereAre() throws IOException {
    assertRefused(
        show("key_figure"), "There is no table \"key_figure\". The tables are: ", "key_figures");
    assertRefused(
        show("department_summary", "--department", "777"),
        "The table department_summary holds no row of the department 777 (in the years asked for)."
            + " It holds the departments: 901, 905.");
    assertRefused(
        show("releases", "--release", "9"),
        "There is no release 9. The lake file:" + lake + " holds the releases 1.");
    assertRefused(
        Released.yearEnd(city.folder(), lake, 2021, "--department", "777"),
        "Department 777 is not in departments.csv: add it to the register or correct the code");
  }

  @Test
  void anUnknownRubricOrLayoutIsRefused() throws IOException {
    assertRefused(
        Released.yearEnd(city.folder(), lake, 2021, "--rubric", "hunann"),
        "There is no rubric \"hunann\", neither among those that ship with the program nor as a"
            + " file: correct --rubric");
    Path other = copy(city.folder(), folder.resolve("unknown-layout"));
    Files.writeString(
        other.resolve("manifest.csv"),
        "path,ledger,department_code,fiscal_year,layout,encoding\na.csv,,901,2021,sap,\n");
    assertRefused(
        Released.yearEnd(other, lake, 2021),
        "There is no layout \"sap\", neither in – nor among those that ship with the program");
  }

  @Test
  void aCallWithWrongOptionsIsRefusedAndPointsToTheHelp() throws IOException {
    String help = "See: spending-review year-end --help";
    assertRefused(
        Released.yearEnd(city.folder(), lake, 2021, "--frobnicate"),
        "The call is wrong: Unknown option: '--frobnicate'",
        help);
    assertRefused(
        Released.yearEnd(city.folder(), lake, 2021, "--fiscal-year", "last"),
        "The call is wrong: ",
        help);
    assertRefused(
        Program.run("year-end", "--locale", "en"), "The call is wrong: Missing required", help);
    assertRefused(Program.run("year-end", "--locale", "fr"), "命令有误：");
    assertRefused(show("releases", "--format", "yaml"), "The call is wrong: ");
    assertRefused(Program.run("yearend"), "命令有误：", "请看：spending-review --help");
  }

  private static Program show(String table, String... more) {
    String[] start = {"show", table, "--lake", lake.toString(), "--locale", "en"};
    return Program.run(
        Stream.concat(Arrays.stream(start), Arrays.stream(more)).toArray(String[]::new));
  }

  private static void assertRefused(Program call, String... messages) throws IOException {
    assertEquals(2, call.exitCode(), call.err());
    for (String message : messages) {
      assertContains(call.err(), message);
    }
    assertEquals("", call.out());
    assertFalse(call.err().contains("\tat "), call.err());
    assertEquals(asReleased, tree(lake));
  }

  private static void assertContains(String text, String part) {
    assertTrue(text.contains(part), () -> part + "\nis not in\n" + text);
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

  /** Every file below a folder with its size and time. */
  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return found;
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }
}
