package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.delivery.layout.LayoutCatalog;

/** Lines made from bytes, and all others that the reader of a file gives. */
class CleanLinesTest {
  private static final String STAFF = "unit_code,approved_posts,in_post,retired\n";
  private static final String LEDGER =
      "unit_code,journal_id,line_number,effective_date,account_code,debit_amount,credit_amount\n";

  @TempDir Path folder;

  @Test
  void linesAreMadeFromBytesWhereNothingIsToBeSaid() throws IOException {
    SourceFile file = file("general_ledger");
    Files.writeString(
        folder.resolve(file.entry().path()),
        LEDGER
            + "901001,\"J,1\",1,2021-02-03,8001,12.5,\n"
            + "901001,\"J\"\"2\",1,2021-02-03,8001,1,\n" // a doubled quote
            + " 901001 ,训1,1, 2021-02-03 ,8001,-0.10,0\n"
            + "901001,J3,1,2021-02-03,8001,1.005,\n"
            + "901002,J4,2,2021-12-31,8001,,99999999999999.99\n");
    List<Long> clean = new ArrayList<>();
    List<Long> fen = new ArrayList<>();
    List<Long> others = new ArrayList<>();
    CleanSink sink =
        (ledger, kind, row, line, control) -> {
          clean.add(line);
          fen.add(control);
        };
    try (FileReader reader = new FileReader(file, ReadRows.RULES, new Configuration(), sink)) {
      reader.forEachRemaining(row -> others.add(row.isNullAt(5) ? 0 : row.getLong(5)));
    }

    assertEquals(List.of(2L, 4L, 6L), clean);
    assertEquals(List.of(1250L, -10L, 0L), fen);
    assertEquals(List.of(3L, 5L, 0L, 0L), others, "with the tally and the end");
  }

  @Test
  void behindTheEndThereIsNothing() throws IOException {
    FileReader reader = reader(STAFF);
    reader.next();

    assertFalse(reader.hasNext());
    assertThrows(NoSuchElementException.class, reader::next);
  }

  @Test
  void aFileThatIsLetGoYieldsNothingMore() throws IOException {
    FileReader reader = reader(STAFF + "901001,x,8,\n");
    reader.close();

    assertFalse(reader.hasNext());
  }

  @Test
  void whereTheSinkFailsTheFileIsNotTakenForUnreadable() throws IOException {
    SourceFile file = file("staffing_register");
    Files.writeString(folder.resolve(file.entry().path()), STAFF + "901001,9,8,\n");
    CleanSink full =
        (ledger, kind, row, line, control) -> {
          throw new UncheckedIOException(new IOException("no space left"));
        };
    try (FileReader reader = new FileReader(file, ReadRows.RULES, new Configuration(), full)) {
      assertThrows(UncheckedIOException.class, reader::hasNext);
    }
  }

  /** Beyond what is remembered lines are judged one by one, and still added up together. */
  @Test
  void linesOfMoreKindsThanAreRememberedAreAddedUpAsThoseOfFew() throws IOException {
    StringBuilder text =
        new StringBuilder(
            "unit_code,journal_id,line_number,effective_date,account_code,debit_amount,"
                + "credit_amount,counter_unit_code\n");
    for (int i = 0; i < 300; i++) {
      for (int j = 0; j < 300; j++) {
        text.append("901001,J,").append(300 * i + j).append(",2021-02-03,1").append(i);
        text.append(",1.00,,X").append(j).append('\n');
      }
    }
    SourceFile file = file("general_ledger");
    Files.writeString(folder.resolve(file.entry().path()), text);
    Map<String, List<InternalRow>> written = new TreeMap<>();
    LineTotals totals =
        new LineTotals(
            file, ReadRows.RULES.classification(), new LineFiles(table -> held(table, written)));
    long[] lines = new long[1];
    CleanSink sink =
        (ledger, kind, row, line, control) -> {
          lines[0]++;
          totals.add(kind, row.values());
        };
    try (FileReader reader = new FileReader(file, ReadRows.RULES, new Configuration(), sink)) {
      reader.forEachRemaining(row -> assertFalse(row.getString(0).equals("REJECTED")));
    }
    totals.end();

    assertEquals(90_000, lines[0]);
    List<InternalRow> rows = written.get(LineTotals.TOTALS);
    assertEquals(300, rows.size(), "one for each account, of one month and no project");
    assertEquals(
        List.of("300.00"),
        rows.stream().map(row -> row.getDecimal(11, 28, 2).toString()).distinct().toList());
  }

  private static Staging.File held(String table, Map<String, List<InternalRow>> written) {
    List<InternalRow> rows = written.computeIfAbsent(table, name -> new ArrayList<>());
    return new Staging.File() {
      @Override
      public String location() {
        return table;
      }

      @Override
      public void write(InternalRow row) {
        rows.add(row);
      }

      @Override
      public void close() {
        rows.clear();
      }
    };
  }

  private FileReader reader(String text) throws IOException {
    SourceFile file = file("staffing_register");
    Files.writeString(folder.resolve(file.entry().path()), text);
    return new FileReader(file, ReadRows.RULES, new Configuration(), null);
  }

  private SourceFile file(String ledger) {
    return new SourceFile(
        folder.resolve("a.csv").toUri().toString(),
        new ManifestEntry("a.csv", ledger, "901", 2021, "standard", null, null, null, null, 2),
        new LayoutCatalog(null, new Configuration()).named("standard"),
        List.of(ledger),
        List.of());
  }
}
