package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.spendingreview.delivery.FoundRows.linesTwice;
import static org.spendingreview.delivery.FoundRows.payments;
import static org.spendingreview.delivery.FoundRows.totals;
import static org.spendingreview.delivery.FoundRows.unbalanced;
import static org.spendingreview.delivery.FoundRows.unflaggedClosings;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.spendingreview.wording.Wording;

/** What files say beside one another, and vouchers as wholes. */
class CrossChecksTest {
  private static final List<Row> NONE = List.of();
  private static final String CLOSINGS =
      "vouchers look like a year-end closing without the closing flag and count as spending (3),"
          + " first journal J8 at a.csv:5: set closing where they are";

  @Test
  void linesDeliveredTwiceWithholdTheirDepartment() {
    assertEquals(
        List.of(
            "a.csv WITHHELD journal lines are delivered more than once (2), first journal J7 line 1"
                + " at a.csv:4 and b.csv:9: deliver each once"),
        told(
            List.of(record("a.csv", "general_ledger", "901", 2021, "aa", 1)),
            List.of(linesTwice(2021, "901")),
            NONE,
            NONE));
  }

  @Test
  void vouchersAreReportedAndChangeNoFate() {
    assertEquals(
        List.of(
            "a.csv COMPLETE "
                + CLOSINGS
                + "; vouchers do not balance (1), first journal J9 at a.csv:6, debit 7.00, credit"
                + " 8.00: see whether lines are missing"),
        told(
            List.of(record("a.csv", "general_ledger", "901", 2021, "aa", 1)),
            NONE,
            List.of(unflaggedClosings(2021, "901")),
            List.of(unbalanced(2021, "901"))));
  }

  @Test
  void paymentsThatDifferAreReportedAtTheirFirstFile() {
    assertEquals(
        List.of(
            "a.csv COMPLETE ",
            "b.csv COMPLETE payments differ from the books in units (2), first 901001: payments"
                + " 7.00, books 9.00, difference -2.00; the books count: see which lines are"
                + " missing"),
        told(
            List.of(
                record("a.csv", "general_ledger", "901", 2021, "aa", 1),
                record("b.csv", "general_ledger", "901", 2021, "bb", 1)),
            new LineChecks.Found(NONE, NONE, NONE, List.of(payments(2021, "901", "b.csv")))));
  }

  @Test
  void whatConcernsAnotherYearDepartmentOrLedgerIsNotTold() {
    assertEquals(
        List.of("a.csv COMPLETE ", "b.csv COMPLETE ", "c.csv COMPLETE ", "d.csv COMPLETE "),
        told(
            List.of(
                record("a.csv", "general_ledger", "901", 2020, "aa", 1),
                record("b.csv", "general_ledger", "902", 2021, "bb", 1),
                record("c.csv", "staffing_register", "901", 2021, "cc", 1),
                record("d.csv", "general_ledger", null, 2021, "dd", 1)),
            NONE,
            List.of(unflaggedClosings(2021, "901")),
            NONE));
  }

  @Test
  void theSameBytesTwiceWithholdBothFiles() {
    assertEquals(
        List.of(
            "a.csv WITHHELD its content is that of b.csv: take one of them out of the manifest",
            "b.csv WITHHELD its content is that of a.csv: take one of them out of the manifest"),
        toldOf(
            record("a.csv", "general_ledger", "901", 2021, "aa", 1),
            record("b.csv", "general_ledger", "902", 2021, "aa", 1)));
  }

  @Test
  void theSameBytesDifferByYearLedgerAndContent() {
    assertEquals(
        List.of("a.csv COMPLETE ", "b.csv COMPLETE ", "c.csv COMPLETE ", "d.csv COMPLETE "),
        toldOf(
            record("a.csv", "general_ledger", "901", 2021, "aa", 1),
            record("b.csv", "general_ledger", "901", 2020, "aa", 1),
            record("c.csv", "budget_ledger", "901", 2021, "aa", 1),
            record("d.csv", "general_ledger", "901", 2021, "dd", 1)));
  }

  @Test
  void oneFileMayFeedSeveralDepartments() {
    assertEquals(
        List.of("a.csv COMPLETE ", "a.csv COMPLETE "),
        toldOf(
            record("a.csv", "general_ledger", "901", 2021, "aa", 1),
            record("a.csv", "general_ledger", "902", 2021, "aa", 1)));
  }

  @Test
  void filesWithoutRowsAreAlikeAndMayBe() {
    assertEquals(
        List.of("a.csv COMPLETE ", "b.csv COMPLETE ", "c.csv COMPLETE ", "d.csv COMPLETE "),
        toldOf(
            record("a.csv", "budget_ledger", "901", 2021, "aa", 0),
            record("b.csv", "budget_ledger", "902", 2021, "aa", 0),
            record("c.csv", "budget_ledger", "901", 2020, "aa", 0),
            unread("d.csv")));
  }

  @Test
  void rowsThatNameNoUnitMayBeAlikeInTwoDepartments() {
    String ledger = "assessment_register";

    assertEquals(
        List.of("a.csv COMPLETE ", "b.csv COMPLETE "),
        toldOf(
            record("a.csv", ledger, "901", 2021, "aa", 1),
            record("b.csv", ledger, "902", 2021, "aa", 1)));
    assertEquals(
        List.of(
            "a.csv WITHHELD its content is that of b.csv: take one of them out of the manifest",
            "b.csv WITHHELD its content is that of a.csv: take one of them out of the manifest"),
        toldOf(
            record("a.csv", ledger, "901", 2021, "aa", 1),
            record("b.csv", ledger, "901", 2021, "aa", 1)));
  }

  @Test
  void aRegisterThatEqualsAnEarlierYearsIsReported() {
    String same = "its content is that of b.csv of an earlier year: make sure that this is meant";

    assertEquals(
        List.of("a.csv COMPLETE " + same, "b.csv COMPLETE "),
        toldOf(
            record("a.csv", "staffing_register", "901", 2021, "aa", 1),
            record("b.csv", "staffing_register", "901", 2020, "aa", 1)));
  }

  @Test
  void aRegisterIsOnlyComparedWithItsOwnDepartmentsAndLedgers() {
    assertEquals(
        List.of("a.csv COMPLETE ", "b.csv COMPLETE ", "c.csv COMPLETE ", "d.csv COMPLETE "),
        toldOf(
            record("a.csv", "staffing_register", "901", 2021, "aa", 1),
            record("b.csv", "staffing_register", "902", 2020, "aa", 1),
            record("c.csv", "budget_ledger", "901", 2020, "aa", 1),
            record("d.csv", "staffing_register", "901", 2020, "dd", 1)));
  }

  private static List<String> toldOf(DeliveryRecord... records) {
    return told(List.of(records), NONE, NONE, NONE);
  }

  private static List<String> told(
      List<DeliveryRecord> records, List<Row> twice, List<Row> closings, List<Row> unbalanced) {
    return told(records, new LineChecks.Found(twice, closings, unbalanced, NONE));
  }

  private static List<String> told(List<DeliveryRecord> records, LineChecks.Found found) {
    return new CrossChecks(records, found)
        .applied().stream()
            .map(
                record ->
                    record.entry().path()
                        + " "
                        + record.status()
                        + " "
                        + String.join(
                            "; ",
                            record.problems().stream().map(p -> p.in(Wording.ENGLISH)).toList()))
            .toList();
  }

  private static DeliveryRecord record(
      String path, String ledger, String department, int year, String sha256, long rows) {
    return new DeliveryRecord(
        new ManifestEntry(path, ledger, department, year, "standard", null, null, null, null, 2),
        ledger,
        department,
        "UTF-8",
        sha256,
        FileTotals.of(totals(path, department, rows, 0, 0)),
        DeliveryStatus.COMPLETE,
        List.of());
  }

  private static DeliveryRecord unread(String path) {
    DeliveryRecord read = record(path, "budget_ledger", "901", 2021, "aa", 1);
    return new DeliveryRecord(
        read.entry(),
        read.ledger(),
        read.departmentCode(),
        null,
        null,
        null,
        read.status(),
        List.of());
  }
}
