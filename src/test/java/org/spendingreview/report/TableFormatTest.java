package org.spendingreview.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.lake.TableRow;
import org.spendingreview.wording.Wording;

class TableFormatTest {
  private static final TableDefinition REJECTED = TableCatalog.existing("rejected_rows");
  private static final TableDefinition RATES = TableCatalog.existing("control_rates");
  private static final TableDefinition RANKING = TableCatalog.existing("department_ranking");

  private static final TableRow REJECTED_ROW =
      TableRow.of(
          REJECTED,
          2021,
          null,
          "general_ledger",
          "",
          7L,
          "a,\"b\"\n\u001b[31m红\u009b",
          Arrays.asList("金额“x” / amount \"x\"", null));

  private static final TableRow RATE =
      TableRow.of(
          RATES,
          2021,
          "417",
          "怀化市工业和信息化局",
          "three_public_control_rate",
          decimal("3981800.00"),
          decimal("13119900.00"),
          decimal("0.303493"),
          "MEASURED",
          null,
          "COMPLETE");

  @Test
  void csvIsTheSameInEveryLanguageByteForByte() {
    String expected =
        """
        fiscal_year,department_code,ledger,path,line_number,raw_text,reasons
        2021,,general_ledger,"",7,"a,""b""
        \u001b[31m红\u009b","[""金额“x” / amount \\""x\\""\"\",null]"
        """;

    assertEquals(expected, print(TableFormat.CSV, Wording.CHINESE, REJECTED_ROW));
    assertEquals(expected, print(TableFormat.CSV, Wording.ENGLISH, REJECTED_ROW));
  }

  @Test
  void csvKeepsDecimalsExactAndQuotesNothingElse() {
    assertEquals(
        """
        fiscal_year,department_code,department_name,indicator_code,numerator,denominator,rate,status,note,completeness
        2021,417,怀化市工业和信息化局,three_public_control_rate,3981800.00,13119900.00,0.303493,MEASURED,,COMPLETE
        """,
        print(TableFormat.CSV, Wording.CHINESE, RATE));
  }

  @Test
  void csvWritesTimesInUtcAndMapsAsJson() {
    TableDefinition releases = TableCatalog.existing("releases");
    TreeMap<String, Long> versions = new TreeMap<>();
    versions.put("key_figures", 3L);
    versions.put("deliveries", 12L);
    Instant time = Instant.parse("2022-03-01T01:02:03.040506Z");

    TableRow row =
        TableRow.of(releases, 1L, 2021, time, "hunan", "a", "b", "0.1.0", versions, 22, 1, 1);

    String line = print(TableFormat.CSV, Wording.CHINESE, row).lines().toList().get(1);
    assertEquals(
        "1,2021,2022-03-01T01:02:03.040506Z,hunan,a,b,0.1.0,"
            + "\"{\"\"deliveries\"\":12,\"\"key_figures\"\":3}\",22,1,1",
        line);
  }

  @Test
  void jsonIsAnArrayOfObjectsWithDecimalsAsTexts() {
    assertEquals(
        """
        [
        {"fiscal_year":2021,"department_code":"417","department_name":"怀化市工业和信息化局",\
        "indicator_code":"three_public_control_rate","numerator":"3981800.00",\
        "denominator":"13119900.00","rate":"0.303493","status":"MEASURED","note":null,\
        "completeness":"COMPLETE"}
        ]
        """,
        print(TableFormat.JSON, Wording.CHINESE, RATE));
  }

  @Test
  void jsonEscapesWhatAReaderOrATerminalWouldObey() {
    String json = print(TableFormat.JSON, Wording.CHINESE, REJECTED_ROW);

    assertTrue(json.contains("\"raw_text\":\"a,\\\"b\\\"\\n\\u001b[31m红\\u009b\","), json);
    assertTrue(json.contains("\"reasons\":[\"金额“x” / amount \\\"x\\\"\",null]}"), json);
  }

  @Test
  void aTableWithoutRowsIsStillATable() {
    assertEquals("[]\n", print(RATES, TableFormat.JSON, Wording.CHINESE));
    assertTrue(print(RATES, TableFormat.CSV, Wording.CHINESE).endsWith(",completeness\n"));
    assertTrue(print(RATES, TableFormat.TABLE, Wording.CHINESE).endsWith("\n行数：0\n"));
  }

  @Test
  void aWideTableIsBrokenIntoBlocksThatRepeatTheKey() {
    assertEquals(
        """
        年度  部门编码  部门名称              指标编码                           分子           分母    比率
        ----  --------  --------------------  -------------------------  ------------  -------------  ------
        2021  417       怀化市工业和信息化局  three_public_control_rate  3,981,800.00  13,119,900.00  30.35%
        2021  418       –                     procurement_rate                      –           0.00       –

        年度  部门编码  指标编码                   状态      说明                完整性
        ----  --------  -------------------------  --------  ------------------  ----------
        2021  417       three_public_control_rate  MEASURED  –                   COMPLETE
        2021  418       procurement_rate           MISSING   unbudgeted␊ 无预算  INCOMPLETE

        行数：2
        """,
        print(TableFormat.TABLE, Wording.CHINESE, RATE, missingRate()));
  }

  @Test
  void headersAndExplanationsAreInTheLanguageAskedFor() {
    String english = print(TableFormat.TABLE, Wording.ENGLISH, RATE, missingRate());

    assertTrue(english.contains("department"), english);
    assertTrue(english.contains("without a budget"), english);
    assertTrue(english.contains("怀化市工业和信息化局"), english);
    assertTrue(english.endsWith("\nRows: 2\n"), english);
  }

  @Test
  void aRankedRateIsAPercentageAndARankedAmountIsNot() {
    String text =
        print(
            TableFormat.TABLE,
            Wording.CHINESE,
            ranked("three_public_per_person", "3210.123457"),
            ranked("december_share", "0.123456"));

    assertTrue(text.contains("3,210.12 ") && text.contains("12.35%"), text);
  }

  @Test
  void noLineIsWiderThanTheTerminalEvenWhereTheKeyIs() {
    for (TableDefinition table : TableCatalog.all()) {
      Object[] values = table.columns().stream().map(c -> sample(c.ddl())).toArray();
      for (Wording wording : Wording.values()) {
        print(TableFormat.TABLE, wording, TableRow.of(table, values))
            .lines()
            .forEach(line -> assertTrue(DisplayWidth.of(line) <= 100, table.name() + line));
      }
    }
  }

  private static Object sample(String ddl) {
    return ddl.startsWith("DECIMAL") ? decimal("9876543210.00") : "一二三四五六七八九十".repeat(5);
  }

  private static TableRow ranked(String measure, String value) {
    return TableRow.of(
        RANKING,
        2021,
        "417",
        "工信局",
        "B",
        measure,
        "LOWER",
        decimal(value),
        1,
        1,
        5L,
        null,
        "COMPLETE");
  }

  private static TableRow missingRate() {
    return TableRow.of(
        RATES,
        2021,
        "418",
        null,
        "procurement_rate",
        null,
        decimal("0.00"),
        null,
        "MISSING",
        "unbudgeted\n 无预算 / without a budget",
        "INCOMPLETE");
  }

  private static String print(TableFormat format, Wording wording, TableRow... rows) {
    return print(rows[0].table(), format, wording, rows);
  }

  private static String print(
      TableDefinition table, TableFormat format, Wording wording, TableRow... rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.print(table, List.of(rows), wording, Colours.NONE, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
