package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.spendingreview.delivery.FoundRows.totals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spendingreview.wording.Problem;
import org.spendingreview.wording.Wording;

/** Rows of the table {@code deliveries}. */
class DeliveryRecordTest {
  private static final Problem FIRST = Problem.of("delivery.missing");
  private static final Problem SECOND = Problem.of("delivery.sameFile", "b.csv");

  @Test
  void aRowHoldsWhatWasDeclaredAndWhatWasFound() {
    FileTotals totals = FileTotals.of(totals("a.csv", "901", 4, 2, 1, "unreadable_count", 1L));

    assertEquals(
        "[2021,901,general_ledger,a.csv,aa,standard,UTF-8,7,7,4,2,1,1,42.50,42.00,40.00,2.00,"
            + "INCOMPLETE,null]",
        record("general_ledger", totals, List.of()).row().toString());
  }

  @Test
  void aLedgerWithoutAControlAmountHasNone() {
    FileTotals totals =
        FileTotals.of(
            totals(
                "a.csv", "901", 4, 2, 1, "unreadable_count", 1L, "ledger", "assessment_register"));

    assertEquals(
        "[2021,901,assessment_register,a.csv,aa,standard,UTF-8,7,7,4,2,1,0,42.50,null,null,null,"
            + "INCOMPLETE,null]",
        record("assessment_register", totals, List.of()).row().toString());
  }

  @Test
  void ofAFileThatCouldNotBeReadOnlyTheDeclarationIsKnown() {
    assertEquals(
        "[2021,901,general_ledger,a.csv,aa,standard,UTF-8,7,null,null,null,null,null,42.50,null,"
            + "null,null,INCOMPLETE,文件缺失：请报送 / the file is missing: deliver it]",
        record("general_ledger", null, List.of(FIRST)).row().toString());
  }

  @Test
  void aReasonIsToldInBothLanguages() {
    DeliveryRecord record = record("general_ledger", null, List.of(FIRST, SECOND));

    assertEquals(
        FIRST.in(Wording.CHINESE)
            + "；"
            + SECOND.in(Wording.CHINESE)
            + " / the file is missing: deliver it; its content is that of b.csv: take one of them"
            + " out of the manifest",
        record.reason());
    assertEquals(
        "a.csv: the file is missing: deliver it; its content is that of b.csv: take one of them out"
            + " of the manifest",
        record.fault().in(Wording.ENGLISH));
    assertEquals(
        "a.csv: " + FIRST.in(Wording.CHINESE) + "；" + SECOND.in(Wording.CHINESE),
        record.fault().in(Wording.CHINESE));
    assertNull(record("general_ledger", null, List.of()).reason());
  }

  private static DeliveryRecord record(String ledger, FileTotals totals, List<Problem> problems) {
    return new DeliveryRecord(
        new ManifestEntry(
            "a.csv", null, null, 2021, "standard", null, 7L, new BigDecimal("42.5"), null, 2),
        ledger,
        "901",
        "UTF-8",
        "aa",
        totals,
        DeliveryStatus.INCOMPLETE,
        problems);
  }
}
