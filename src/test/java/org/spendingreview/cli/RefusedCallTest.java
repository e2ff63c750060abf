package org.spendingreview.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.spendingreview.cli.FaultyCity.asReleased;
import static org.spendingreview.cli.FaultyCity.assertContains;
import static org.spendingreview.cli.FaultyCity.extracts;
import static org.spendingreview.cli.FaultyCity.lake;
import static org.spendingreview.testing.Folders.copy;
import static org.spendingreview.testing.Folders.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;

/**
 * Calls that cannot be carried out as given: each is refused with a clear message and exit code 2,
 * and the lake is as it was.
 */
class RefusedCallTest {
  @TempDir static Path folder;

  @Test
  void aFolderWithoutManifestIsRefused() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    for (Path extracts : List.of(empty, folder.resolve("nowhere"))) {
      assertRefused(
          Released.yearEnd(extracts, lake(), 2021),
          "Cannot find manifest.csv at "
              + extracts
              + "/manifest.csv: put it into the delivery"
              + " folder, or name the right folder with --extracts");
    }
    assertRefused(
        Program.run("year-end", "--extracts=" + empty, "--lake=" + lake(), "--fiscal-year=2021"),
        "找不到 manifest.csv（" + empty + "/manifest.csv）：请放入报送文件夹，或用 --extracts 指定正确的文件夹");
  }

  @Test
  void aMalformedManifestIsRefusedWithAllItsProblems() throws IOException {
    Path broken = copy(extracts(), folder.resolve("broken-manifest"));
    Files.writeString(
        broken.resolve("manifest.csv"),
        """
        path,ledger,department_code,fiscal_year,layout,encoding
        ../other.csv,general_ledger,901,2021,,
        a.csv,genral_ledger,901,21,,
        """);

    assertRefused(
        Released.yearEnd(broken, lake(), 2021),
        "manifest.csv line 2: the path \"../other.csv\" is not one inside the delivery folder",
        "manifest.csv line 3: ledger \"genral_ledger\" is none of general_ledger, budget_ledger,",
        "manifest.csv line 3: fiscal_year \"21\" is no year: write four digits");
    Files.writeString(broken.resolve("manifest.csv"), "path,ledger\n\"a.csv,b");
    assertRefused(
        Released.yearEnd(broken, lake(), 2021),
        "manifest.csv cannot be read as CSV from line 2 on, ");
    Files.write(broken.resolve("manifest.csv"), new byte[0]);
    assertRefused(
        Released.yearEnd(broken, lake(), 2021),
        "manifest.csv holds no row: it needs a header and at least one row");
  }

  @Test
  void aMalformedRegisterIsRefused() throws IOException {
    Path broken = copy(extracts(), folder.resolve("broken-register"));
    Path register = broken.resolve("departments.csv");
    Files.writeString(register, Files.readString(register).replace("unit_name", "unit"));

    assertRefused(
        Released.yearEnd(broken, lake(), 2021),
        "departments.csv lacks the column unit_name (it has: department_code,",
        "departments.csv has an unknown column unit (known are: department_code,");
    Files.delete(register);
    assertRefused(
        Released.yearEnd(broken, lake(), 2021),
        "Cannot find departments.csv at " + register + ": ");
  }

  @Test
  void aLakeThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("lake.txt"), "no lake");

    assertRefused(
        Released.yearEnd(extracts(), file, 2021),
        "The lake " + file + " is a file, not a directory. Name a directory with --lake.");
    assertRefused(
        Program.run("show", "releases", "--lake", file.toString()),
        "数据湖 " + file + " 是一个文件，不是目录。请在 --lake 中写明目录。");
    assertEquals("no lake", Files.readString(file, StandardCharsets.UTF_8));
  }

  @Test
  void aLogForProgramsHoldsTheErrorsAsJsonALine() throws IOException {
    Path hostile = Files.createDirectories(folder.resolve("no\nmanifest"));
    Program call = Released.yearEnd(hostile, lake(), 2021, "--log-format", "json");

    assertEquals(2, call.exitCode(), call.err());
    List<JsonNode> lines = new ArrayList<>();
    for (String line : call.err().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    JsonNode error = lines.get(lines.size() - 1);
    assertEquals("ERROR delivery.fileMissing", text(error, "level") + " " + text(error, "event"));
    assertTrue(text(error, "message").startsWith("Cannot find manifest.csv"), call::err);
    assertEquals(1, lines.stream().map(line -> text(line, "run_id")).distinct().count(), call::err);
  }

  private static String text(JsonNode object, String field) {
    return object.get(field).asText();
  }

  @Test
  void aYearNobodyDeliveredIsRefused() throws IOException {
    assertRefused(
        Released.yearEnd(extracts(), lake(), 2019),
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
        "There is no release 9. The lake file:" + lake() + " holds the releases 1.");
    assertRefused(
        Released.yearEnd(extracts(), lake(), 2021, "--department", "777"),
        "--department 777 is not in departments.csv: correct the code, or add it to the register");
  }

  @Test
  void anUnknownRubricOrLayoutIsRefused() throws IOException {
    assertRefused(
        Released.yearEnd(extracts(), lake(), 2021, "--rubric", "hunann"),
        "There is no rubric \"hunann\", neither among those that ship with the program nor as a"
            + " file: correct --rubric");
    Path other = copy(extracts(), folder.resolve("unknown-layout"));
    Files.writeString(
        other.resolve("manifest.csv"),
        "path,ledger,department_code,fiscal_year,layout,encoding\na.csv,,901,2021,sap,\n");
    assertRefused(
        Released.yearEnd(other, lake(), 2021),
        "No layout \"sap\" ships with the program: correct layout in the manifest, or name the");
  }

  @Test
  void aCallWithWrongOptionsIsRefusedAndPointsToTheHelp() throws IOException {
    String help = "See: spending-review year-end --help";
    assertRefused(
        Released.yearEnd(extracts(), lake(), 2021, "--frobnicate"),
        "spending-review year-end has no option --frobnicate: its options are --locale, ",
        help);
    assertRefused(
        Released.yearEnd(extracts(), lake(), 2021, "--fiscal-year", "last"),
        "--fiscal-year \"last\" is no whole number: write digits only",
        help);
    assertRefused(
        Program.run("year-end", "--locale", "en"),
        "--extracts DIR, --lake DIR, --fiscal-year YEAR is missing: add it",
        help);
    assertRefused(Program.run("year-end", "--locale", "fr"), "--locale “fr”有误：请写 zh-CN|en");
    assertRefused(
        show("releases", "--format", "yaml"), "--format \"yaml\" is wrong: write table|csv|json");
    assertRefused(Program.run("yearend"), "没有命令“yearend”：命令有 ", "请看：spending-review --help");
  }

  private static Program show(String table, String... more) {
    String[] start = {"show", table, "--lake", lake().toString(), "--locale", "en"};
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
    assertEquals(asReleased(), tree(lake()));
  }
}
