package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.ledger.Fingerprint;
import org.spendingreview.wording.CannotProceed;

/** The small files that are read whole, as files and as bytes. */
class SmallCsvTest {
  @TempDir Path folder;

  @Test
  void aFileIsReadWithItsNameAndFingerprint() throws IOException {
    byte[] bytes = "a,b\n1, 2 \n".getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("a.csv"), bytes);
    SmallCsv file = read("a.csv");

    assertEquals("a.csv", file.name());
    assertEquals(List.of("a", "b"), file.header());
    assertEquals("2", file.lines().get(0).cell("b"));
    assertEquals("", file.lines().get(0).cell("c"));
    assertEquals(Fingerprint.of(bytes), file.fingerprint());
  }

  @Test
  void aFileThatIsMissingOrNoFileIsToldWithItsPlace() {
    assertEquals(
        "Cannot find a.csv at "
            + folder.resolve("a.csv")
            + ": put it into the delivery folder, or name the right folder with --extracts",
        refusal(() -> read("a.csv")));
    assertTrue(
        refusal(() -> read("..")).startsWith("Cannot "),
        "a folder is no file and ends the reading");
  }

  @Test
  void aFileThatCannotBeOpenedIsToldWithItsPlace() {
    org.apache.hadoop.fs.Path nowhere = new org.apache.hadoop.fs.Path("nosuch://city/a.csv");

    assertEquals(
        "Cannot read a.csv at nosuch://city/a.csv: No FileSystem for scheme \"nosuch\": check the"
            + " path and who may read it",
        refusal(() -> SmallCsv.read(nowhere, new Configuration())));
  }

  @Test
  void cellsMayHoldLineEndsAndLineNumbersStayTrue() {
    SmallCsv file = of("a,b\n\"x\ny\",\"1\r\n2\"\n3,4\n");

    assertEquals(List.of(2L, 5L), file.lines().stream().map(SmallCsv.Line::number).toList());
    assertEquals("x\ny", file.lines().get(0).cell("a"));
  }

  @Test
  void aColumnNeedsANameOfItsOwn() {
    assertEquals(
        "a.csv has no name for column 2 of its header: add it, or take out a comma too many",
        refusal(() -> of("a,,b\n1,2,3\n")));
    assertEquals("a.csv names the column a twice: keep one", refusal(() -> of("a,b, a\n1,2,3\n")));
  }

  @Test
  void aRowHasAsManyCellsAsTheHeader() {
    assertEquals(
        "a.csv line 3: 3 cells where the header has 2: check commas and quotes",
        refusal(() -> of("a,b\n1,2\n1,2,3\n")));
    assertEquals(
        "a.csv line 2: 1 cells where the header has 2: check commas and quotes",
        refusal(() -> of("a,b\n1\n")));
  }

  private SmallCsv read(String name) {
    return SmallCsv.read(
        new org.apache.hadoop.fs.Path(folder.resolve(name).toString()), new Configuration());
  }

  private static SmallCsv of(String text) {
    return SmallCsv.of("a.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(CannotProceed.class, call).getMessage();
  }
}
