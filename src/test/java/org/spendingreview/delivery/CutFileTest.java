package org.spendingreview.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;
import org.spendingreview.delivery.layout.LayoutCatalog;
import org.spendingreview.ledger.Fingerprint;
import org.spendingreview.testing.HeldFileSystem;

/** A file in pieces is what it was when it was cut, or it is not believed. */
class CutFileTest {
  private static final Configuration CONFIGURATION = HeldFileSystem.configuration();
  private static final String NAME = "cut.csv";
  private static final String HEADER = "unit_code,approved_posts,in_post\n";
  private static final String CONTENT = HEADER + "101001,5,4\n101001,6,5\n101001,7,6\n";

  @Test
  void theEndIsThatOfTheWholeFile() {
    CutFile cut = cut(CONTENT);

    Row end = cut.end(ends(cut));

    assertEquals(List.of(), end.getList(end.fieldIndex("reasons")));
    assertEquals(Fingerprint.of(CONTENT), end.getAs("sha256"));
    assertEquals(CONTENT.length(), end.<Long>getAs("delivered_bytes"));
  }

  @Test
  void aByteThatChangedAfterTheCutBreaksTheFileOff() {
    CutFile cut = cut(CONTENT);
    hold(CONTENT.replace(",6,5", ",6,9"));

    assertChanged(cut);
  }

  @Test
  void aFileThatBecameShorterAfterTheCutIsBrokenOff() {
    CutFile cut = cut(CONTENT);
    hold(CONTENT.substring(0, CONTENT.length() - 4));

    assertChanged(cut);
  }

  @Test
  void columnsAreThoseOfTheHeaderThatWasThereWhenItWasCut() {
    CutFile cut = cut(CONTENT);
    List<InternalRow> before = rows(cut);
    hold(CONTENT.replace(HEADER, "unit_code,in_post,approved_posts\n"));

    assertEquals(before, rows(cut));
  }

  @Test
  void aPieceThatWasNotReadIsMissed() {
    CutFile cut = cut(CONTENT);
    List<Row> ends = ends(cut);
    ends.remove(1);

    IllegalStateException told = assertThrows(IllegalStateException.class, () -> cut.end(ends));
    assertEquals("cut.csv: 2 of 3 pieces were read", told.getMessage());
  }

  @Test
  void blankLinesBelongToTheRowsBeforeThem() {
    assertEquals(2, cut(HEADER + "\n\n101001,5,4\n,,\n\n101001,6,5\n\n,,\n").pieces().size());
  }

  @Test
  void aSmallFileIsLeftWhole() {
    assertNull(CutFile.of(file(CONTENT), CONTENT.length(), CONFIGURATION));
  }

  @Test
  void aFileThatHasNotChangedSinceAnEarlierRunIsNotReadAtAll() {
    SourceFile file = file(CONTENT).known(new KnownFile(Fingerprint.of(CONTENT), "UTF-8"));

    CutFile cut = CutFile.of(file, 1, CONFIGURATION);

    assertEquals(List.of(), cut.parts());
    assertEquals("UNCHANGED", cut.end(List.of()).getAs("kind"));
  }

  @Test
  void aFileThatHasChangedSinceAnEarlierRunIsReadInPieces() {
    SourceFile file = file(CONTENT).known(new KnownFile(Fingerprint.of("other"), "UTF-8"));

    CutFile cut = CutFile.of(file, 1, CONFIGURATION);

    assertEquals(3, cut.parts().size());
    assertEquals("FILE", cut.end(ends(cut)).getAs("kind"));
  }

  private static void assertChanged(CutFile cut) {
    Row end = cut.end(ends(cut));
    List<String> reasons = end.getList(end.fieldIndex("reasons"));
    assertEquals(1, reasons.size());
    assertTrue(
        reasons
            .get(0)
            .endsWith(
                "/ the file was changed while it was read: leave delivered files"
                    + " alone during a run, and run again"),
        reasons.get(0));
  }

  private static CutFile cut(String content) {
    return CutFile.of(file(content), 1, CONFIGURATION);
  }

  private static SourceFile file(String content) {
    ManifestEntry entry =
        new ManifestEntry(
            NAME, "staffing_register", "101", 2021, "standard", null, null, null, null, 2);
    return new SourceFile(
        hold(content),
        entry,
        new LayoutCatalog(null, CONFIGURATION).named("standard"),
        List.of("staffing_register"),
        List.of());
  }

  private static String hold(String content) {
    return HeldFileSystem.hold(NAME, content.getBytes(UTF_8));
  }

  private static List<InternalRow> rows(CutFile cut) {
    List<InternalRow> rows = new ArrayList<>();
    for (SourceFile part : cut.parts()) {
      rows.addAll(FileRows.of(part, FuzzedFiles.RULES, CONFIGURATION));
    }
    return rows;
  }

  private static List<Row> ends(CutFile cut) {
    return new ArrayList<>(
        rows(cut).stream()
            .filter(row -> row.getString(0).equals(SourceRowSchema.PIECE))
            .map(PieceEquations::row)
            .toList());
  }
}
