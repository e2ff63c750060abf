package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spendingreview.lake.Release;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.SampleLake;
import org.spendingreview.testing.SharedSpark;

/** The sample's release as a whole: every table, every reader, every equation. */
class SampleTablesTest {

  static Stream<String> tables() {
    return TableCatalog.all().stream().map(TableDefinition::name);
  }

  @Test
  void endsWithThreeSinceADepartmentIsIncompleteAndOneWithheld() {
    assertEquals(3, SampleLake.run().exitCode(), SampleLake.run().err());
    assertTrue(SampleLake.run().out().contains("怀化市工业和信息化局"), SampleLake.run().out());
    Release release = SampleLake.release().release();
    assertEquals(22, release.departmentsComplete());
    assertEquals(1, release.departmentsIncomplete());
    assertEquals(1, release.departmentsWithheld());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void isShownInThreeFormatsByAReaderThatIsNotSpark(String table) {
    TableDefinition definition = TableCatalog.named(table).orElseThrow();
    String lake = SampleLake.path();
    Program csv = Program.run("show", table, "--lake", lake, "--format", "csv");
    String header = String.join(",", definition.columns().stream().map(c -> c.name()).toList());
    assertEquals(0, csv.exitCode(), csv.err());
    assertTrue(csv.out().startsWith(header + "\n"), csv.out().lines().findFirst().orElse(""));
    assertEquals(0, Program.run("show", table, "--lake", lake, "--format", "json").exitCode());
    assertEquals(0, Program.run("show", table, "--lake", lake, "--locale", "en").exitCode());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void carriesBilingualCommentsFromTheFirstWrite(String table) {
    TableDefinition definition = TableCatalog.named(table).orElseThrow();
    StructField[] fields =
        SharedSpark.session()
            .read()
            .format("delta")
            .option("versionAsOf", 0)
            .load(SampleLake.path() + "/" + table)
            .schema()
            .fields();
    assertEquals(definition.columns().size(), fields.length);
    for (int i = 0; i < fields.length; i++) {
      assertEquals(definition.columns().get(i).name(), fields[i].name());
      assertEquals(definition.columns().get(i).comment(), fields[i].getComment().get());
      assertEquals(
          definition.columns().get(i).field().dataType(), fields[i].dataType(), fields[i].name());
    }
  }

  @Test
  void everyRowOfEveryFileIsAcceptedRejectedOrSkipped() {
    List<TableRow> files = SampleLake.rows("deliveries", row -> row.value("row_count") != null);
    assertEquals(491, files.size());
    for (TableRow file : files) {
      assertEquals(
          number(file, "row_count"),
          number(file, "accepted_count")
              + number(file, "rejected_count")
              + number(file, "skipped_count"),
          file.toString());
      if (file.value("control_amount") != null) {
        assertEquals(
            file.value("control_amount"),
            amount(file, "accepted_amount").add(amount(file, "rejected_amount")),
            file.toString());
      }
    }
    long rejected = files.stream().mapToLong(file -> number(file, "rejected_count")).sum();
    assertEquals(rejected, SampleLake.rows("rejected_rows", row -> true).size());
  }

  @Test
  void expenditureLinesAreSpendingPlusWhatIsExcludedByReason() {
    Map<String, BigDecimal> lines = new HashMap<>();
    Map<String, BigDecimal> excluded = new HashMap<>();
    for (TableRow line : SampleLake.rows("general_ledger", row -> true)) {
      String account = String.valueOf(line.value("account_code"));
      if (account.startsWith("7")) {
        String key = line.value("fiscal_year") + " " + line.value("department_code");
        BigDecimal net = amount(line, "debit_amount").subtract(amount(line, "credit_amount"));
        lines.merge(key, net, BigDecimal::add);
        if (line.value("excluded_reason") != null) {
          excluded.merge(key, net, BigDecimal::add);
        }
      }
    }
    List<TableRow> totals =
        SampleLake.rows("key_figures", row -> row.value("figure_code").equals("total_spending"));
    assertFalse(totals.isEmpty());
    for (TableRow total : totals) {
      String key = total.value("fiscal_year") + " " + total.value("department_code");
      assertEquals(
          0,
          lines.get(key).subtract(excluded.get(key)).compareTo(amount(total, "amount")),
          key + ": " + total);
    }
  }

  @Test
  void ranksCompleteDepartmentsOnlyAndKeepsTheOthersRows() {
    List<TableRow> ranking =
        SampleLake.rows(
            "department_ranking",
            row ->
                row.value("fiscal_year").equals(2021)
                    && row.value("measure").equals("points_share"));
    assertEquals(23, ranking.size());
    for (TableRow row : ranking) {
      boolean complete = row.value("completeness").equals("COMPLETE");
      assertEquals(complete, row.value("rank_in_city") != null, row.toString());
      assertEquals(complete, row.value("rank_in_group") != null, row.toString());
    }
    assertTrue(ranking.stream().anyMatch(row -> row.value("completeness").equals("INCOMPLETE")));
  }

  @Test
  void aNewDepartmentHasNoChangeRateInItsFirstYear() {
    List<TableRow> rates =
        SampleLake.rows(
            "control_rates",
            SampleLake.of(2021, "206")
                .and(row -> row.value("indicator_code").equals("three_public_change_rate")));
    assertEquals(1, rates.size());
    assertEquals("NOT_APPLICABLE", rates.get(0).value("status"));
    assertTrue(String.valueOf(rates.get(0).value("note")).startsWith("first_year: "));
  }

  @Test
  void moneySpentWithoutABudgetEarnsNoPoints() {
    TableRow score =
        SampleLake.rows(
                "indicator_scores",
                SampleLake.of(2021, "205")
                    .and(row -> row.value("indicator_code").equals("three_public_control_rate")))
            .get(0);
    assertEquals("NOT_APPLICABLE", score.value("basis"));
    assertEquals("0.00", amount(score, "points").toPlainString());
  }

  private static long number(TableRow row, String column) {
    return (Long) row.value(column);
  }

  private static BigDecimal amount(TableRow row, String column) {
    return (BigDecimal) row.value(column);
  }
}
