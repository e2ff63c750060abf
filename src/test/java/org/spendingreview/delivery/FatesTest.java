package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.spendingreview.delivery.FoundRows.end;
import static org.spendingreview.delivery.FoundRows.totals;
import static org.spendingreview.delivery.FoundRows.yuan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.delivery.layout.LayoutCatalog;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Wording;

/** The fate of a file by its totals, its fingerprint and what the manifest declares. */
class FatesTest {
  private static final LineChecks.Found NOTHING =
      new LineChecks.Found(List.of(), List.of(), List.of(), List.of());

  private static final Layout STANDARD =
      new LayoutCatalog(null, new Configuration()).named("standard");
  private static final Register REGISTER =
      Register.of(
          SmallCsv.of(
              "departments.csv",
              """
              department_code,department_name,peer_group,unit_code,unit_name,last_fiscal_year
              901,甲局,A,901001,甲,
              902,乙局,A,902001,乙,
              903,丙局,A,903001,丙,2020
              """
                  .getBytes(StandardCharsets.UTF_8)));

  @Test
  void aFileWithoutARejectedRowIsComplete() {
    DeliveryRecord record =
        only(file(entry("901", null, 5L, yuan(40), "aa")), totals("a.csv", "901", 4, 0, 1));

    assertEquals("COMPLETE []", told(record));
    assertEquals("general_ledger", record.ledger());
    assertEquals("901", record.departmentCode());
    assertEquals("UTF-8", record.encoding());
    assertEquals("aa", record.sha256());
    assertEquals(4, record.totals().accepted());
    assertEquals(1, record.totals().skipped());
  }

  @Test
  void oneRejectedRowMakesItIncomplete() {
    assertEquals(
        "INCOMPLETE [rows rejected (1), first at line 3]",
        told(only(file(entry("901", null, 5L, yuan(41), "aa")), totals("a.csv", "901", 4, 1, 0))));
  }

  @Test
  void warningsAreToldAndChangeNoFate() {
    Row warned = totals("a.csv", "901", 4, 0, 0, "warning_count", 1L, "first_warning_line", 2L);

    assertEquals(
        "COMPLETE [rows were accepted with a warning (1), as a code is unknown below its class or a"
            + " unit outside its years, first at line 2: check them]",
        told(only(file(entry("901", null, null, null, null)), warned)));
  }

  @Test
  void whateverTheManifestDeclaresOtherwiseWithholdsTheFile() {
    assertEquals(
        "WITHHELD [the file is not the one declared: sha256 bb was declared, the file has aa:"
            + " deliver the one declared, or correct sha256 in the manifest, 5 rows were declared,"
            + " the file has 6: check that it is whole, or correct row_count in the manifest, a"
            + " control amount of 40.00 was declared, the rows add up to 51.00 (difference 11.00):"
            + " check the file, or correct control_amount in the manifest, rows rejected (1), first"
            + " at line 3]",
        told(only(file(entry("901", null, 5L, yuan(40), "bb")), totals("a.csv", "901", 5, 1, 0))));
  }

  @Test
  void aControlAmountIsComparedOnlyWhereEveryRowsAmountCanBeRead() {
    assertEquals(
        "INCOMPLETE [rows rejected (1), first at line 3]",
        told(
            only(
                file(entry("901", null, null, yuan(40), null)),
                totals("a.csv", "901", 5, 1, 0, "unreadable_count", 1L))));
  }

  @Test
  void theRowsOfACityWideFileAreComparedTogether() {
    List<DeliveryRecord> records =
        decide(
            file(entry(null, null, 5L, yuan(50), null)),
            List.of(end("a.csv", "aa", "UTF-8")),
            totals("a.csv", "901", 2, 0, 0),
            totals("a.csv", "902", 3, 0, 0));

    assertEquals(
        List.of("901 COMPLETE []", "902 COMPLETE []"),
        records.stream().map(r -> r.departmentCode() + " " + told(r)).toList());
  }

  @Test
  void rejectedRowsOfNobodyMakeNoDepartmentIncompleteAndAreToldToEach() {
    List<DeliveryRecord> records =
        decide(
            file(entry(null, null, null, null, null)),
            List.of(end("a.csv", "aa", "UTF-8")),
            totals("a.csv", "901", 2, 0, 0),
            totals("a.csv", "902", 2, 1, 0),
            totals("a.csv", null, 0, 2, 0));
    String nobodys =
        "rejected rows of this city-wide file cannot be assigned to any department (2, first at"
            + " line 3); some may be this department's";

    assertEquals(
        List.of(
            "901 COMPLETE [" + nobodys + "]",
            "902 INCOMPLETE [rows rejected (1), first at line 3, " + nobodys + "]",
            "null INCOMPLETE [rows rejected (2), first at line 3]"),
        records.stream().map(r -> r.departmentCode() + " " + told(r)).toList());
  }

  @Test
  void ofACityWideFileReadForSomeDepartmentsOnlyTheFingerprintIsCompared() {
    SourceFile some =
        new SourceFile(
            "a.csv",
            entry(null, null, 50L, yuan(500), "bb"),
            STANDARD,
            List.of("general_ledger"),
            List.of("901"));
    SourceFile own =
        new SourceFile(
            "a.csv",
            entry("901", null, 50L, null, null),
            STANDARD,
            List.of("general_ledger"),
            List.of("901"));

    assertEquals(
        "WITHHELD [the file is not the one declared: sha256 bb was declared, the file has aa:"
            + " deliver the one declared, or correct sha256 in the manifest]",
        told(only(some, totals("a.csv", "901", 4, 0, 0))));
    assertEquals(
        "WITHHELD [50 rows were declared, the file has 4: check that it is whole, or correct"
            + " row_count in the manifest]",
        told(only(own, totals("a.csv", "901", 4, 0, 0))));
  }

  @Test
  void aFileWithAHeaderOnlyHoldsNothing() {
    DeliveryRecord record = only(file(entry("901", null, 0L, yuan(0), null)));

    assertEquals("COMPLETE []", told(record));
    assertEquals("901", record.departmentCode());
    assertSame(FileTotals.NOTHING, record.totals());
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,UTF-8", "UTF-16,UTF-16LE", "UTF-16,UTF-16BE", "utf8,UTF-8"})
  void aMarkThatAgreesWithTheDeclaredEncodingIsNotMentioned(String declared, String used) {
    assertEquals(
        List.of("COMPLETE []"),
        decide(
                file(entry("901", declared, null, null, null)),
                List.of(end("a.csv", "aa", used)),
                totals("a.csv", "901", 1, 0, 0))
            .stream()
            .map(FatesTest::told)
            .toList());
  }

  @Test
  void aMarkThatSaysAnotherEncodingIsTold() {
    DeliveryRecord record =
        decide(
                file(entry("901", "GB18030", null, null, null)),
                List.of(end("a.csv", "aa", "UTF-8")),
                totals("a.csv", "901", 1, 0, 0))
            .get(0);

    assertEquals(
        "COMPLETE [GB18030 was declared, but the mark at the file's beginning (BOM) says UTF-8, and"
            + " so it was read: correct encoding]",
        told(record));
    assertEquals("UTF-8", record.encoding());
  }

  @Test
  void aFileThatCannotBeReadIsWithheldFromTheDepartmentOfTheManifest() {
    DeliveryRecord record =
        decide(
                file(entry("901", "GB18030", 1L, null, "bb")),
                List.of(end("a.csv", null, null, "缺 / the file is missing")))
            .get(0);

    assertEquals("WITHHELD [the file is missing]", told(record));
    assertEquals("901", record.departmentCode());
    assertEquals("GB18030", record.encoding());
    assertNull(record.sha256());
    assertNull(record.totals());
  }

  @Test
  void aCityWideFileThatCannotBeReadIsWithheldFromEveryDepartmentOfItsYear() {
    SourceFile all = file(entry(null, "GB18030", null, null, null));
    SourceFile one = new SourceFile("a.csv", all.entry(), STANDARD, all.ledgers(), List.of("902"));
    List<Row> ends = List.of(end("a.csv", "aa", "UTF-8", "坏 / broken"));

    assertEquals(
        List.of("901 WITHHELD [broken] UTF-8 aa", "902 WITHHELD [broken] UTF-8 aa"),
        decide(all, ends).stream()
            .map(r -> r.departmentCode() + " " + told(r) + " " + r.encoding() + " " + r.sha256())
            .toList());
    assertEquals(
        List.of("902"), decide(one, ends).stream().map(DeliveryRecord::departmentCode).toList());
  }

  @Test
  void aFileOfADepartmentThatTheRegisterLacksIsWithheldUnread() {
    ManifestEntry entry = entry("999", "UTF-8", null, null, null);
    DeliveryRecord record =
        Fates.decide(
                new DeliveryPlan(List.of(), List.of(entry), null),
                REGISTER,
                List.of(),
                List.of(),
                NOTHING)
            .get(0);

    assertEquals(
        "WITHHELD [Department 999 is not in departments.csv: add it to the register or correct the"
            + " code]",
        told(record));
    assertEquals("999", record.departmentCode());
    assertEquals("general_ledger", record.ledger());
    assertEquals("UTF-8", record.encoding());
    assertNull(record.sha256());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "row_count",
        "read_count",
        "accepted_count",
        "rejected_count",
        "skipped_count",
        "control_amount",
        "read_amount",
        "accepted_amount",
        "rejected_amount"
      })
  void aRowOrAYuanThatGetsLostEndsTheRun(String column) {
    Object other = column.endsWith("count") ? (Object) 7L : yuan(7);
    CannotProceed lost =
        assertThrows(
            CannotProceed.class,
            () ->
                only(
                    file(entry("901", null, null, null, null)),
                    totals("a.csv", "901", 4, 1, 1, column, other)));

    assertTrue(
        lost.getMessage()
            .startsWith(
                "rows or amounts of a.csv (general_ledger, department 901) are not equal before and"
                    + " after, so nothing was released"),
        lost::getMessage);
    assertEquals(1, lost.exitCode());
  }

  private static String told(DeliveryRecord record) {
    return record.status()
        + " "
        + record.problems().stream().map(problem -> problem.in(Wording.ENGLISH)).toList();
  }

  private static ManifestEntry entry(
      String department, String encoding, Long rows, BigDecimal amount, String sha256) {
    return new ManifestEntry(
        "a.csv", "general_ledger", department, 2021, "standard", encoding, rows, amount, sha256, 2);
  }

  private static SourceFile file(ManifestEntry entry) {
    return new SourceFile("a.csv", entry, STANDARD, List.of("general_ledger"), List.of());
  }

  private static DeliveryRecord only(SourceFile file, Row... totals) {
    List<DeliveryRecord> records = decide(file, List.of(end("a.csv", "aa", "UTF-8")), totals);
    assertEquals(1, records.size());
    return records.get(0);
  }

  private static List<DeliveryRecord> decide(SourceFile file, List<Row> ends, Row... totals) {
    return Fates.decide(
        new DeliveryPlan(List.of(file), List.of(), null), REGISTER, ends, List.of(totals), NOTHING);
  }
}
