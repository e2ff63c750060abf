package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.DeliveredFile;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;
import org.spendingreview.wording.Wording;

/** What becomes of files by their bytes: encodings, compression, quotes, duplicates. */
class RawFilesTest {
  private static final String LEDGER = "general_ledger";
  private static final String HEADER =
      "unit_code,journal_id,line_number,effective_date,account_code,function_code,economic_code,"
          + "expenditure_type,fund_source,description,debit_amount,credit_amount\n";

  @TempDir static Path folder;
  private static final Map<String, String> STATUS = new TreeMap<>();
  private static final Map<String, List<String>> REJECTED = new TreeMap<>();
  private static DeliveryFixture city;

  @BeforeAll
  static void release() throws IOException {
    city = new DeliveryFixture(folder.resolve("city"), 2021);
    utf8("911", "培训费");
    encoded("912", "GB18030", "GB18030", "培训费，差旅费");
    encoded("913", "UTF-8", "GB18030", "支付二〇二一年度业务培训费用及差旅费");
    compressed("914", gzip(text("914", "培训费").getBytes(StandardCharsets.UTF_8)));
    compressed("915", gzip(new byte[64 << 20]));
    raw("916", text("916", "培训费") + text("916", "差旅费"));
    raw("917", HEADER + row("917", 1, "ok", 1) + row("917", 2, "\"open", 2) + row("917", 3, "", 4));
    raw("918", HEADER + row("918", 1, "a\u0000b", 1) + row("918", 2, "", 2));
    raw("919", text("919", "去年").replace("2021-06-30", "2020-06-30"));
    city.department("920", "920001");
    city.file("920", "budget_ledger").row("amount=1.00");
    city.file("920", "budget_ledger", "920/copy.csv").row("amount=1.00");
    raw("921", HEADER + row("921", 1, "单边", 1).replace("\n921001,1,2", "\n921001,2,2"));
    raw("922", "\n\n" + text("922", "培训费").replace("\n", "\r\n") + "\r\n,,,,,,,,,,,\r\n");
    byte[] broken = text("923", "??训费").getBytes(StandardCharsets.UTF_8);
    broken[HEADER.length() + row("923", 1, "", 1).indexOf(",,")] = (byte) 0xFF;
    city.department("923", "923001");
    city.file("923", LEDGER).bytes(broken);
    raw(
        "924",
        HEADER + row("924", 1, "x".repeat(3 << 20), 1) + row("924", 2, "y".repeat(900000), 2));
    raw("925", text("925", "").replace("description", "\"x); DROP TABLE releases; --\""));
    raw("926", text("926", "'; DROP TABLE releases; -- ${jndi:ldap://x} =cmd|'/c calc'!A1"));
    city.department("927", "927001");
    city.file(null, "staffing_register", "staffing.csv")
        .row("unit_code=927001", "approved_posts=5", "in_post=4")
        .row("unit_code=999001", "approved_posts=5", "in_post=4");
    city.write();

    assertEquals(3, Released.yearEnd(city.folder(), folder.resolve("lake"), 2021).exitCode());
    for (TableRow row : Released.rows(folder.resolve("lake"), "deliveries")) {
      Object reason = row.value("reason");
      String english = reason == null ? "" : " " + Wording.ENGLISH.side(reason.toString());
      STATUS.merge(
          String.valueOf(row.value("department_code")),
          row.value("encoding")
              + " "
              + row.value("row_count")
              + " "
              + row.value("status")
              + english,
          (a, b) -> a + " | " + b);
    }
    for (TableRow row : Released.rows(folder.resolve("lake"), "rejected_rows")) {
      List<String> lines =
          REJECTED.computeIfAbsent(
              String.valueOf(row.value("department_code")), code -> new ArrayList<>());
      for (Object reason : (List<?>) row.value("reasons")) {
        lines.add(row.value("line_number") + " " + Wording.ENGLISH.side(reason.toString()));
      }
    }
  }

  @Test
  void encodingsAreReadAsDeclaredOrAsTheMarkSays() {
    assertEquals("UTF-8 2 COMPLETE", STATUS.get("911"));
    assertEquals("GB18030 4 COMPLETE", STATUS.get("912"));
    assertEquals(
        "UTF-8 null WITHHELD the file is not in UTF-8: 2 of 4 rows have bytes that are none, and it"
            + " seems to be GB18030: correct encoding in the manifest, or export the file again",
        STATUS.get("913"));
    assertEquals(null, REJECTED.get("913"), "a file of which nothing counts is told once");
  }

  @Test
  void aRowWithInvalidBytesIsRejectedWithTheirPlace() {
    assertEquals(
        "UTF-8 2 INCOMPLETE rows rejected (1), first at line 2",
        STATUS.get("923").replaceAll(";.*", ""));
    assertTrue(
        REJECTED.get("923").get(0).startsWith("2 bytes that are no UTF-8, from byte "),
        REJECTED.get("923").toString());
  }

  @Test
  void compressedFilesAreReadUnlessTheyExpandBeyondReason() {
    assertEquals("UTF-8 2 COMPLETE", STATUS.get("914"));
    assertTrue(
        STATUS.get("915").startsWith("null null WITHHELD the compressed file grows from "),
        STATUS.get("915"));
  }

  @Test
  void aRepeatedHeaderAndANulAndAnOpenQuoteRejectTheirRowOnly() {
    assertEquals(
        List.of("4 the row repeats the header: delete it"), REJECTED.get("916").subList(0, 1));
    assertEquals(
        List.of(
            "4 a quote is opened and not closed within 100 lines or 1 MiB: close it, or double the"
                + " quotes inside the cell"),
        REJECTED.get("917"));
    assertEquals(
        List.of("2 the row holds NUL characters: export it again from the source system, as text"),
        REJECTED.get("918"));
  }

  @Test
  void aFileOfAnotherYearAndAFileUnderTwoNamesAreWithheld() {
    assertEquals(
        "UTF-8 null WITHHELD all rows are dated outside the fiscal year 2021, such as 2020-06-30,"
            + " so it seems another year's file: deliver this year's, or correct fiscal_year in"
            + " the manifest",
        STATUS.get("919"));
    assertEquals(
        "UTF-8 1 WITHHELD its content is that of 920/copy.csv: take one of them out of the manifest"
            + " | UTF-8 1 WITHHELD its content is that of 920/budget_ledger.csv: take one of them"
            + " out of the manifest",
        STATUS.get("920"));
  }

  @Test
  void vouchersThatDoNotBalanceAreReportedAndCount() {
    assertEquals(
        "UTF-8 2 COMPLETE vouchers do not balance (2), first journal 1 at 921/general_ledger.csv:2,"
            + " debit 1.00, credit 0.00: see whether lines are missing",
        STATUS.get("921"));
  }

  @Test
  void blankLinesAreNoRowsWhereverTheyStand() {
    assertEquals("UTF-8 2 COMPLETE", STATUS.get("922"));
  }

  @Test
  void aGiganticCellCostsItsLineAndIsNotKeptWhole() {
    assertEquals(
        List.of(
            "2 the line has more than 1048576 characters, of which only the first are kept: check"
                + " line ends and quotes"),
        REJECTED.get("924"));
    int kept =
        Released.rows(folder.resolve("lake"), "rejected_rows").stream()
            .filter(row -> "924".equals(row.value("department_code")))
            .mapToInt(row -> row.value("raw_text").toString().length())
            .sum();
    assertTrue(kept > 100 && kept < 10_000, "characters kept: " + kept);
  }

  @Test
  void aColumnNameThatIsSqlIsAnUnknownColumnAndACellThatIsSqlIsText() {
    assertTrue(
        STATUS
            .get("925")
            .startsWith(
                "UTF-8 null WITHHELD wrong header: \"x); DROP TABLE releases; --\" is no column of"
                    + " general_ledger"),
        STATUS.get("925"));
    assertEquals("UTF-8 2 COMPLETE", STATUS.get("926"));
    assertEquals(1, Released.rows(folder.resolve("lake"), "releases").size());
  }

  @Test
  void theFaultListsTellEachDepartmentWhatToMendAndNobodyElsesFaults() throws IOException {
    Path out = folder.resolve("out");
    Program export =
        Program.run(
            "--locale",
            "zh-CN",
            "export",
            "--lake",
            folder.resolve("lake").toString(),
            "--fiscal-year",
            "2021",
            "--out",
            out.toString());
    assertEquals(0, export.exitCode(), export.err());
    assertTrue(export.out().startsWith("退回修改单 "), export.out());

    assertEquals(
        "\uFEFF文件,台账,行号,处理结果,问题,如何修改\r\n"
            + "917/general_ledger.csv,general_ledger,,部分行被拒收，部门不排名,"
            + "1 行被拒收，首行为第 4 行；1 张凭证借贷不平，首张为凭证 2（917/general_ledger.csv:5），借方 0.00，贷方 2.00,"
            + "请核对是否漏报分录\r\n"
            + "917/general_ledger.csv,general_ledger,4,该行被拒收，未计入,引号在 100 行或 1 MiB 内没有结束,"
            + "请补上引号，或把单元格内的引号写两遍\r\n",
        Files.readString(out.resolve("departments/917/fault-list.csv")));
    assertEquals(
        "\uFEFF文件,台账,行号,处理结果,问题,如何修改\r\n"
            + "staffing.csv,staffing_register,,已接收，请留意,"
            + "本文件为全市共用，其中 1 行被拒收且无法判断属于哪个部门（首行为第 3 行），可能有本部门的行,"
            + "请核对，无误则不必处理\r\n",
        Files.readString(out.resolve("departments/927/fault-list.csv")));
    assertTrue(
        Files.readString(out.resolve("departments/_/fault-list.csv"))
            .contains("staffing.csv,staffing_register,3,"));
    assertFalse(
        Files.exists(out.resolve("departments/911/fault-list.csv")), "nothing is wrong there");
    assertFalse(
        Files.readString(out.resolve("departments/918/fault-list.csv")).contains("a\uFFFDb"),
        "no text of a row, which may name persons");
  }

  private static void utf8(String code, String description) {
    raw(code, text(code, description));
  }

  private static void raw(String code, String text) {
    city.department(code, code + "001");
    city.file(code, LEDGER).bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void encoded(String code, String declared, String used, String description) {
    city.department(code, code + "001");
    city.file(code, LEDGER)
        .bytes(
            (text(code, description) + row(code, 2, description, 2))
                .getBytes(Charset.forName(used)))
        .declare("encoding", declared);
  }

  private static void compressed(String code, byte[] content) {
    city.department(code, code + "001");
    DeliveredFile file = city.file(code, LEDGER, code + "/general_ledger.csv.gz");
    file.bytes(content);
  }

  private static String text(String code, String description) {
    return HEADER + row(code, 1, description, 1);
  }

  /** A voucher of two lines. */
  private static String row(String code, int journal, String description, int yuan) {
    String line = code + "001," + journal;
    return line
        + ",1,2021-06-30,7101,2010301,30201,BASIC,GENERAL_PUBLIC,"
        + description
        + ","
        + yuan
        + ".00,\n"
        + line
        + ",2,2021-06-30,8001,,,,,,,"
        + yuan
        + ".00\n";
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
