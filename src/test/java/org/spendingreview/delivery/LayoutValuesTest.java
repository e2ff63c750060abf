package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a layout says about single values, on lines of a general ledger that are no spending. */
class LayoutValuesTest {
  private static final String COLUMNS =
      """
      lines:
        - ledger: general_ledger
          values:
            unit_code: "901001"
            journal_id: J
            line_number: "1"
            effective_date: "{year_end}"
            account_code: "8001"
      """;

  @TempDir Path folder;

  @Test
  void aConditionMakesTrueOrFalse() throws IOException {
    String layout =
        COLUMNS + "      debit_amount: \"1\"\n      posted: {when: {\"{state}-{level}\": 已记账-1}}\n";

    assertEquals(
        List.of(
            "2 ACCEPTED general_ledger 901 not_expenditure",
            "3 ACCEPTED general_ledger 901 unposted"),
        starts(layout, "state,level\n已记账,1\n已记账,2\n"));
  }

  @Test
  void aMapMayHavePatternsBesideTexts() throws IOException {
    String layout =
        COLUMNS
            + "      debit_amount: \"1\"\n"
            + "      expenditure_type: {from: \"{kind}\", map: {基本: BASIC, 项目*: PROJECT}}\n";
    List<String> rows = rows(layout, "kind\n基本\n项目支出\n其他\n");

    assertTrue(rows.get(0).contains("expenditure_type=BASIC"), rows.get(0));
    assertTrue(rows.get(1).contains("expenditure_type=PROJECT"), rows.get(1));
    assertEquals(
        "4 REJECTED general_ledger 901 expenditure_type \"其他\" stands in no map of the layout test:"
            + " correct the cell, or add the value to the map",
        rows.get(2));
  }

  @Test
  void aDateMayBeWrittenInAWayOfItsOwnAndAConstantIsAlwaysIso() throws IOException {
    String own =
        "dates: yyyymmdd\n"
            + COLUMNS.replace("\"{year_end}\"", "{from: \"{day}\", dates: d/m/yyyy}")
            + "      debit_amount: \"1\"\n";
    String constant = "dates: yyyymmdd\n" + COLUMNS + "      debit_amount: \"1\"\n";

    assertEquals(
        List.of(
            "2 ACCEPTED general_ledger 901 not_expenditure unit_code=901001 journal_id=J"
                + " line_number=1 effective_date=2021-03-31",
            "3 REJECTED general_ledger 901 effective_date \"20210331\" is no date as the layout test"
                + " writes them (d/m/yyyy): correct the cell, or dates in the layout"),
        rows(own, "day\n31/3/2021\n20210331\n").stream()
            .map(row -> row.replaceAll(" account_code=.*", ""))
            .toList());
    assertEquals(
        List.of("2 ACCEPTED general_ledger 901 not_expenditure"), starts(constant, "day\nx\n"));
  }

  @Test
  void anAmountThatIsNoNumberIsOneProblemForBothColumns() throws IOException {
    String layout = COLUMNS + "    amount: {from: \"{a}\", positive: debit}\n";

    assertEquals(
        List.of(
            "2 REJECTED general_ledger 901 debit_amount, credit_amount \"x\" is no number as the"
                + " layout test writes them (1234.56, -1234.56): correct the cell, or numbers in"
                + " the layout",
            "3 REJECTED general_ledger 901 neither debit nor credit is filled: fill one, a line has"
                + " one side"),
        rows(layout, "a,b\nx,1\n,1\n"));
  }

  @Test
  void aDelimiterAtTheEndOfTheHeaderNamesNoColumn() throws IOException {
    String layout = "trailing_delimiter: true\n" + COLUMNS + "      debit_amount: \"{a}\"\n";

    assertEquals(
        List.of(
            "2 ACCEPTED general_ledger 901 not_expenditure",
            "3 ACCEPTED general_ledger 901 not_expenditure"),
        starts(layout, "a,b,\n1,2,\n1,2\n"));
    assertEquals(
        List.of("2 ACCEPTED general_ledger 901 not_expenditure"), starts(layout, "b,a\n2,1\n"));
  }

  private List<String> starts(String layout, String text) throws IOException {
    return rows(layout, text).stream().map(row -> row.replaceAll(" unit_code=.*", "")).toList();
  }

  private List<String> rows(String layout, String text) throws IOException {
    return ReadRows.of(folder, layout, text, "901");
  }
}
