package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What layouts say about a file and its rows, each with the smallest file that shows it. */
class LayoutRowsTest {
  private static final String PAYMENT =
      """
      lines:
        - ledger: general_ledger
          values:
            unit_code: "901001"
            journal_id: J
            line_number: "{row}"
            effective_date: "{year_end}"
            account_code: "7101"
            function_code: "2010601"
            economic_code: "30201"
            expenditure_type: BASIC
            fund_source: GENERAL_PUBLIC
      """;
  private static final String STAFF =
      """
      lines:
        - ledger: staffing_register
          values: {unit_code: "{unit}", approved_posts: "{posts}", in_post: "1"}
      """;

  @TempDir Path folder;

  @Test
  void titlesAboveTheHeaderAreNoRowsHoweverTheirLinesEnd() throws IOException {
    assertEquals(
        List.of("4 ACCEPTED staffing_register 901 unit_code=901001 approved_posts=5 in_post=1"),
        rows("skip_lines: 2\n" + STAFF, "编制 \"表\rone \"more\r\nunit,posts\n901001,5\n"));
  }

  @Test
  void aFileThatEndsBeforeItsHeaderIsWithheld() throws IOException {
    assertEquals(
        List.of(
            "FILE the file ends before its header: deliver it whole, or correct skip_lines of its"
                + " layout"),
        read("skip_lines: 3\n" + STAFF, "title\n", "901"));
  }

  @Test
  void columnsAreFoundByPositionWhereThereIsNoHeader() throws IOException {
    String layout =
        """
        header: false
        width: 4
        delimiter: tab
        quote: none
        trailing_delimiter: true
        columns: {unit: {position: 2}, posts: {position: 4}}
        """
            + STAFF;
    assertEquals(
        List.of(
            "1 ACCEPTED staffing_register 901 unit_code=901001 approved_posts=5 in_post=1",
            "2 ACCEPTED staffing_register 901 unit_code=901002 approved_posts=6 in_post=1",
            "3 REJECTED staffing_register 901 the row has 3 cells where the header has 4: check"
                + " delimiters and quotes"),
        rows(layout, "\"a\t901001\tb\t5\na\t901002\t\t6\t\na\t901001\t5\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"unit,posts", "posts,单位", "编制,人数,unit", "unit,编制,编制人数"})
  void aHeadingMayBeAnyOfSeveral(String header) throws IOException {
    String layout =
        "columns: {unit: [unit, 单位], posts: [posts, 编制], more: {names: [x], optional: true}}\n"
            + STAFF.replace("\"1\"", "{from: \"{more}\", if_blank: \"7\"}");
    String cells = header.replaceAll("unit|单位", "901001").replaceAll("posts|编制(人数)?|人数", "5");

    assertEquals(
        List.of("2 ACCEPTED staffing_register 901 unit_code=901001 approved_posts=5 in_post=7"),
        rows(layout, header + "\n" + cells + "\n"));
  }

  @Test
  void aHeadingMayBeSqlOrHoldBackticks() throws IOException {
    String layout = "columns: {unit: '`u`; DROP TABLE x --', posts: 'a.b'}\n" + STAFF;

    assertEquals(
        List.of("2 ACCEPTED staffing_register 901 unit_code=901001 approved_posts=5 in_post=1"),
        rows(layout, "`u`; DROP TABLE x --,a.b\n901001,5\n"));
  }

  @Test
  void aHeaderThatLacksAColumnOrHasItTwiceIsWithheld() throws IOException {
    String layout = "columns: {unit: [unit, 单位], posts: {position: 3}}\n" + STAFF;

    assertEquals(
        List.of(
            "FILE wrong header: no column is called unit | 单位, which the layout test takes: correct"
                + " the header, or name its heading under columns of the layout wrong header: it"
                + " has 2 columns, and the layout test takes posts from column 3: correct the file,"
                + " or position in the layout"),
        read(layout, "units,posts\n901001,5\n", "901"));
    assertEquals(
        List.of("FILE wrong header: several columns are called unit: give each its own name"),
        read(layout, "unit,unit,posts\n901001,901001,5\n", "901"));
  }

  @Test
  void spreadsheetsMayKeepCodesAsFormulas() throws IOException {
    String layout = "excel_text: true\n" + STAFF;

    assertEquals(
        List.of(
            "2 ACCEPTED staffing_register 901 unit_code=901001 approved_posts=5 in_post=1",
            "3 ACCEPTED staffing_register 901 unit_code=901002 approved_posts=6 in_post=1",
            "4 REJECTED staffing_register 901 a quote stands inside an unquoted cell: put the cell"
                + " in quotes and double the quote"),
        rows(layout, "unit,posts\n=\"901001\",=\"5\"\n\"=\"\"901002\"\"\",6\n9\"01002,6\n"));
  }

  @Test
  void theDepartmentMayComeFromTheRows() throws IOException {
    String layout = "department: \"{dept}\"\n" + STAFF.replace("unit_code: \"{unit}\", ", "");
    String file = "dept,posts\n902,5\n901,6\n999,7\n,8\n";
    String unknown =
        "the row's department \"%s\" is not in departments.csv: add it to the register or correct"
            + " the code";

    assertEquals(
        List.of(
            "2 ACCEPTED staffing_register 902 unit_code=902001 approved_posts=5 in_post=1",
            "3 ACCEPTED staffing_register 901 unit_code=901001 approved_posts=6 in_post=1",
            "4 REJECTED staffing_register " + unknown.formatted("999"),
            "5 REJECTED staffing_register " + unknown.formatted("")),
        read(layout, file, null).subList(0, 4));
    assertEquals(
        "2 REJECTED staffing_register 901 the row is department 902's, but the file is department"
            + " 901's: correct the row's department, or the manifest's",
        rows(layout, file).get(0));
  }

  @Test
  void aUnitMustBelongToTheDepartmentThatTheRowNames() throws IOException {
    assertEquals(
        List.of(
            "2 REJECTED staffing_register 902 unit 901001 belongs to department 901, but the file"
                + " is department 902's: correct unit_code, or the department in manifest or"
                + " register"),
        read("department: \"{dept}\"\n" + STAFF, "dept,unit,posts\n902,901001,5\n", null)
            .subList(0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "100.5, debit_amount=100.50 credit_amount=0.00",
    "-100.5, debit_amount=0.00 credit_amount=100.50",
    "-0.01, debit_amount=0.00 credit_amount=0.01"
  })
  void theSideMayBeTheSignOfTheAmount(String cell, String expected) throws IOException {
    assertPayment("    amount: {from: \"{a}\", positive: debit}\n", "a\n" + cell + "\n", expected);
    assertPayment(
        "    amount: {from: \"{a}\", positive: credit, negate: true}\n",
        "a\n" + cell + "\n",
        expected);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 0, debit_amount=5.00 credit_amount=0.00",
    "5, 1, debit_amount=-5.00 credit_amount=0.00",
    "-5, 1, debit_amount=5.00 credit_amount=0.00"
  })
  void anotherColumnMayTurnTheSign(String cell, String red, String expected) throws IOException {
    String file = "a,red\n" + cell + "," + red + "\n";

    assertPayment("      debit_amount: {from: \"{a}\", negate: {red: \"1\"}}\n", file, expected);
    assertPayment(
        "    amount: {from: \"{a}\", side: D, debit: D, credit: C, negate: {red: \"1\"}}\n",
        file,
        expected);
  }

  @Test
  void unitsOfMoneyMayDifferByColumn() throws IOException {
    String layout =
        """
        numbers: {unit: 万元, thousands: ","}
        lines:
          - ledger: procurement_ledger
            values:
              unit_code: "901001"
              item_no: "{row}"
              category: GOODS
              budget_amount: "{budget}"
              contract_amount: {from: "{contract}", unit: 千元}
        """;

    assertEquals(
        List.of(
            "2 ACCEPTED procurement_ledger 901 unit_code=901001 item_no=2 category=GOODS"
                + " budget_amount=12345678.90 contract_amount=0.01",
            "3 REJECTED procurement_ledger 901 contract_amount \"0.000001\" has more than 2"
                + " decimals: round it in the source system"),
        rows(layout, "budget,contract\n\"1,234.56789\",0.00001\n1,0.000001\n"));
  }

  @Test
  void aBalanceMayBeTheDifferenceOfTwoColumnsAndOnlyLeavesAreTaken() throws IOException {
    String layout =
        """
        only_rows: [{SFZDJKM: [是, "1"]}]
        numbers: {thousands: ","}
        common: {unit_code: "{DWDM}", account_code: "{KJKMBM}"}
        lines:
          - ledger: balance_sheet
            when: {KJKMBM: "1*"}
            values:
              opening_amount: {from: "{NCJFYE}", less: "{NCDFYE}"}
              closing_amount: {from: "{QMJFYE}", less: "{QMDFYE}"}
          - ledger: balance_sheet
            when: {KJKMBM: ["2*", "3*"]}
            values:
              opening_amount: {from: "{NCDFYE}", less: "{NCJFYE}"}
              closing_amount: {from: "{QMDFYE}", less: "{QMJFYE}"}
        """;

    assertEquals(
        List.of(
            "2 SKIPPED balance_sheet 901",
            "3 ACCEPTED balance_sheet 901 unit_code=901001 account_code=100201"
                + " opening_amount=1000.50 closing_amount=-20.00",
            "4 ACCEPTED balance_sheet 901 unit_code=901001 account_code=2001 opening_amount=70.00"
                + " closing_amount=0.00",
            "5 REJECTED balance_sheet 901 opening_amount \"x\" is no number as the layout test"
                + " writes them (1,234.56, -1,234.56): correct the cell, or numbers in the layout"
                + " closing_amount is empty: fill it in"),
        rows(
            layout,
            """
            DWDM,KJKMBM,NCJFYE,NCDFYE,QMJFYE,QMDFYE,SFZDJKM
            901001,1002,"1,000.50",0,,20,否
            901001,100201,"1,000.50",0,,20,是
            901001,2001,,70,5,5.00,1
            901001,1003,1,x,,,是
            """));
  }

  @Test
  void revenueInTheSameFileYieldsNoLine() throws IOException {
    assertEquals(
        List.of("2 SKIPPED general_ledger 901", "3 REJECTED general_ledger 901"),
        rows(
                payment("    unless: {kind: [收入, 结余*]}\n      debit_amount: \"{a}\"\n"),
                "kind,a\n收入,5\n支出,x\n")
            .stream()
            .map(row -> row.replaceAll(" debit_amount .*", ""))
            .toList());
  }

  @Test
  void onlyRowsOfAConditionMayYieldALine() throws IOException {
    assertEquals(
        List.of("2 SKIPPED general_ledger 901", "3 SKIPPED general_ledger 901"),
        rows(
            payment(
                "    when: [{kind: 支出, level: \"3\"}, {kind: 补助}]\n      debit_amount: \"{a}\"\n"),
            "kind,level,a\n支出,2,5\n收入,3,5\n"));
  }

  @Test
  void aDayOutsideTheFiscalYearOfTheLayoutIsRefusedAsDelivered() throws IOException {
    String layout =
        "dates: d/m/yyyy\nfiscal_year: {first_month: 4}\n"
            + payment("      debit_amount: \"1\"\n").replace("{year_end}", "{day}");

    assertEquals(
        List.of(
            "2 REJECTED general_ledger 901 effective_date \"31/3/2021\" is not in the fiscal year"
                + " 2021: correct the date or deliver the row with its own year",
            "3 ACCEPTED general_ledger 901 unit_code=901001 journal_id=J line_number=3"
                + " effective_date=2022-03-31"),
        rows(layout, "day\n31/3/2021\n31/3/2022\n").stream()
            .map(row -> row.replaceAll(" account_code.*", ""))
            .toList());
  }

  @Test
  void whatIsNoSpendingIsKeptWithTheLayoutsReason() throws IOException {
    String marks =
        """
              debit_amount: "{a}"
              function_code: ""
            mark:
              financial_accounting: {kind: f}
              not_expenditure: {kind: n}
        """;

    assertEquals(
        List.of(
            "2 ACCEPTED general_ledger 901 financial_accounting",
            "3 ACCEPTED general_ledger 901 not_expenditure",
            "4 REJECTED general_ledger 901 function_code is empty on a line of actual spending:"
                + " fill it in"),
        rows(
                PAYMENT.replace("      function_code: \"2010601\"\n", "") + marks,
                "kind,a\nf,5\nn,5\ns,5\n")
            .stream()
            .map(row -> row.replaceAll(" unit_code=.*", ""))
            .toList());
  }

  @Test
  void cellsOfBytesThatTheEncodingDoesNotKnowAreToldAsSuch() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.write(file, "unit,posts\n901001,".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Files.write(file, new byte[] {(byte) 0xff, '\n'}, java.nio.file.StandardOpenOption.APPEND);

    assertEquals(
        "2 REJECTED staffing_register 901 bytes that are no UTF-8, from byte 18 of the file on"
            + " (counted from 0): export the file in the declared encoding approved_posts: bytes that are not valid in the file's"
            + " encoding: deliver the file in the declared encoding",
        ReadRows.of(ReadRows.layout(folder, "numbers: {full_width: true}\n" + STAFF), file, "901")
            .get(0));
  }

  private void assertPayment(String more, String file, String expected) throws IOException {
    String row = rows(payment(more), file).get(0);
    assertEquals(expected, row.replaceAll(".*(debit_amount=\\S+ credit_amount=\\S+).*", "$1"));
  }

  /** A line of spending with more values, or more keys of the line behind its values. */
  private static String payment(String more) {
    int values = more.indexOf("      debit_amount");
    return values <= 0
        ? PAYMENT + more
        : PAYMENT.replace("    values:\n", more.substring(0, values) + "    values:\n")
            + more.substring(values);
  }

  private List<String> rows(String layout, String file) throws IOException {
    List<String> rows = read(layout, file, "901");
    return rows.subList(0, rows.size() - 1);
  }

  private List<String> read(String layout, String file, String department) throws IOException {
    Path delivered = folder.resolve("a.csv");
    Files.writeString(delivered, file);
    return ReadRows.of(ReadRows.layout(folder, layout), delivered, department);
  }
}
