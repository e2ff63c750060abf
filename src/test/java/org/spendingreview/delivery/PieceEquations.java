package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.spendingreview.delivery.csv.DeliveredBytes;
import org.spendingreview.delivery.csv.Piece;
import org.spendingreview.testing.HeldFileSystem;

/** Read in pieces, wherever it is cut, a file gives what it gives when read as a whole. */
final class PieceEquations {
  private static final Configuration CONFIGURATION = HeldFileSystem.configuration();
  private static final int LONGEST = 400;

  private PieceEquations() {}

  /**
   * Cuts a file between all of its records, and again by chance, and compares.
   *
   * @param whole what it gives when read as a whole
   * @return whether it could be cut
   */
  static boolean hold(SourceFile file, List<InternalRow> whole, SplittableRandom random) {
    if (!file.layout().readsRowsApart() || DeliveredBytes.isCompressed(file.location())) {
      return false;
    }
    hold(file, whole, 1 + random.nextInt(LONGEST));
    return hold(file, whole, 1);
  }

  private static boolean hold(SourceFile file, List<InternalRow> whole, int size) {
    CutFile cut = CutFile.of(file, size, CONFIGURATION);
    if (cut == null) {
      return false;
    }
    assertJoined(cut.pieces(), cut.length());
    List<InternalRow> rows = new ArrayList<>();
    List<Row> ends = new ArrayList<>();
    for (SourceFile part : cut.parts()) {
      List<InternalRow> ofPart = FileRows.of(part, FuzzedFiles.RULES, CONFIGURATION);
      ends.add(0, row(ofPart.remove(ofPart.size() - 1))); // as they come, in no order
      rows.addAll(ofPart);
    }
    List<InternalRow> expected = new ArrayList<>(whole);
    Row end = row(expected.remove(expected.size() - 1));
    assertEquals(tallies(expected), tallies(rows));
    assertEquals(fates(expected), fates(rows));
    assertEquals(end, cut.end(ends));
    return true;
  }

  private static void assertJoined(List<Piece> pieces, long length) {
    for (int i = 1; i < pieces.size(); i++) {
      assertEquals(pieces.get(i - 1).to(), pieces.get(i).from());
    }
    assertEquals(length, pieces.get(pieces.size() - 1).to());
  }

  /** The end of a file or piece as a row that the driver has. */
  static Row row(InternalRow end) {
    assertTrue(end.isNullAt(2), "the end is of no ledger");
    return (Row) CatalystTypeConverters.convertToScala(SourceSums.told(end), SourceSums.SCHEMA);
  }

  private static List<InternalRow> fates(List<InternalRow> rows) {
    return rows.stream().filter(row -> !isTally(row)).toList();
  }

  /** Rows and yuan by ledger and department. */
  private static Map<String, List<BigDecimal>> tallies(List<InternalRow> rows) {
    Map<String, List<BigDecimal>> tallies = new TreeMap<>();
    rows.stream()
        .filter(PieceEquations::isTally)
        .forEach(
            row ->
                tallies.merge(
                    row.getString(2) + " " + (row.isNullAt(4) ? null : row.getString(4)),
                    List.of(
                        BigDecimal.valueOf(row.getLong(12)),
                        row.getDecimal(13, 28, 2).toJavaBigDecimal()),
                    (a, b) -> List.of(a.get(0).add(b.get(0)), a.get(1).add(b.get(1)))));
    return tallies;
  }

  private static boolean isTally(InternalRow row) {
    return row.getString(0).equals(SourceRowSchema.TALLY);
  }
}
