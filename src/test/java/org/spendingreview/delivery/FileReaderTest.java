package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.delivery.layout.LayoutCatalog;
import org.spendingreview.ledger.Fingerprint;

/** Every column of the rows that a file's bytes become, with the file's end and its tallies. */
class FileReaderTest {
  private static final String STAFF = "unit_code,approved_posts,in_post,retired\n";
  private static final String LEDGER =
      "unit_code,journal_id,line_number,effective_date,account_code,debit_amount,credit_amount\n";

  /** The columns that tell the same of every row of a test. */
  private static final List<String> SAME = List.of("path", "ledger", "fiscal_year");

  private static final String WIDE =
      """
      columns: [unit, approved, permanent, temporary]
      trailing_delimiter: true
      skip_rows: [{unit: 合计}]
      lines:
        - ledger: staffing_register
          unless_zero: permanent
          values: {unit_code: "{unit}", approved_posts: "{approved}", in_post: "{permanent}"}
        - ledger: staffing_register
          unless_zero: temporary
          values: {unit_code: "{unit}", approved_posts: "0", in_post: "{temporary}"}
      """;

  @TempDir Path folder;

  @Test
  void aFileYieldsItsRowsThenWhatWasCountedThenItsEnd() throws IOException {
    byte[] bytes = (STAFF + "901001,9,8,\n901002,x,7,\n").getBytes(StandardCharsets.UTF_8);

    assertEquals(
        List.of(
            "kind=ACCEPTED path=a.csv ledger=staffing_register fiscal_year=2021"
                + " department_code=901 source_line=2 source_rows=1 control_amount=8",
            "kind=REJECTED path=a.csv ledger=staffing_register fiscal_year=2021"
                + " department_code=901 source_line=3 source_rows=1 control_amount=7"
                + " raw_text=901002,x,7, reasons=[approved_posts “x”不是整数：请只写数字 / approved_posts"
                + " \"x\" is no whole number: write digits only]",
            "kind=TALLY path=a.csv ledger=staffing_register fiscal_year=2021 department_code=901"
                + " read_rows=2 read_amount=15.00",
            "kind=FILE path=a.csv fiscal_year=2021 reasons=[] sha256="
                + Fingerprint.of(bytes)
                + " encoding=UTF-8 delivered_bytes="
                + bytes.length),
        texts(read(standard("staffing_register", "901"), bytes), List.of()));
  }

  @Test
  void aFileThatAnEarlierRunReadIsReadAgainOnlyIfItsBytesDiffer() throws IOException {
    byte[] bytes = (STAFF + "901001,9,8,\n").getBytes(StandardCharsets.UTF_8);
    SourceFile file = standard("staffing_register", "901");

    assertEquals(
        List.of(
            "kind=UNCHANGED path=a.csv fiscal_year=2021 reasons=[] sha256="
                + Fingerprint.of(bytes)
                + " encoding=GB18030 delivered_bytes="
                + bytes.length),
        texts(read(file.known(new KnownFile(Fingerprint.of(bytes), "GB18030")), bytes), List.of()));
    assertEquals(
        texts(read(file, bytes), List.of()),
        texts(read(file.known(new KnownFile("0".repeat(64), "UTF-8")), bytes), List.of()));
  }

  @Test
  void rowsOfACityWideFileAreCountedByTheDepartmentOfTheirUnit() throws IOException {
    assertEquals(
        List.of(
            "kind=ACCEPTED department_code=902 source_line=2 source_rows=1 control_amount=8",
            "kind=ACCEPTED department_code=901 source_line=3 source_rows=1 control_amount=5",
            "kind=ACCEPTED department_code=902 source_line=4 source_rows=1 control_amount=1",
            "kind=TALLY department_code=902 read_rows=2 read_amount=9.00",
            "kind=TALLY department_code=901 read_rows=1 read_amount=5.00"),
        rows(
            standard("staffing_register", null),
            STAFF + "902001,9,8,\n901001,9,5,\n902001,1,1,\n"));
  }

  @Test
  void rowsOfDepartmentsThatAreNotAskedForAreLeftOutAndThoseOfNobodyAreNot() throws IOException {
    SourceFile all = standard("staffing_register", null);
    SourceFile one =
        new SourceFile(all.location(), all.entry(), all.layout(), all.ledgers(), List.of("902"));
    SourceFile wide = file(ReadRows.layout(folder, WIDE), null, List.of("902"));

    assertEquals(
        List.of(
            "kind=ACCEPTED department_code=902 source_line=3 source_rows=1 control_amount=5",
            "kind=REJECTED source_line=4 source_rows=1 control_amount=8 raw_text=999001,9,8,",
            "kind=TALLY department_code=902 read_rows=1 read_amount=5.00",
            "kind=TALLY read_rows=1 read_amount=8.00"),
        rows(one, STAFF + "901001,9,8,\n902001,9,5,\n999001,9,8,\n"));
    assertEquals(
        List.of(
            "kind=SKIPPED department_code=902 source_line=1 source_rows=1",
            "kind=SKIPPED source_line=3 source_rows=1",
            "kind=TALLY department_code=902 read_rows=1 read_amount=0.00",
            "kind=TALLY read_rows=1 read_amount=0.00"),
        rows(wide, "902001,9,0,0\n901001,9,0,0\n合计,9,0,0\n"));
  }

  @Test
  void aRowOfSeveralLinesCountsOnceWithTheAmountsOfAllItsLines() throws IOException {
    assertEquals(
        List.of(
            "kind=ACCEPTED department_code=901 source_line=1 source_rows=1 control_amount=8",
            "kind=ACCEPTED department_code=901 source_line=1 source_rows=0 control_amount=2",
            "kind=TALLY department_code=901 read_rows=1 read_amount=10.00"),
        rows(file(ReadRows.layout(folder, WIDE), "901", List.of()), "901001,9,8,2\n"));
  }

  @Test
  void aRowOfWhichOneLineCannotBeReadIsRejectedWhole() throws IOException {
    assertEquals(
        List.of(
            "kind=REJECTED department_code=901 source_line=1 source_rows=1 raw_text=901001,9,8,y",
            "kind=TALLY department_code=901 read_rows=1 read_amount=0.00"),
        rows(file(ReadRows.layout(folder, WIDE), "901", List.of()), "901001,9,8,y\n"));
  }

  @Test
  void totalsAndRowsOfZerosAreSkippedAndCounted() throws IOException {
    assertEquals(
        List.of(
            "kind=SKIPPED department_code=901 source_line=1 source_rows=1",
            "kind=SKIPPED department_code=901 source_line=2 source_rows=1",
            "kind=TALLY department_code=901 read_rows=2 read_amount=0.00"),
        rows(file(ReadRows.layout(folder, WIDE), "901", List.of()), "合计,9,8,2\n901001,9,,0\n"));
  }

  @Test
  void aDelimiterAtTheEndOfARowIsNoCellUnlessSomethingStandsBehindIt() throws IOException {
    assertEquals(
        List.of(
            "kind=ACCEPTED department_code=901 source_line=1 source_rows=1 control_amount=8",
            "kind=REJECTED department_code=901 source_line=2 source_rows=1"
                + " raw_text=901001,9,8,0,x",
            "kind=REJECTED department_code=901 source_line=3 source_rows=1"
                + " raw_text=901001,9,8,0,,",
            "kind=REJECTED department_code=901 source_line=4 source_rows=1 raw_text=901001,9,8",
            "kind=TALLY department_code=901 read_rows=4 read_amount=8.00"),
        rows(
            file(ReadRows.layout(folder, WIDE), "901", List.of()),
            "901001,9,8,0,\n901001,9,8,0,x\n901001,9,8,0,,\n901001,9,8\n"));
  }

  @Test
  void warningsOfARowStandOnItsFirstLine() throws IOException {
    String layout =
        """
        columns: [economic, a, b]
        common:
          unit_code: "901001"
          journal_id: J
          effective_date: "{year_end}"
          account_code: "7101"
          function_code: "2010601"
          economic_code: "{economic}"
          expenditure_type: BASIC
          fund_source: GENERAL_PUBLIC
        lines:
          - ledger: general_ledger
            values: {line_number: "1", debit_amount: "{a}"}
          - ledger: general_ledger
            values: {line_number: "2", debit_amount: "{b}"}
        """;
    List<String> rows =
        texts(
            read(
                file(ReadRows.layout(folder, layout), "901", List.of()),
                "30299x,1,2\n".getBytes(StandardCharsets.UTF_8)),
            SAME);

    assertEquals(2, rows.get(0).split("is unknown below its class", -1).length - 1, rows.get(0));
    assertFalse(rows.get(1).contains("warnings"), rows.get(1));
  }

  @Test
  void aHeaderThatIsRepeatedIsARejectedRowOfNoAmount() throws IOException {
    assertEquals(
        List.of(
            "kind=ACCEPTED department_code=901 source_line=2 source_rows=1 control_amount=8",
            "kind=REJECTED department_code=901 source_line=3 source_rows=1 control_amount=0"
                + " raw_text="
                + STAFF.strip(),
            "kind=TALLY department_code=901 read_rows=2 read_amount=8.00"),
        rows(standard("staffing_register", "901"), STAFF + "901001,9,8,\n" + STAFF));
  }

  @Test
  void whatIsNoSpendingKeepsItsReason() throws IOException {
    assertEquals(
        List.of(
            "kind=ACCEPTED department_code=901 source_line=2 source_rows=1 control_amount=0.00"
                + " excluded_reason=not_expenditure",
            "kind=TALLY department_code=901 read_rows=1 read_amount=0.00"),
        rows(standard("general_ledger", "901"), LEDGER + "901001,J,1,2021-06-30,8001,,3.00\n"));
  }

  @Test
  void aFileOfAnotherYearIsTold() throws IOException {
    String other = LEDGER + "901001,J,1,2020-06-30,8001,,3\n";
    String both = other + "901001,J,2,2020-07-31,8001,,3\n";

    assertEquals(List.of(), faults(standard("general_ledger", "901"), other));
    assertEquals(
        List.of(
            "all rows are dated outside the fiscal year 2021, such as 2020-06-30, so it seems"
                + " another year's file: deliver this year's, or correct fiscal_year in the"
                + " manifest"),
        faults(standard("general_ledger", "901"), both));
    assertEquals(
        List.of(),
        faults(standard("general_ledger", "901"), both + "901001,J,3,2021-07-31,8001,,3\n"));
  }

  @Test
  void aFileThatIsMissingHasNoFingerprint() {
    assertEquals(
        List.of(
            "kind=FILE reasons=[文件缺失：请报送 / the file is missing: deliver it]"
                + " delivered_bytes=0"),
        texts(
            FileRows.of(standard("staffing_register", "901"), ReadRows.RULES, new Configuration()),
            SAME));
  }

  @Test
  void aFileThatCannotBeUncompressedHasItsFingerprint() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write((STAFF + "901001,9,8,\n".repeat(1000)).getBytes(StandardCharsets.UTF_8));
    }
    byte[] half = Arrays.copyOf(compressed.toByteArray(), compressed.size() / 2);
    List<String> rows = texts(read(standard("staffing_register", "901", "a.gz"), half), SAME);

    assertEquals(
        "kind=FILE reasons=[文件无法读取：Unexpected end of ZLIB input stream：请重新报送 / the file cannot"
            + " be read: Unexpected end of ZLIB input stream: deliver it again] sha256="
            + Fingerprint.of(half)
            + " delivered_bytes="
            + half.length,
        rows.get(rows.size() - 1));
  }

  @Test
  void aFileOfNoBytesIsToldApartFromOneOfTitlesOnly() throws IOException {
    assertEquals(
        List.of(
            "the file holds 0 bytes, and a ledger without rows still needs its header: deliver it"
                + " with its header"),
        faults(standard("staffing_register", "901"), ""));
    assertEquals(
        List.of(
            "the file ends before its header: deliver it whole, or correct skip_lines of its"
                + " layout"),
        faults(standard("staffing_register", "901"), "\n"));
  }

  @Test
  void aHeaderThatCannotBeReadWithholdsTheFile() throws IOException {
    assertEquals(
        List.of(
            "a quote stands inside an unquoted cell: put the cell in quotes and double the quote"),
        faults(standard("staffing_register", "901"), "unit\"code,approved_posts,in_post\n"));
    assertEquals(
        List.of(
            "wrong header: the column in_post, which staffing_register requires, is missing: add"
                + " it"),
        faults(standard("staffing_register", "901"), "unit_code,approved_posts\n901001,9\n"));
    assertEquals(
        List.of(
            "wrong header: several columns are called in_post: give each its own name",
            "wrong header: \"posts\" is no column of staffing_register (known are unit_code,"
                + " approved_posts, in_post, retired): correct it or take it out"),
        faults(
            standard("staffing_register", "901"),
            "unit_code,approved_posts,in_post,in_post,posts\n"));
  }

  private SourceFile standard(String ledger, String department) {
    return standard(ledger, department, "a.csv");
  }

  private SourceFile standard(String ledger, String department, String path) {
    return file(
        new LayoutCatalog(null, new Configuration()).named("standard"),
        ledger,
        department,
        path,
        List.of());
  }

  private SourceFile file(Layout layout, String department, List<String> wanted) {
    return file(layout, layout.ledgers().get(0), department, "a.csv", wanted);
  }

  private SourceFile file(
      Layout layout, String ledger, String department, String path, List<String> wanted) {
    return new SourceFile(
        folder.resolve(path).toUri().toString(),
        new ManifestEntry(path, ledger, department, 2021, layout.name(), null, null, null, null, 2),
        layout,
        List.of(ledger),
        wanted);
  }

  private List<InternalRow> read(SourceFile file, byte[] bytes) throws IOException {
    Files.write(folder.resolve(file.entry().path()), bytes);
    return FileRows.of(file, ReadRows.RULES, new Configuration());
  }

  /** All rows but the file's end, without their reasons. */
  private List<String> rows(SourceFile file, String text) throws IOException {
    List<String> columns = Stream.concat(SAME.stream(), Stream.of("reasons")).toList();
    List<String> rows = texts(read(file, text.getBytes(StandardCharsets.UTF_8)), columns);
    return rows.subList(0, rows.size() - 1);
  }

  /** What is wrong with the file as a whole. */
  private List<String> faults(SourceFile file, String text) throws IOException {
    List<InternalRow> rows = read(file, text.getBytes(StandardCharsets.UTF_8));
    Object[] reasons = rows.get(rows.size() - 1).getArray(9).array();
    return Stream.of(reasons).map(reason -> reason.toString().split(" / ", 2)[1]).toList();
  }

  private static List<String> texts(List<InternalRow> rows, List<String> without) {
    List<String> texts = new ArrayList<>();
    rows.forEach(
        row -> {
          List<String> words = new ArrayList<>();
          for (int i = 0; i < SourceRowSchema.SCHEMA.size(); i++) {
            StructField column = SourceRowSchema.SCHEMA.fields()[i];
            String type = column.dataType().typeName();
            if (!row.isNullAt(i) && !type.equals("struct") && !without.contains(column.name())) {
              words.add(column.name() + "=" + text(row, i, type));
            }
          }
          texts.add(String.join(" ", words));
        });
    return texts;
  }

  private static String text(InternalRow row, int i, String type) {
    return type.equals("array")
        ? Stream.of(row.getArray(i).array())
            .map(Object::toString)
            .collect(Collectors.joining(", ", "[", "]"))
        : row.get(i, SourceRowSchema.SCHEMA.fields()[i].dataType()).toString();
  }
}
