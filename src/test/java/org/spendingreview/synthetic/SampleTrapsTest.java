package org.spendingreview.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTrapsTest {
  private static final int[] YEARS = {2019, 2020, 2021};

  @Test
  void everyVoucherBalances() {
    for (int year : YEARS) {
      for (String department : Sample.whole(year)) {
        Map<String, BigDecimal> balances = new HashMap<>();
        Set<String> keys = new HashSet<>();
        for (Map<String, String> row : Sample.rows(year, department, "general_ledger")) {
          String voucher = row.get("unit_code") + " " + row.get("journal_id");
          balances.merge(voucher, Sample.balance(row), BigDecimal::add);
          assertTrue(keys.add(voucher + " " + row.get("line_number")), voucher);
        }
        balances.forEach(
            (voucher, balance) ->
                assertEquals(0, balance.signum(), year + " " + department + " " + voucher));
      }
    }
  }

  @Test
  void theClosingNetsEveryExpenditureToZero() {
    for (int year : YEARS) {
      for (String department : Sample.whole(year)) {
        BigDecimal naive =
            Sample.rows(year, department, "general_ledger").stream()
                .filter(Sample::isExpenditure)
                .filter(row -> !Sample.is(row, "voided") && !Sample.isUnposted(row))
                .map(Sample::balance)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, naive.signum(), year + " " + department);
      }
    }
  }

  @Test
  void linesThatCountAreCodedInFull() {
    for (int year : YEARS) {
      for (String department : Sample.whole(year)) {
        for (Map<String, String> row : Sample.spending(year, department)) {
          for (String column :
              List.of("function_code", "economic_code", "expenditure_type", "fund_source")) {
            assertTrue(!row.get(column).isEmpty(), row.toString());
          }
        }
      }
    }
  }

  /** How to know a line of each trap, given the units of its department. */
  private static final Map<String, BiPredicate<Map<String, String>, Set<String>>> TRAPS =
      Map.of(
          "financial accounting",
          (row, units) -> row.get("account_code").startsWith("5"),
          "closing",
          (row, units) -> Sample.isExpenditure(row) && Sample.is(row, "closing"),
          "voided",
          (row, units) -> Sample.isExpenditure(row) && Sample.is(row, "voided"),
          "unposted",
          (row, units) -> Sample.isExpenditure(row) && Sample.isUnposted(row),
          "red entry as a negative debit",
          (row, units) -> counts(row) && row.get("debit_amount").startsWith("-"),
          "red entry on the credit side",
          (row, units) -> credited(row) && row.get("description").startsWith("冲销"),
          "refund",
          (row, units) -> credited(row) && row.get("description").startsWith("退回"),
          "transfer inside the department",
          (row, units) -> counts(row) && Sample.isInternalTransfer(row, units));

  @ParameterizedTest
  @ValueSource(ints = {2019, 2020, 2021})
  void everyTrapOccursInHalfOfTheDepartments(int year) {
    Map<String, Set<String>> departments = new HashMap<>();
    for (String code : Sample.whole(year)) {
      Set<String> units = Sample.units(code);
      for (Map<String, String> row : Sample.rows(year, code, "general_ledger")) {
        TRAPS.forEach(
            (trap, isTrap) -> {
              if (isTrap.test(row, units)) {
                departments.computeIfAbsent(trap, name -> new HashSet<>()).add(code);
              }
            });
      }
    }
    assertEquals(TRAPS.keySet(), departments.keySet());
    departments.forEach(
        (trap, codes) -> {
          assertTrue(codes.size() * 2 >= 24, trap + " occurs in " + codes + " only");
          assertTrue(codes.contains("417"), trap + " does not occur in 417");
        });
  }

  @Test
  void transfersToOtherDepartmentsOccurToo() {
    long departments =
        Sample.whole(2021).stream()
            .filter(
                code ->
                    Sample.spending(2021, code).stream()
                        .anyMatch(row -> !row.get("counter_unit_code").isEmpty()))
            .count();
    assertTrue(departments >= 3, departments + " departments");
  }

  private static boolean counts(Map<String, String> row) {
    return Sample.isExpenditure(row)
        && !Sample.is(row, "closing")
        && !Sample.is(row, "voided")
        && !Sample.isUnposted(row);
  }

  private static boolean credited(Map<String, String> row) {
    return counts(row) && new BigDecimal(row.get("credit_amount")).signum() > 0;
  }
}
