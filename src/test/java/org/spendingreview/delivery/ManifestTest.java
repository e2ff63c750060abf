package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Wording;

class ManifestTest {
  private static final String HEADER =
      "path,ledger,department_code,fiscal_year,layout,encoding,row_count,control_amount,sha256\n";
  private static final String LEDGERS =
      "general_ledger, budget_ledger, procurement_ledger, staffing_register, balance_sheet,"
          + " construction_register, assessment_register, reported_figures";

  @Test
  void readsEveryColumn() {
    String digest = "AB".repeat(32);

    assertEquals(
        List.of(
            new ManifestEntry(
                "2021/a.csv",
                "general_ledger",
                "901",
                2021,
                "standard",
                "GB18030",
                3L,
                new BigDecimal("-12.50"),
                "ab".repeat(32),
                2),
            new ManifestEntry("b.csv", null, null, 2020, "wide", null, null, null, null, 3)),
        manifest(
                "2021/a.csv, general_ledger ,901,2021,,GB18030,3,-12.5,"
                    + digest
                    + "\nb.csv,,,2020,wide,,,,\n")
            .entries());
  }

  @Test
  void theCheckedColumnsMayBeMissing() {
    List<ManifestEntry> entries =
        of("\uFEFFpath,ledger,department_code,fiscal_year,layout,encoding\r\n"
                + "a.csv,general_ledger,901,2021,,")
            .entries();

    assertEquals(1, entries.size());
    assertEquals("standard", entries.get(0).layout());
  }

  @Test
  void blanksRoundColumnNamesDoNotCount() {
    assertEquals(
        "a.csv",
        of("""
        path , ledger,department_code,fiscal_year,layout,encoding
        a.csv,general_ledger,901,2021,,
        """)
            .entries()
            .get(0)
            .path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.csv",
        "2021/../../a.csv",
        "/etc/passwd",
        "C:/a.csv",
        "C:a.csv",
        "2021\\a.csv",
        "..\\a.csv",
        "file:/etc/passwd",
        "a/..",
        ".."
      })
  void aPathOutsideTheDeliveryFolderIsRefused(String path) {
    CannotProceed refusal = refusal(path + ",general_ledger,901,2021,,,,,\n");

    assertEquals(
        "manifest.csv line 2: the path \""
            + path
            + "\" is not one inside the delivery folder: write it relative to that folder, without"
            + " .. or drive",
        refusal.getMessage());
    assertEquals(
        "manifest.csv 第 2 行：路径“" + path + "”不在报送文件夹内：请写相对于该文件夹的路径，不带 .. 或盘符",
        refusal.problems().get(0).in(Wording.CHINESE));
    assertEquals(2, refusal.exitCode());
  }

  @Test
  void twoDotsInsideANameAreNoWayOut() {
    assertEquals(
        "a..b/c...csv",
        manifest("a..b/c...csv,general_ledger,901,2021,,,,,\n").entries().get(0).path());
  }

  @Test
  void aPathListedTwiceIsRefusedHoweverItIsWritten() {
    assertRefused(
        "a/b.csv,general_ledger,901,2021,,,,,\na/b.csv,budget_ledger,901,2021,,,,,\n",
        "manifest.csv line 3: the path a/b.csv is listed twice, first on line 2: keep one line");
    assertRefused(
        "a/b.csv,general_ledger,901,2021,,,,,\n./a//b.csv,general_ledger,901,2021,,,,,\n",
        "manifest.csv line 3: the path ./a//b.csv is listed twice, first on line 2: keep one line");
  }

  @Test
  void theLedgerIsOneOfTheEight() {
    assertRefused(
        "a.csv,genral_ledger,901,2021,,,,,\n",
        "manifest.csv line 2: ledger \"genral_ledger\" is none of " + LEDGERS + ": correct it");
    assertRefused(
        "a.csv,,901,2021,,,,,\n",
        "manifest.csv line 2: ledger is empty, which only a layout with lines of its own allows:"
            + " write one of "
            + LEDGERS);
  }

  @Test
  void aLedgerWithoutUnitsNeedsItsDepartment() {
    assertRefused(
        "a.csv,assessment_register,,2021,,,,,\n",
        "manifest.csv line 2: assessment_register needs a department_code, since its rows name no"
            + " unit: fill it in");
  }

  @Test
  void whatIsDeclaredMustBeReadable() {
    assertRefused(
        "a.csv,general_ledger,901,二〇二一,,,-1,\"1,000.00\",abc\n",
        "manifest.csv line 2: fiscal_year \"二〇二一\" is no year: write four digits",
        "manifest.csv line 2: row_count \"-1\" is no count of rows: write digits only",
        "manifest.csv line 2: control_amount \"1,000.00\" is no amount: write yuan with at most two"
            + " decimals, no separators",
        "manifest.csv line 2: sha256 \"abc\" is no SHA-256 digest: write 64 hexadecimal digits or"
            + " leave it empty");
  }

  @Test
  void aControlAmountNeedsAControlColumn() {
    String text =
        " cannot be checked, since the entry names no ledger with a control column: leave it empty";
    assertRefused(
        "a.csv,assessment_register,901,2021,,,,5.00,\nb.csv,,,2021,wide,,,6.00,\n",
        "manifest.csv line 2: control_amount 5.00" + text,
        "manifest.csv line 3: control_amount 6.00" + text);
  }

  @Test
  void everyProblemOfTheFileIsToldAtOnceWithItsLine() {
    assertRefused(
        """
        ../a.csv,general_ledger,901,2021,,,,,
        "b
        .csv",general_ledger,901,2021,,,,,
        ,general_ledger,901,,,,,,
        c.csv,nothing,901,21,,,x,,\
        """,
        "manifest.csv line 2: the path \"../a.csv\" is not one inside the delivery folder: write it"
            + " relative to that folder, without .. or drive",
        "manifest.csv line 3: the path \"b\n"
            + ".csv\" is not one inside the delivery folder: write it relative to that folder,"
            + " without .. or drive",
        "manifest.csv line 5: path is empty: fill it in",
        "manifest.csv line 5: fiscal_year is empty: fill it in",
        "manifest.csv line 6: ledger \"nothing\" is none of " + LEDGERS + ": correct it",
        "manifest.csv line 6: fiscal_year \"21\" is no year: write four digits",
        "manifest.csv line 6: row_count \"x\" is no count of rows: write digits only");
  }

  @Test
  void theHeaderMustNameTheColumns() {
    CannotProceed refusal =
        assertThrows(CannotProceed.class, () -> of("path,legder,fiscal_year\na.csv,x,2021\n"));
    String known =
        "path, ledger, department_code, fiscal_year, layout, encoding, row_count, control_amount,"
            + " sha256";

    assertEquals(
        String.join(
            "\n",
            "manifest.csv lacks the column ledger (it has: path, legder, fiscal_year): add it",
            "manifest.csv lacks the column department_code (it has: path, legder, fiscal_year): add"
                + " it",
            "manifest.csv lacks the column layout (it has: path, legder, fiscal_year): add it",
            "manifest.csv lacks the column encoding (it has: path, legder, fiscal_year): add it",
            "manifest.csv has an unknown column legder (known are: "
                + known
                + "): correct it or take it out"),
        refusal.getMessage());
  }

  @Test
  void aFileThatIsNoCsvIsRefused() {
    assertRefused(
        "a.csv,general_ledger,901\n",
        "manifest.csv line 2: 3 cells where the header has 9: check commas and quotes");
    assertRefused(
        "a.csv,general_ledger,901,2021,,,,,\n\n\nb.csv,general_ledger",
        "manifest.csv line 5: 2 cells where the header has 9: check commas and quotes");
    String open =
        assertThrows(CannotProceed.class, () -> manifest("\"a.csv,general_ledger\n")).getMessage();
    assertEquals("manifest.csv cannot be read as CSV from", open.substring(0, 39));
    assertThrows(CannotProceed.class, () -> of("path,path,ledger\n"));
  }

  @Test
  void aManifestWithoutRowsIsRefused() {
    String text = "manifest.csv holds no row: it needs a header and at least one row";
    assertRefused("", text);
    assertEquals(text, assertThrows(CannotProceed.class, () -> of("")).getMessage());
    assertEquals(text, assertThrows(CannotProceed.class, () -> of(" \n")).getMessage());
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] bytes = {'p', 'a', 't', 'h', (byte) 0xC4, (byte) 0xEA, '\n'};
    CannotProceed refusal =
        assertThrows(CannotProceed.class, () -> SmallCsv.of("manifest.csv", bytes));

    assertEquals("manifest.csv is not UTF-8: save it as UTF-8", refusal.getMessage());
    assertEquals(
        "manifest.csv 不是 UTF-8 编码：请另存为 UTF-8", refusal.problems().get(0).in(Wording.CHINESE));
  }

  private static void assertRefused(String rows, String... messages) {
    CannotProceed refusal = refusal(rows);

    assertEquals(String.join("\n", messages), refusal.getMessage());
    assertEquals(2, refusal.exitCode());
  }

  private static CannotProceed refusal(String rows) {
    return assertThrows(CannotProceed.class, () -> manifest(rows));
  }

  private static Manifest manifest(String rows) {
    return of(HEADER + rows);
  }

  private static Manifest of(String text) {
    return Manifest.of(SmallCsv.of("manifest.csv", text.getBytes(StandardCharsets.UTF_8)));
  }
}
