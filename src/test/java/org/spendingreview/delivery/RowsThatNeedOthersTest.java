package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.delivery.layout.LayoutCatalog;

/** Rows whose meaning hangs on those around them: cells merged over rows, totals of levels. */
class RowsThatNeedOthersTest {
  private static final String BUDGET =
      """
      lines:
        - ledger: budget_ledger
          values:
            unit_code: "{unit}"
            document_no: "{row}"
            effective_date: "{year_begin}"
            stage: INITIAL
            expenditure_type: BASIC
            function_code: "{function}"
            economic_code: "{economic}"
            fund_source: GENERAL_PUBLIC
            amount: "{amount}"
      """;
  private static final String MERGED =
      """
      columns:
        unit: {names: [unit], merged: true}
        function: {names: [功能], merged: true}
      skip_rows: [{any_cell: 小计}]
      """
          + BUDGET;
  private static final String LEVELS =
      "upper_levels: {code: economic, within: [unit, function]}\n" + BUDGET;

  @TempDir Path folder;

  @Test
  void anEmptyCellOfAMergedColumnMeansTheOneAbove() throws IOException {
    assertEquals(
        List.of(
            "2 901001 2010601 30201 1.00",
            "3 901001 2010601 30202 2.00",
            "5 901001 2080501 30203 4.00",
            "6 901002 2010601 30201 8.00"),
        accepted(
            MERGED,
            """
            unit,功能,economic,amount
            901001,2010601,30201,1
            ,,30202,2
            小计,,,3
            ,2080501,30203,4
            901002,2010601,30201,8
            """));
  }

  @Test
  void aNewGroupDoesNotTakeTheInnerCellsOfTheOneAbove() throws IOException {
    assertEquals(
        List.of(
            "2 901001 2010601 30201 1.00",
            "3 ACCEPTED budget_ledger 901 unit_code=901002 document_no=3 effective_date=2021-01-01 stage=INITIAL expenditure_type=BASIC 30201 2.00"),
        accepted(
            MERGED,
            """
            unit,功能,economic,amount
            901001,2010601,30201,1
            901002,,30201,2
            """));
  }

  @Test
  void noRowTakesWhatAnUnreadableRowMayHaveSaid() throws IOException {
    assertEquals(
        List.of(
            "2 901001 2010601 30201 1.00",
            "3 REJECTED budget_ledger 901 the row has 3 cells where the header has 4: check"
                + " delimiters and quotes",
            "4 REJECTED budget_ledger 901 unit is empty and means what stands above it, and line 3"
                + " cannot be read: mend that line",
            "5 REJECTED budget_ledger 901 unit is empty and means what stands above it, and line 3"
                + " cannot be read: mend that line",
            "6 901002 2010601 30201 8.00"),
        accepted(
            MERGED,
            """
            unit,功能,economic,amount
            901001,2010601,30201,1
            901002,2010601,30201
            ,,30202,2
            ,2080501,30202,2
            901002,2010601,30201,8
            """));
  }

  @Test
  void aRowWhoseCodeTheNextOneContinuesIsATotal() throws IOException {
    assertEquals(
        List.of(
            "4 901001 2010601 30201 1.00",
            "5 901001 2010601 30202 2.00",
            "6 901001 2010601 303 4.00",
            "8 901002 2010601 30201 5.00"),
        accepted(
            LEVELS,
            """
            unit,function,economic,amount
            901001,2010601,3,7
            901001,2010601,302,3
            901001,2010601,30201,1
            901001,2010601,30202,2
            901001,2010601,303,4
            901002,2010601,302,5
            901002,2010601,30201,5
            """));
  }

  @Test
  void anotherUnitsCodesMakeNoRowATotal() throws IOException {
    assertEquals(
        List.of("2 901001 2010601 302 3.00", "3 901002 2010601 30201 1.00"),
        accepted(
            LEVELS,
            """
            unit,function,economic,amount
            901001,2010601,302,3
            901002,2010601,30201,1
            """));
  }

  @Test
  void anUnreadableRowIsNoLowerLevel() throws IOException {
    assertEquals(
        List.of(
            "3 REJECTED budget_ledger 901 the row has 3 cells where the header has 4: check"
                + " delimiters and quotes",
            "4 901001 2010601 30202 2.00"),
        accepted(
            LEVELS,
            """
            unit,function,economic,amount
            901001,2010601,302,3
            901001,2010601,30201
            901001,2010601,30202,2
            """));
  }

  private List<String> accepted(String layout, String content) throws IOException {
    Files.writeString(folder.resolve("test.yaml"), "layout: test\n" + layout);
    Path file = Files.writeString(folder.resolve("test.csv"), content);
    return ReadRows.of(
            new LayoutCatalog(new org.apache.hadoop.fs.Path(folder.toString()), new Configuration())
                .named("test"),
            file,
            "901")
        .stream()
        .filter(row -> !row.equals("FILE") && !row.contains(" SKIPPED "))
        .map(
            row ->
                row.replaceAll("ACCEPTED .* unit_code=(\\S+) .* function_code=(\\S+) ", "$1 $2 "))
        .map(row -> row.replaceAll("economic_code=(\\S+) .*amount=(\\S+).*", "$1 $2"))
        .toList();
  }
}
