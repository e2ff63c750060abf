package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            "1,7,1,901001,20210203,8001, 训 ,12.5,借,\n"
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
    assertSame(file);
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
    assertSame(file);
  }

  private void assertSame(SourceFile file) {
    List<InternalRow> rows = FileRows.of(file, ReadRows.RULES, CONFIGURATION);
    List<InternalRow> byRecord = FileRows.byRecord(file, ReadRows.RULES, CONFIGURATION);

    assertEquals(ReadRows.sorted(byRecord), ReadRows.sorted(rows));
  }

  private SourceFile written(String rows) throws IOException {
    Files.writeString(folder.resolve("a.csv"), HEADER + rows);
    return file(ReadRows.layout(folder, LAYOUT));
  }

  private SourceFile file(Layout layout) {
    return new SourceFile(
        folder.resolve("a.csv").toUri().toString(),
        new ManifestEntry("a.csv", null, "901", 2021, layout.name(), null, null, null, null, 2),
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
