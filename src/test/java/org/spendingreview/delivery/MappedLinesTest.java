package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.delivery.layout.LayoutCatalog;

/** Lines of mapped layouts that are made from bytes, and those that are left to be read as text. */
class MappedLinesTest {
  private static final Path SAMPLES = Path.of("src", "test", "resources", "layouts");
  private static final Configuration CONFIGURATION = new Configuration();
  private static final String LAYOUT =
      """
      layout: test
      description: a test
      classification: china
      encoding: UTF-8
      trim: true
      skip_rows:
        - index_row
        - {any_cell: ["合计*"]}
      numbers: {thousands: ",", negative: [brackets]}
      dates: [yyyymmdd]
      lines:
        - ledger: general_ledger
          unless: {state: X}
          values:
            unit_code: "{unit}"
            journal_id: "{month}-{no}"
            line_number: "{line}"
            effective_date: "{day}"
            account_code: "{account}"
            description: "{text}"
          amount: {from: "{sum}", side: "{side}", debit: 借, credit: 贷}
          mark:
            closing: {state: C, text: "结转*"}
      """;
  private static final String HEADER = "month,no,line,unit,day,account,text,sum,side,state\n";

  @TempDir Path folder;

  /** Of one line a row all are; what several rows or lines explain one another in is not. */
  @ParameterizedTest
  @CsvSource({
    "ads, true",
    "execution-statement, false",
    "gbt24589, true",
    "jzpz, true",
    "yitihua-budget, false",
    "yitihua-payments, true",
    "yongyou-grp, true"
  })
  void acceptedLinesOfASampleAreMadeFromBytes(String name, boolean fromBytes) throws IOException {
    Layout layout = new LayoutCatalog(null, CONFIGURATION).named(name);
    Path sample;
    try (Stream<Path> files = Files.list(SAMPLES.resolve(name))) {
      sample = files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
    }
    Path delivered = folder.resolve("a.csv");
    Charset charset = Charset.forName(layout.form().encoding());
    Files.write(delivered, Files.readString(sample).getBytes(charset));
    SourceFile file = file(layout);

    List<Long> accepted =
        FileRows.byRecord(file, ReadRows.RULES, CONFIGURATION).stream()
            .filter(row -> row.getString(0).equals(SourceRowSchema.ACCEPTED))
            .filter(row -> row.isNullAt(9) || row.getArray(9).numElements() == 0)
            .map(row -> row.getLong(5))
            .toList();

    assertTrue(accepted.size() > 2, "the sample has lines");
    assertEquals(fromBytes ? accepted : List.of(), clean(file));
  }

  @Test
  void onlyOrdinaryRowsAreMadeFromBytes() throws IOException {
    String longText = "差旅费".repeat(60);
    SourceFile file =
        written(
            "1,7,1,901001,20210203,8001, "
                + "训".repeat(30)
                + " ,12.5,借,\n"
                + "1,7,2,901001,20210203,8001,,(0.10),贷,\n" // read by the layout alone
                + "1,7,3,901001,20210203,8001,合计,1,借,\n"
                + "1,7,4,901001,20210203,8001,,1,借,X\n"
                + "1,8,1,901001,20210203,8001,结转"
                + longText
                + ",1,借,C\n"
                + "1,8,2,901001,20210203,8001,"
                + longText
                + ",1,借,C\n"
                + "1,9,1,901001,20210203,8001,,1,左,\n"
                + "1,2,3,4,5,6,7,8,9,10\n" // an index row
                + "1,9,2,901009,20210203,8001,,1,借,\n"
                + HEADER
                + "12,1,1,901002,20211231,8001,,\"1,234.56\",借,\n");

    assertEquals(List.of(2L, 3L, 6L, 7L, 12L), clean(file));
    assertReadAlike(file);
  }

  /** Every required column may have a value without any cell, or by a heading's own text. */
  @Test
  void rowsOfBlanksAndTheHeaderAgainAreNoLinesWhateverTheLayoutSays() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "a,b\n3,2\n,\n , \n4,\n a, b\n");
    SourceFile file =
        file(
            ReadRows.layout(
                folder,
                """
                layout: test
                description: a test
                skip_rows: [header_row]
                lines:
                  - ledger: staffing_register
                    values:
                      unit_code: "901001"
                      approved_posts: {from: "{a}", map: {a: "9"}, default: "{a}", if_blank: "0"}
                      in_post: {from: "{b}", map: {b: "9"}, default: "{b}", if_blank: "0"}
                """));

    assertEquals(List.of(2L, 5L), clean(file));
    assertReadAlike(file);
  }

  /** Few words a column, so that what they mean is known again in other company. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "credit_amount: {from: '{贷}', negate: true}, "
            + "debit_amount: {from: '{金额}', less: '{减}', negate: {类别: 冲}}",
        "amount: {from: '{金额}', side: '{方向}', debit: 借, credit: 贷}",
        "amount: {from: '{金额}', side: '{方向}', debit: 借, credit: 贷, positive: debit}",
        "amount: {from: '{金额}', positive: credit, negate: {类别: 冲}}"
      })
  void rowsOfFewWordsInAnyOrderAreReadAlike(String amounts) throws IOException {
    String layout =
        """
        layout: test
        description: a test
        classification: china
        columns:
          code: {names: [编码], blank: ["-"], pad_to: 4, half_width: true}
          lacking: {names: [没有], optional: true}
        skip_rows:
          - header_row
          - {级次: "1", 方向: {not: 借}}
          - {any_cell: "小计*"}
        only_rows:
          - {级次: ["1", "2", "12"]}
        numbers: {symbols: [元], zero: ["-"], negative: [brackets, trailing]}
        dates: [yyyymmdd]
        department: "{部门}"
        lines:
          - ledger: general_ledger
            when: {类别: {not: 收入}}
            unless: {类别: 其他, 级次: "2"}
            unless_zero: 金额
            values:
              unit_code: "{单位}"
              journal_id: "{级次}-{号}-{lacking}"
              line_number: "{号[1-2]}"
              effective_date: {from: "{日}", if_blank: "{year_end}", dates: [yyyymmdd, yyyymm]}
              account_code: {from: "{code}", map: {"0001": "8001"}, default: "{code[1-2]}01"}
              project_code: {from: "{号}", if_blank: "{级次}"}
              description: "{摘要}"
        AMOUNTS
            mark:
              financial_accounting: {摘要: 财}
              not_expenditure: {摘要: 非}
              voided: {摘要: "废*"}
              unposted: {摘要: "未*"}
              closing: {"{级次}{号}": "111"}
        """
            .replace(
                "AMOUNTS",
                amounts.startsWith("amount")
                    ? "    " + amounts
                    : "      " + amounts.replace(", debit", "\n      debit"));
    List<List<String>> words =
        List.of(
            List.of("1", "2", "12", "3"),
            List.of("1", "11", "2", "21", "112"),
            List.of("901", "902", "", "999"),
            List.of("901001", "", "902001", "901002"),
            List.of("20210203", "202102", "", "20200101"),
            List.of("1", "-", "１", "7201", "72"),
            List.of("支出", "收入", "其他", "冲"),
            List.of("借", "贷"),
            List.of("训", "财", "非", "废1", "未", "小计", "\u3000差 "),
            List.of("12.50", "-3", "(4.1)", "5-", "元6", "0", "-", "1.234"),
            List.of("", "1", "x"),
            List.of("", "0", "2.00"));
    StringBuilder text = new StringBuilder("级次,号,部门,单位,日,编码,类别,方向,摘要,金额,减,贷\n");
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      text.append(
          words.stream()
              .map(of -> of.get(random.nextInt(random.nextBoolean() ? 1 : of.size())))
              .collect(Collectors.joining(",", "", "\n")));
    }
    Files.writeString(folder.resolve("a.csv"), text);
    SourceFile file = cityWide(ReadRows.layout(folder, layout));

    assertTrue(clean(file).size() > 1_000, "made from bytes: " + clean(file).size());
    assertReadAlike(file);
  }

  /** So many that what they mean is forgotten and worked out anew. */
  @Test
  void columnsThatNeverRepeatThemselvesAreReadAllTheSame() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      rows.append(i % 12 + 1).append(',').append(i).append(",1,901001,20210203,8001,");
      rows.append(i % 3 == 0 ? "结转" : "训").append(i).append(",\"1,").append(100 + i % 900);
      rows.append("\",借,C\n");
    }
    SourceFile file = written(rows.toString());

    assertEquals(20_000, clean(file).size());
    assertReadAlike(file);
  }

  /** What becomes of a file does not depend on whether its lines are made from bytes. */
  private static void assertReadAlike(SourceFile file) {
    assertEquals(
        FileRows.byRecord(file, ReadRows.RULES, CONFIGURATION),
        FileRows.of(file, ReadRows.RULES, CONFIGURATION));
  }

  private SourceFile written(String rows) throws IOException {
    Files.writeString(folder.resolve("a.csv"), HEADER + rows);
    return file(ReadRows.layout(folder, LAYOUT));
  }

  private SourceFile file(Layout layout) {
    return file(layout, "901");
  }

  private SourceFile cityWide(Layout layout) {
    return file(layout, null);
  }

  private SourceFile file(Layout layout, String of) {
    return new SourceFile(
        folder.resolve("a.csv").toUri().toString(),
        new ManifestEntry("a.csv", null, of, 2021, layout.name(), null, null, null, null, 2),
        layout,
        layout.isCanonical() ? List.of("general_ledger") : layout.ledgers(),
        List.of());
  }

  /** The lines that are made from bytes. */
  private static List<Long> clean(SourceFile file) {
    List<Long> clean = new ArrayList<>();
    CleanSink sink = (ledger, kind, row, line, control) -> clean.add(line);
    try (FileReader reader = new FileReader(file, ReadRows.RULES, CONFIGURATION, sink)) {
      reader.forEachRemaining(row -> {});
    }
    return clean;
  }
}
