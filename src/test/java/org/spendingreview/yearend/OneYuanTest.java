package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Folders;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;
import org.spendingreview.testing.SampleLake;
import org.spendingreview.testing.SampleTwin;

/**
 * One official reception of department 417 in December 2021 costs 1.00 yuan more than in the
 * sample: of all cells that the city's year end releases, these move and no other. What is changed
 * is the sample's twin, so that the same comparison shows for every table that the layouts and
 * encodings, in which six departments of the sample deliver, change nothing.
 */
class OneYuanTest {
  private static final String LEDGER = "2021/417/general_ledger.csv";

  /** The voucher paid: 7101 against 8001, and the same in financial accounting. */
  private static final String VOUCHER = "417001,记81,";

  /** What must show the change, or other layouts, because it is the delivery itself. */
  private static final Set<String> DELIVERY =
      Set.of("deliveries", "files_read", "general_ledger", "budget_ledger", "releases");

  /**
   * A cell, its value before, its value after; rates as the amounts that they divide. The amounts
   * are those that the published report closes with (data/README.md), December and the prior items
   * those of the ledgers. Every rate with the line in its numerator is listed, though some keep
   * their six decimals; where the line is in the denominator alone, those that move.
   */
  private static final String MOVES =
      """
      spending_totals 2021 12 417 417001 BASIC 30217 2150501 - GENERAL_PUBLIC actual_amount: 97300.00 -> 97301.00

      key_figures 2021 417 total_spending amount: 40698600.00 -> 40698601.00
      key_figures 2021 417 total_spending change_amount: 1927000.00 -> 1927001.00
      key_figures 2021 417 total_spending change_rate: 1927000 / 38771600 -> 1927001 / 38771600
      key_figures 2021 417 fiscal_spending amount: 40698400.00 -> 40698401.00
      key_figures 2021 417 fiscal_spending change_amount: 1926800.00 -> 1926801.00
      key_figures 2021 417 fiscal_spending change_rate: 1926800 / 38771600 -> 1926801 / 38771600
      key_figures 2021 417 fiscal_spending share: 40698400 / 40698600 -> 40698401 / 40698601
      key_figures 2021 417 basic_spending amount: 14959300.00 -> 14959301.00
      key_figures 2021 417 basic_spending change_amount: -532900.00 -> -532899.00
      key_figures 2021 417 basic_spending change_rate: -532900 / 15492200 -> -532899 / 15492200
      key_figures 2021 417 basic_spending share: 14959300 / 40698600 -> 14959301 / 40698601
      key_figures 2021 417 running_cost_spending amount: 2882700.00 -> 2882701.00
      key_figures 2021 417 running_cost_spending change_amount: -964600.00 -> -964599.00
      key_figures 2021 417 running_cost_spending change_rate: -964600 / 3847300 -> -964599 / 3847300
      key_figures 2021 417 running_cost_spending share: 2882700 / 14959300 -> 2882701 / 14959301
      key_figures 2021 417 three_public_spending amount: 409000.00 -> 409001.00
      key_figures 2021 417 three_public_spending change_amount: -8300.00 -> -8299.00
      key_figures 2021 417 three_public_spending change_rate: -8300 / 417300 -> -8299 / 417300
      key_figures 2021 417 official_reception_spending amount: 139000.00 -> 139001.00
      key_figures 2021 417 official_reception_spending change_amount: -8300.00 -> -8299.00
      key_figures 2021 417 official_reception_spending change_rate: -8300 / 147300 -> -8299 / 147300
      key_figures 2021 417 official_reception_spending share: 139000 / 409000 -> 139001 / 409001
      key_figures 2021 417 vehicle_operation_spending share: 270000 / 409000 -> 270000 / 409001
      key_figures 2021 417 december_spending amount: 12328248.18 -> 12328249.18
      key_figures 2021 417 december_spending change_amount: -3251115.75 -> -3251114.75
      key_figures 2021 417 december_spending change_rate: -3251115.75 / 15579363.93 -> -3251114.75 / 15579363.93
      key_figures 2021 417 december_spending share: 12328248.18 / 40698600 -> 12328249.18 / 40698601

      spending_structure 2021 417 BASIC 302 amount: 2864600.00 -> 2864601.00
      spending_structure 2021 417 BASIC 302 change_amount: -937700.00 -> -937699.00
      spending_structure 2021 417 BASIC 302 change_rate: -937700 / 3802300 -> -937699 / 3802300
      spending_structure 2021 417 BASIC 302 share_of_total: 2864600 / 40698600 -> 2864601 / 40698601

      function_spending 2021 417 2150501 BASIC amount: 7159900.00 -> 7159901.00
      function_spending 2021 417 2150501 BASIC change_amount: -331300.00 -> -331299.00
      function_spending 2021 417 2150501 BASIC change_rate: -331300 / 7491200 -> -331299 / 7491200
      function_spending 2021 417 2150501 BASIC share_of_total: 7159900 / 40698600 -> 7159901 / 40698601

      three_public_trend 2021 417 OFFICIAL_RECEPTION actual_amount: 139000.00 -> 139001.00
      three_public_trend 2021 417 OFFICIAL_RECEPTION actual_change_rate: -8300 / 147300 -> -8299 / 147300
      three_public_trend 2021 417 OFFICIAL_RECEPTION control_rate: 139000 / 300000 -> 139001 / 300000
      three_public_trend 2021 417 TOTAL actual_amount: 409000.00 -> 409001.00
      three_public_trend 2021 417 TOTAL actual_change_rate: -8300 / 417300 -> -8299 / 417300
      three_public_trend 2021 417 TOTAL control_rate: 409000 / 750000 -> 409001 / 750000

      control_rates 2021 417 public_expense_control_rate numerator: 2882700.00 -> 2882701.00
      control_rates 2021 417 public_expense_control_rate rate: 2882700 / 1205400 -> 2882701 / 1205400
      control_rates 2021 417 three_public_control_rate numerator: 409000.00 -> 409001.00
      control_rates 2021 417 three_public_control_rate rate: 409000 / 750000 -> 409001 / 750000

      department_ranking 2021 public_expense_control_rate 417 value: 2882700 / 1205400 -> 2882701 / 1205400
      department_ranking 2021 three_public_control_rate 417 value: 409000 / 750000 -> 409001 / 750000
      department_ranking 2021 three_public_per_person 417 value: 409000 / 88 -> 409001 / 88
      department_ranking 2021 running_cost_per_person 417 value: 2882700 / 88 -> 2882701 / 88
      department_ranking 2021 december_share 417 value: 12328248.18 / 40698600 -> 12328249.18 / 40698601

      peer_statistics 2021 three_public_per_person 经济部门 mad: 1351.711339 -> 1351.722702

      outliers 2021 public_expense_control_rate 417 PEERS value: 2882700 / 1205400 -> 2882701 / 1205400
      outliers 2021 public_expense_control_rate 417 PEERS robust_z: 0.9189839915 / 0.082375 -> 0.918984666 / 0.082375
      outliers 2021 running_cost_per_person 417 PEERS value: 2882700 / 88 -> 2882701 / 88
      outliers 2021 running_cost_per_person 417 PEERS robust_z: 9125.3631966615 / 2144.989412 -> 9125.3708616795 / 2144.989412

      reconciliation 2021 417 printed.total_spending.1 recomputed: 40698600.000000 -> 40698601.000000
      reconciliation 2021 417 printed.total_spending.1 difference: 0.000000 -> -1.000000
      reconciliation 2021 417 printed.basic_spending.1 recomputed: 14959300.000000 -> 14959301.000000
      reconciliation 2021 417 printed.basic_spending.1 difference: 0.000000 -> -1.000000
      reconciliation 2021 417 printed.basic_spending.2 recomputed: 14959300.000000 -> 14959301.000000
      reconciliation 2021 417 printed.basic_spending.2 difference: 0.000000 -> -1.000000
      reconciliation 2021 417 printed.running_cost_spending.1 recomputed: 2882700.000000 -> 2882701.000000
      reconciliation 2021 417 printed.running_cost_spending.1 difference: 0.000000 -> -1.000000
      reconciliation 2021 417 printed.running_cost_spending.2 recomputed: 2882700.000000 -> 2882701.000000
      reconciliation 2021 417 printed.running_cost_spending.2 difference: -500.000000 -> -501.000000
      reconciliation 2021 417 printed.three_public_spending.1 recomputed: 409000.000000 -> 409001.000000
      reconciliation 2021 417 printed.three_public_spending.1 difference: 0.000000 -> -1.000000
      reconciliation 2021 417 printed.three_public_spending.2 recomputed: 409000.000000 -> 409001.000000
      reconciliation 2021 417 printed.three_public_spending.2 difference: 0.000000 -> -1.000000
      reconciliation 2021 417 printed.public_expense_control_rate.1 recomputed: 2882700 / 1205400 -> 2882701 / 1205400
      reconciliation 2021 417 printed.public_expense_control_rate.1 difference: 0.000112 -> 0.000111
      reconciliation 2021 417 printed.three_public_control_rate.1 recomputed: 409000 / 750000 -> 409001 / 750000
      reconciliation 2021 417 printed.three_public_control_rate.1 difference: -0.000033 -> -0.000035

      reconciliation 2021 417 ledger.spending_by_type reported: 40698600.000000 -> 40698601.000000
      reconciliation 2021 417 ledger.spending_by_type recomputed: 40698600.000000 -> 40698601.000000
      reconciliation 2021 417 ledger.basic_spending_parts reported: 14959300.000000 -> 14959301.000000
      reconciliation 2021 417 ledger.basic_spending_parts recomputed: 14959300.000000 -> 14959301.000000
      reconciliation 2021 417 ledger.three_public_spending_by_item reported: 409000.000000 -> 409001.000000
      reconciliation 2021 417 ledger.three_public_spending_by_item recomputed: 409000.000000 -> 409001.000000
      reconciliation 2021 417 ledger.three_public_spending_within reported: 40698600.000000 -> 40698601.000000
      reconciliation 2021 417 ledger.three_public_spending_within recomputed: 409000.000000 -> 409001.000000
      reconciliation 2021 417 ledger.december_within reported: 40698600.000000 -> 40698601.000000
      reconciliation 2021 417 ledger.december_within recomputed: 12328248.180000 -> 12328249.180000
      reconciliation 2021 417 ledger.meetings_and_training_within reported: 40698600.000000 -> 40698601.000000
      reconciliation 2021 417 ledger.meetings_and_training_within difference: 40447900.000000 -> 40447901.000000
      reconciliation 2021 417 ledger.official_reception_in_class reported: 22876900.000000 -> 22876901.000000
      reconciliation 2021 417 ledger.official_reception_in_class recomputed: 139000.000000 -> 139001.000000
      reconciliation 2021 417 ledger.overseas_travel_in_class reported: 22876900.000000 -> 22876901.000000
      reconciliation 2021 417 ledger.overseas_travel_in_class difference: 22876900.000000 -> 22876901.000000
      reconciliation 2021 417 ledger.vehicle_operation_in_class reported: 22876900.000000 -> 22876901.000000
      reconciliation 2021 417 ledger.vehicle_operation_in_class difference: 22606900.000000 -> 22606901.000000
      reconciliation 2021 417 ledger.carried_out recomputed: 0.000000 -> -1.000000
      reconciliation 2021 417 ledger.carried_out difference: 0.000000 -> 1.000000
      reconciliation 2021 417 ledger.carried_out verdict: AGREES -> CONTRADICTS
      """;

  /** Sentences of which a number moves. */
  private static final Map<String, String> REWORDED =
      Map.of(
          "outliers 2021 public_expense_control_rate 417 PEERS explanation",
          "239.1488 -> 239.1489",
          "outliers 2021 running_cost_per_person 417 PEERS explanation",
          "32757.95 -> 32757.97");

  @Test
  void oneYuanMoreOnOneLineMovesTheseFiguresAndNoOther(@TempDir Path folder) throws IOException {
    Path city = Folders.copy(SampleTwin.folder(), folder.resolve("city"));
    raiseByOneYuan(city.resolve(LEDGER));
    declareAnew(city);
    DeliveryFixture.listBackwards(city);
    Path lake = folder.resolve("lake");
    Program call = Released.yearEnd(city, lake, 2021);
    assertEquals(SampleLake.run().exitCode(), call.exitCode(), call.err());

    Map<String, String> before = cells(Path.of(SampleLake.path()));
    Map<String, String> after = cells(lake);
    Set<String> moved = new TreeSet<>();
    before.forEach((cell, value) -> add(moved, cell, value, after.getOrDefault(cell, "no row")));
    after.forEach((cell, value) -> add(moved, cell, before.getOrDefault(cell, "no row"), value));
    assertEquals(String.join("\n", expectedMoves(before)), String.join("\n", moved));
  }

  private static Set<String> expectedMoves(Map<String, String> before) {
    Set<String> moves = new TreeSet<>();
    for (String line : MOVES.lines().filter(text -> !text.isBlank()).toList()) {
      String[] parts = line.split(": | -> ", -1);
      assertEquals(exact(parts[1]), before.get(parts[0]), line);
      add(moves, parts[0], exact(parts[1]), exact(parts[2]));
    }
    REWORDED.forEach(
        (cell, numbers) -> {
          String[] number = numbers.split(" -> ", -1);
          String sentence = before.get(cell);
          add(moves, cell, sentence, sentence.replace(number[0], number[1]));
        });
    return moves;
  }

  private static void add(Set<String> moved, String cell, String before, String after) {
    if (!before.equals(after)) {
      moved.add(cell + ": " + before + " -> " + after);
    }
  }

  /** An amount as it stands; a fraction divided and rounded once to six decimals. */
  private static String exact(String text) {
    String[] sides = text.split(" / ", -1);
    return sides.length == 1
        ? text
        : new BigDecimal(sides[0])
            .divide(new BigDecimal(sides[1]), 6, RoundingMode.HALF_UP)
            .toPlainString();
  }

  /** Every released cell outside the grain, by table, grain and column. */
  private static Map<String, String> cells(Path lake) {
    Map<String, String> cells = new TreeMap<>();
    for (TableDefinition table : TableCatalog.all()) {
      if (!DELIVERY.contains(table.name())) {
        Released.rows(lake, table.name()).stream()
            .filter(row -> !isOfAStatement(table, row))
            .forEach(row -> put(cells, table, row));
      }
    }
    return cells;
  }

  /** The budget that 505 delivers as a wide statement, whose leaves have other months. */
  private static boolean isOfAStatement(TableDefinition table, TableRow row) {
    return table.name().equals("ledger_totals")
        && row.value("ledger").equals("budget_ledger")
        && row.value("department_code").equals("505");
  }

  private static void put(Map<String, String> cells, TableDefinition table, TableRow row) {
    String grain = table.key().stream().map(key -> text(row, key)).collect(Collectors.joining(" "));
    for (String column : table.columns().stream().map(c -> c.name()).toList()) {
      String cell = table.name() + " " + grain + " " + column;
      assertNull(cells.put(cell, text(row, column)), () -> cell + " is there twice");
    }
  }

  private static String text(TableRow row, String column) {
    Object value = row.value(column);
    return value instanceof BigDecimal amount
        ? amount.toPlainString()
        : value == null ? "-" : value.toString();
  }

  private static void raiseByOneYuan(Path ledger) throws IOException {
    String text = Files.readString(ledger);
    String raised =
        text.lines()
            .map(line -> line.startsWith(VOUCHER) ? line.replace(",51900.00,", ",51901.00,") : line)
            .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(4, text.lines().filter(line -> !raised.contains(line + "\n")).count());
    Files.writeString(ledger, raised);
  }

  /** The debit side grew in both accountings: 163266212.60 yuan and 2.00. */
  private static void declareAnew(Path city) throws IOException {
    Path manifest = city.resolve("manifest.csv");
    String text = Files.readString(manifest);
    String line = LEDGER + ",general_ledger,417,2021,,,1232,";
    String declared =
        text.replaceAll(
            line + "163266212[.]60,[0-9a-f]{64}",
            line + "163266214.60," + sha256(city.resolve(LEDGER)));
    assertNotEquals(text, declared);
    Files.writeString(manifest, declared);
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
