package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.delivery.layout.LayoutCatalog;
import org.spendingreview.wording.CannotProceed;

class DeliveryPlanTest {
  private static final String LAYOUT =
      """
      encoding: ISO-8859-1
      columns: [posts]
      lines:
        - ledger: staffing_register
          values: {unit_code: "901001", approved_posts: "{posts}", in_post: "1"}
      """;

  @TempDir Path layouts;

  @Test
  void namesEachFileWithItsPlaceLedgersAndEncoding() throws IOException {
    layout("wide", "classification: madrid\n" + LAYOUT);
    DeliveryPlan plan =
        plan(
            List.of(),
            """
            2021/a.csv,general_ledger,901,2021,,
            b.csv,,,2021,wide,
            c.csv,staffing_register,902,2021,wide,GB18030
            """);

    assertEquals(
        List.of(
            "memory:/city/2021/a.csv [general_ledger] UTF-8",
            "memory:/city/b.csv [staffing_register] ISO-8859-1",
            "memory:/city/c.csv [staffing_register] GB18030"),
        plan.files().stream()
            .map(f -> f.location() + " " + f.ledgers() + " " + f.encoding())
            .toList());
    assertEquals(Optional.of("madrid"), plan.classification());
    assertEquals(List.of(), plan.unknown());
  }

  @Test
  void aFileOfADepartmentThatTheRegisterLacksIsSetAsideUnread() {
    DeliveryPlan plan =
        plan(List.of(), "a.csv,general_ledger,999,2021,,\nb.csv,general_ledger,901,2021,,\n");

    assertEquals(List.of("a.csv"), plan.unknown().stream().map(ManifestEntry::path).toList());
    assertEquals(List.of("b.csv"), plan.files().stream().map(f -> f.entry().path()).toList());
    assertEquals(Optional.empty(), plan.classification());
  }

  @Test
  void onlyTheDepartmentsAskedForAreReadAndTheirShareOfCityWideFiles() {
    DeliveryPlan plan =
        plan(
            List.of("902"),
            """
            a.csv,general_ledger,901,2021,,
            b.csv,general_ledger,902,2021,,
            c.csv,general_ledger,,2021,,
            d.csv,general_ledger,999,2021,,
            """);

    assertEquals(
        List.of("b.csv", "c.csv"), plan.files().stream().map(f -> f.entry().path()).toList());
    assertEquals(List.of(), plan.unknown());
    assertEquals(true, plan.files().get(1).wants("902"));
    assertEquals(false, plan.files().get(1).wants("901"));
    assertEquals(true, plan.files().get(1).wants(null), "rows of nobody may be anybody's");
  }

  @Test
  void everyProblemIsToldAtOnce() throws IOException {
    layout("wide", "classification: madrid\n" + LAYOUT);
    layout("tall", "classification: china\n" + LAYOUT);
    layout("bad", "colour: red\n" + LAYOUT);
    CannotProceed refusal =
        assertThrows(
            CannotProceed.class,
            () ->
                plan(
                    List.of("555"),
                    """
                    a.csv,general_ledger,,2021,nowhere,
                    b.csv,general_ledger,,2021,wide,
                    c.csv,staffing_register,,2021,tall,utf-99
                    d.csv,,,2021,bad,
                    e.csv,,,2021,bad,
                    f.csv,general_ledger,,2021,,not a charset
                    """));

    assertEquals(
        String.join(
            "\n",
            "--department 555 is not in departments.csv: correct the code, or add it to the"
                + " register",
            "There is no layout \"nowhere\", neither in "
                + layouts
                + " nor among those that ship with the program: correct layout in the manifest, or"
                + " put it there",
            "manifest.csv line 3: b.csv is declared as general_ledger, but the layout wide feeds"
                + " staffing_register: correct ledger or layout",
            "manifest.csv line 4: c.csv declares the encoding \"utf-99\", which is unknown: write"
                + " UTF-8, GB18030 …",
            "bad.yaml line 1: colour is no key known there; the nearest known keys are columns,"
                + " common, layout: correct it or take it out",
            "manifest.csv line 7: f.csv declares the encoding \"not a charset\", which is unknown:"
                + " write UTF-8, GB18030 …",
            "The layouts of this delivery belong to several classifications (china, madrid), and"
                + " one lake holds one: deliver them apart, each to a lake of its own"),
        refusal.getMessage());
    assertEquals(2, refusal.exitCode());
  }

  @Test
  void aLedgerWithoutUnitsNeedsADepartmentFromTheManifestOrTheLayout() throws IOException {
    String register =
        """
        lines:
          - ledger: assessment_register
            values: {indicator_code: "{code}", value: "{value}", full_value: "100"}
        """;
    layout("nobody", register);
    layout("rows", "department: \"{dept}\"\n" + register);

    assertEquals(
        2, plan(List.of(), "a.csv,,901,2021,nobody,\nb.csv,,,2021,rows,\n").files().size());
    CannotProceed refusal =
        assertThrows(
            CannotProceed.class,
            () -> plan(List.of(), "a.csv,assessment_register,,2021,nobody,\n"));
    assertEquals(
        "manifest.csv line 2: a.csv needs a department_code, since rows of assessment_register name"
            + " no unit and the layout nobody no department: fill it in",
        refusal.getMessage());
  }

  private void layout(String name, String yaml) throws IOException {
    Files.writeString(layouts.resolve(name + ".yaml"), yaml);
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsRefusedAndOneWithinItIsNot() throws IOException {
    Path city = Files.createDirectories(layouts.resolve("city/2021"));
    Files.writeString(city.resolve("a.csv"), "");
    Files.createSymbolicLink(city.resolve("inside.csv"), city.resolve("a.csv"));
    Files.createSymbolicLink(city.resolve("out.csv"), Files.createFile(layouts.resolve("b.csv")));
    Files.createSymbolicLink(layouts.resolve("city/folder"), layouts);
    CannotProceed refusal =
        assertThrows(
            CannotProceed.class,
            () ->
                plan(
                    new org.apache.hadoop.fs.Path(layouts.resolve("city").toUri()),
                    List.of(),
                    """
                    2021/inside.csv,general_ledger,901,2021,,
                    2021/out.csv,general_ledger,901,2021,,
                    folder/b.csv,general_ledger,901,2021,,
                    """));

    assertEquals(
        """
        manifest.csv line 3: 2021/out.csv is a link that leads out of the delivery folder: deliver \
        the file itself
        manifest.csv line 4: folder/b.csv is a link that leads out of the delivery folder: deliver \
        the file itself""",
        refusal.getMessage());
  }

  @Test
  void aLinkThatLeadsOutIsRefusedHoweverItsPathIsWritten() throws IOException {
    Path city = Files.createDirectory(layouts.resolve("city"));
    Files.createSymbolicLink(city.resolve("out.csv"), Files.createFile(layouts.resolve("b.csv")));
    CannotProceed refusal =
        assertThrows(
            CannotProceed.class,
            () ->
                plan(
                    new org.apache.hadoop.fs.Path(city.toUri()),
                    List.of(),
                    "out.csv/.,general_ledger,901,2021,,\n"));

    assertEquals(
        "manifest.csv line 2: out.csv/. is a link that leads out of the delivery folder: deliver the"
            + " file itself",
        refusal.getMessage());
  }

  private DeliveryPlan plan(List<String> departments, String rows) {
    return plan(new org.apache.hadoop.fs.Path("memory:/city"), departments, rows);
  }

  private DeliveryPlan plan(
      org.apache.hadoop.fs.Path folder, List<String> departments, String rows) {
    Manifest manifest =
        Manifest.of(
            csv(
                "manifest.csv",
                "path,ledger,department_code,fiscal_year,layout,encoding\n" + rows));
    Register register =
        Register.of(
            csv(
                "departments.csv",
                """
                department_code,department_name,peer_group,unit_code,unit_name
                901,甲局,A,901001,甲
                902,乙局,A,902001,乙
                """));
    return DeliveryPlan.of(
        folder,
        manifest,
        register,
        new LayoutCatalog(new org.apache.hadoop.fs.Path(layouts.toString()), new Configuration()),
        departments);
  }

  private static SmallCsv csv(String name, String text) {
    return SmallCsv.of(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
