package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.DeliveredFile;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;

/**
 * The five traps of double counting, all in the ledgers of department 901: for each the sum that
 * falls into it is computed straight from the rows. The right amount was added up by hand: 1000.00
 * payment - 50.00 refund - 100.00 and 25.00 red + 70.00 to another department + 200.00 paid by the
 * second unit = 1095.00.
 */
class TrapsTest {
  private static final BigDecimal RIGHT = new BigDecimal("1095.00");
  private static final String FIRST = "901/first.csv";
  private static final String SECOND = "901/second.csv";

  @TempDir static Path folder;
  private static Path lake;
  private static Program call;
  private static List<Map<String, String>> lines;

  @BeforeAll
  static void run() {
    DeliveryFixture delivery =
        new DeliveryFixture(folder.resolve("city"), 2021)
            .department("901", "901001", "901002")
            .department("902", "902001");
    DeliveredFile first = delivery.file("901", "general_ledger", FIRST);
    voucher(first, "payment", "7101", "8001", "1000.00");
    voucher(first, "payment", "5001", "1011", "1000.00", "line_number=3");
    voucher(first, "refund", "8001", "7101", "50.00");
    voucher(first, "void", "7101", "8001", "333.33", "voided=true");
    voucher(first, "draft", "7101", "8001", "444.44", "posted=false");
    voucher(first, "red-negative", "7101", "8001", "-100.00");
    voucher(first, "red-opposite", "8001", "7101", "25.00");
    voucher(first, "to-own-unit", "7501", "8001", "500.00", "counter_unit_code=901002");
    voucher(first, "to-other", "7501", "8001", "70.00", "counter_unit_code=902001");
    voucher(first, "closing", "8101", "7101", "825.00", "closing=true");
    voucher(first, "closing", "8101", "7501", "570.00", "closing=true", "line_number=3");
    DeliveredFile second = delivery.file("901", "general_ledger", SECOND).unit("901002");
    voucher(second, "payment", "7201", "8001", "200.00");
    voucher(second, "to-parent", "7401", "8001", "30.00", "counter_unit_code=901001");
    voucher(second, "closing", "8201", "7201", "200.00", "closing=true");
    voucher(second, "closing", "8201", "7401", "30.00", "closing=true", "line_number=3");
    DeliveredFile other = delivery.file("902", "general_ledger");
    voucher(other, "payment", "7101", "8001", "10.00");
    voucher(other, "unflagged", "8101", "7101", "4.00");
    delivery.write();
    lines = Stream.concat(first.rows().stream(), second.rows().stream()).toList();
    lake = folder.resolve("lake");
    call = Released.yearEnd(delivery.folder(), lake, 2021);
  }

  @Test
  void theRunIsComplete() {
    assertEquals(0, call.exitCode(), call.err());
    assertTrue(call.out().contains("Departments: 2 complete, 0 incomplete"), call.out());
  }

  @Test
  void totalSpendingIsRightToTheCent() {
    assertEquals(RIGHT, totalSpending("901"));
    assertEquals(RIGHT, sum(TrapsTest::isSpending));
  }

  @Test
  void financialAccountingRecordsTheSameMoneyASecondTime() {
    BigDecimal naive = sum(line -> isSpending(line) || account(line).startsWith("5"));

    assertTrap("1000.00", naive);
  }

  @Test
  void closingVouchersBringEveryExpenditureToNothing() {
    BigDecimal naive = sum(line -> isLive(line) && isExpenditure(line) && !isInternal(line));

    assertTrap("-1625.00", naive);
    BigDecimal everything = sum(line -> isLive(line) && isExpenditure(line));
    assertEquals(new BigDecimal("0.00"), everything);
  }

  @Test
  void refundsLookLikeClosingVouchersAndCount() {
    BigDecimal naive =
        sum(line -> isSpending(line) && line.get("credit_amount").isEmpty())
            .subtract(new BigDecimal("25.00")); // the red entry on the opposite side

    assertTrap("50.00", naive);
  }

  @Test
  void voidedLinesStayInTheExport() {
    assertTrap("333.33", sum(line -> isSpending(line) || isTrap(line, "voided", "true")));
  }

  @Test
  void unpostedLinesStayInTheExport() {
    assertTrap("444.44", sum(line -> isSpending(line) || isTrap(line, "posted", "false")));
  }

  @Test
  void redEntriesOfBothFormsReduceSpending() {
    BigDecimal negative = new BigDecimal("-100.00");
    BigDecimal withoutNegative =
        sum(line -> isSpending(line) && amount(line, "debit_amount").signum() >= 0);
    BigDecimal withoutOpposite =
        sum(line -> isSpending(line) && !line.get("journal_id").equals("red-opposite"));

    assertTrap(negative.negate().toPlainString(), withoutNegative);
    assertTrap("25.00", withoutOpposite);
  }

  @Test
  void transfersBetweenADepartmentsOwnUnitsCountTwice() {
    BigDecimal naive =
        sum(line -> isLive(line) && isExpenditure(line) && line.get("closing").isEmpty());

    assertTrap("530.00", naive);
  }

  @Test
  void excludedRowsAreKeptWithTheirReason() {
    assertEquals(
        Map.of(
            "null", new BigDecimal("895.00"),
            "closing", new BigDecimal("-1395.00"),
            "internal_transfer", new BigDecimal("500.00"),
            "unposted", new BigDecimal("444.44"),
            "voided", new BigDecimal("333.33")),
        expenditureByReason(FIRST));
    assertEquals(
        Map.of(
            "null", new BigDecimal("200.00"),
            "closing", new BigDecimal("-230.00"),
            "internal_transfer", new BigDecimal("30.00")),
        expenditureByReason(SECOND));
    assertEquals(
        List.of("1011 financial_accounting", "5001 financial_accounting"),
        ledger(FIRST).stream()
            .filter(row -> row.value("account_code").toString().matches("[15].*"))
            .map(row -> row.value("account_code") + " " + row.value("excluded_reason"))
            .sorted()
            .toList());
  }

  @Test
  void everyFilesExpenditureIsItsSpendingAndWhatWasExcluded() {
    for (String path : List.of(FIRST, SECOND)) {
      BigDecimal delivered =
          sum(
              line ->
                  isExpenditure(line)
                      && path.equals(line.get("unit_code").endsWith("1") ? FIRST : SECOND));
      BigDecimal kept =
          expenditureByReason(path).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

      assertEquals(delivered, kept, path);
    }
    assertEquals(
        RIGHT, expenditureByReason(FIRST).get("null").add(expenditureByReason(SECOND).get("null")));
  }

  @Test
  void everyDeliveredLineIsKeptWithItsPlace() {
    assertEquals(lines.size(), ledger(FIRST).size() + ledger(SECOND).size());
    TableRow first =
        ledger(FIRST).stream()
            .filter(row -> Long.valueOf(2).equals(row.value("source_line_number")))
            .findFirst()
            .orElseThrow();
    assertEquals("payment", first.value("journal_id"));
    assertNull(first.value("excluded_reason"));
  }

  @Test
  void aClosingVoucherWithoutItsFlagCountsAndIsReported() {
    assertEquals(new BigDecimal("6.00"), totalSpending("902"));
    Map<String, Object> reasons = new TreeMap<>();
    Released.rows(lake, "deliveries")
        .forEach(row -> reasons.put((String) row.value("path"), row.value("reason")));
    assertNull(reasons.get(FIRST));
    assertNull(reasons.get(SECOND));
    assertEquals(
        "1 张凭证形似年末结转但没有结转标志，已计入支出，首张为凭证 unflagged（902/general_ledger.csv:5）：请核对，如属结转请加标志"
            + " / vouchers look like a year-end closing without the closing flag and count as"
            + " spending (1), first journal unflagged at 902/general_ledger.csv:5: set closing where"
            + " they are",
        reasons.get("902/general_ledger.csv"));
  }

  /** A voucher of two lines: debit one account, credit another. */
  private static void voucher(
      DeliveredFile file,
      String journal,
      String debit,
      String credit,
      String amount,
      String... more) {
    boolean isThird = List.of(more).contains("line_number=3");
    file.row(
        with(more, "journal_id=" + journal, "account_code=" + debit, "debit_amount=" + amount));
    file.row(
        with(
            with(more, "line_number=" + (isThird ? 4 : 2)),
            "journal_id=" + journal,
            "account_code=" + credit,
            "credit_amount=" + amount));
  }

  private static String[] with(String[] cells, String... more) {
    return Stream.concat(Stream.of(cells), Stream.of(more)).toArray(String[]::new);
  }

  private static void assertTrap(String worth, BigDecimal naive) {
    assertNotEquals(naive, totalSpending("901"));
    assertEquals(new BigDecimal(worth), naive.subtract(totalSpending("901")));
  }

  private static boolean isSpending(Map<String, String> line) {
    return isLive(line)
        && isExpenditure(line)
        && line.get("closing").isEmpty()
        && !isInternal(line);
  }

  private static boolean isTrap(Map<String, String> line, String column, String text) {
    return isExpenditure(line) && line.get(column).equals(text);
  }

  private static boolean isLive(Map<String, String> line) {
    return line.get("voided").isEmpty() && line.get("posted").isEmpty();
  }

  private static boolean isExpenditure(Map<String, String> line) {
    return account(line).startsWith("7");
  }

  private static boolean isInternal(Map<String, String> line) {
    return account(line).matches("7[45]01") && line.get("counter_unit_code").startsWith("901");
  }

  private static String account(Map<String, String> line) {
    return line.get("account_code");
  }

  private static BigDecimal sum(Predicate<Map<String, String>> chosen) {
    return lines.stream()
        .filter(chosen)
        .map(line -> amount(line, "debit_amount").subtract(amount(line, "credit_amount")))
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  private static BigDecimal amount(Map<String, String> line, String column) {
    return new BigDecimal(line.get(column).isEmpty() ? "0.00" : line.get(column));
  }

  private static BigDecimal totalSpending(String department) {
    return Released.rows(lake, "key_figures").stream()
        .filter(row -> row.value("department_code").equals(department))
        .filter(row -> row.value("figure_code").equals("total_spending"))
        .map(row -> (BigDecimal) row.value("amount"))
        .findFirst()
        .orElseThrow();
  }

  private static List<TableRow> ledger(String path) {
    return Released.rows(lake, "general_ledger").stream()
        .filter(row -> row.value("path").equals(path))
        .toList();
  }

  private static Map<String, BigDecimal> expenditureByReason(String path) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (TableRow row : ledger(path)) {
      if (row.value("account_code").toString().startsWith("7")) {
        BigDecimal debit = (BigDecimal) row.value("debit_amount");
        BigDecimal credit = (BigDecimal) row.value("credit_amount");
        sums.merge(
            String.valueOf(row.value("excluded_reason")), debit.subtract(credit), BigDecimal::add);
      }
    }
    return sums;
  }
}
