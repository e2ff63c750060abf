package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.spendingreview.delivery.VoucherKeys.Seen;
import org.spendingreview.testing.SharedSpark;

/** Lines of a voucher, added up while they are read. */
class VoucherRunsTest {
  private static final LineGroup PLAIN = new LineGroup(new Object[0], false, true);
  private static final LineGroup CLOSING = new LineGroup(new Object[0], true, false);

  private final List<String> runs = new ArrayList<>();

  @Test
  void aLineNumberLeavesTheMarkThatTheQueryOverLinesGivesIt() {
    List<String> numbers =
        List.of(
            "1",
            "007",
            "256",
            "-1",
            "+5",
            "1.5",
            "A",
            "记1",
            "",
            "1 2",
            "9223372036854775807",
            "9223372036854775808",
            "123456789012345678",
            "1234567890123456789",
            "1e3",
            "0x1F");
    List<Long> marks =
        SharedSpark.session()
            .createDataset(numbers, Encoders.STRING())
            .selectExpr(
                "cast(pmod(coalesce(try_cast(value as bigint), xxhash64(value)), 256) as bigint)")
            .as(Encoders.LONG())
            .collectAsList();

    assertEquals(
        marks,
        numbers.stream().map(n -> (long) VoucherRuns.mark(UTF8String.fromString(n))).toList());
  }

  @Test
  void everyRunIsGivenOutWhereOtherFilesMayHaveLinesOfItsVoucher() {
    VoucherRuns vouchers = new VoucherRuns(2021, false, this::note);
    line(vouchers, "901", "V1", "1", 500, 0);
    line(vouchers, "901", "V1", "2", 0, 500);
    line(vouchers, "901", "V2", "64", 100, 0);
    line(vouchers, "902", "V2", "255", 0, 100);
    vouchers.end();

    assertEquals(
        List.of(
            "901 V1 2 lines [6, 0, 0, 0] 5.00 5.00",
            "901 V2 1 lines [0, 1, 0, 0] 1.00 0.00",
            "902 V2 1 lines [0, 0, 0, -9223372036854775808] 0.00 1.00"),
        runs);
  }

  @Test
  void aRunWithWhichNothingIsWrongIsPassedOverAndLeavesItsAmount() {
    VoucherRuns vouchers = new VoucherRuns(2021, true, this::note);
    line(vouchers, "901", "V1", "1", 500, 0);
    line(vouchers, "901", "V1", "2", 0, 500);
    line(vouchers, "901", "V2", "1", -700, 0);
    line(vouchers, "901", "V2", "2", 0, -700);
    vouchers.end();

    assertEquals(List.of("901 null 0 lines [0, 0, 0, 0] 12.00 12.00"), runs);
  }

  @Test
  void aRunIsGivenOutThatRepeatsANumberOrDoesNotBalanceOrCloses() {
    VoucherRuns vouchers = new VoucherRuns(2021, true, this::note);
    line(vouchers, "901", "V1", "1", 500, 0);
    line(vouchers, "901", "V1", "1", 0, 500);
    line(vouchers, "901", "V2", "1", 500, 0);
    vouchers.begin(text("901"), text("901001"), text("V3"));
    vouchers.add(text("1"), CLOSING, 0, 0);
    vouchers.end();

    assertEquals(
        List.of(
            "901 V1 2 lines [2, 0, 0, 0] 5.00 5.00",
            "901 V2 1 lines [2, 0, 0, 0] 5.00 0.00",
            "901 V3 1 lines [2, 0, 0, 0] 0.00 0.00 closing"),
        runs);
  }

  @Test
  void aRunThatGoesOnWithAVoucherIsAddedToItsFirstOneOrToldToBeUnclear() {
    VoucherRuns vouchers = new VoucherRuns(2021, true, this::note);
    line(vouchers, "901", "V1", "1", 0, 0);
    line(vouchers, "901", "V2", "1", 500, 0);
    line(vouchers, "901", "V1", "1", 0, 0); // the first was passed over
    line(vouchers, "901", "V2", "1", 0, 0); // the first was given out
    line(vouchers, "901", "V1", "3", 0, 0);
    vouchers.end();

    assertEquals(
        List.of(
            "901 V2 1 lines [2, 0, 0, 0] 5.00 0.00",
            "901 V1 1 lines [2, 0, 0, 0] 0.00 0.00 unclear",
            "901 V2 1 lines [2, 0, 0, 0] 0.00 0.00",
            "901 V1 1 lines [8, 0, 0, 0] 0.00 0.00 unclear",
            "901 null 0 lines [0, 0, 0, 0] 0.00 0.00"),
        runs);
  }

  @Test
  void amountsBeyondALongAreAddedUpExactly() {
    VoucherRuns vouchers = new VoucherRuns(2021, false, this::note);
    for (int i = 0; i < 20; i++) {
      line(vouchers, "901", "V1", Integer.toString(i), 999_999_999_999_999_999L, 0);
    }
    vouchers.end();

    assertEquals(List.of("901 V1 20 lines [1048575, 0, 0, 0] 199999999999999999.80 0.00"), runs);
  }

  @Test
  void vouchersAreKnownAgainAndAsManyAsThereAre() {
    VoucherKeys keys = new VoucherKeys();
    for (long i = 0; i < 100_000; i++) {
      keys.put(i * 0x9E3779B97F4A7C15L, i % 2 == 0);
    }
    for (long i = 0; i < 100_000; i++) {
      assertEquals(
          i % 2 == 0 ? Seen.GIVEN_OUT : Seen.PASSED_OVER, keys.find(i * 0x9E3779B97F4A7C15L));
    }
    assertEquals(Seen.NO, keys.find(12345));
    assertTrue(keys.hasRoom());
  }

  @Test
  void beyondWhatCanBeRememberedNoVoucherIsKnown() {
    VoucherKeys keys = new VoucherKeys();
    long last = 0;
    for (long i = 1; keys.hasRoom(); i++) {
      last = i << 20;
      keys.put(last, false);
    }
    keys.put(77, false);

    assertEquals(Seen.NO, keys.find(77));
    assertEquals(Seen.PASSED_OVER, keys.find(last));
  }

  private static void line(
      VoucherRuns vouchers,
      String department,
      String journal,
      String line,
      long debit,
      long credit) {
    vouchers.begin(text(department), text(department + "001"), text(journal));
    vouchers.add(text(line), PLAIN, debit, credit);
  }

  private static UTF8String text(String text) {
    return UTF8String.fromString(text);
  }

  private void note(InternalRow row) {
    List<Long> marks = new ArrayList<>();
    for (int word = 5; word < 9; word++) {
      marks.add(row.getLong(word));
    }
    runs.add(
        row.getUTF8String(1)
            + " "
            + row.getUTF8String(3)
            + " "
            + row.getLong(4)
            + " lines "
            + marks
            + " "
            + row.getDecimal(9, 28, 2)
            + " "
            + row.getDecimal(10, 28, 2)
            + (row.getBoolean(11) ? " closing" : "")
            + (row.getBoolean(13) ? " unclear" : ""));
  }
}
