package org.spendingreview.delivery.csv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spendingreview.delivery.layout.FileForm;

/** A file is cut between records only, and not at all where bytes do not tell where they are. */
class SafeCutsTest {
  private static final FileForm STANDARD =
      new FileForm("UTF-8", FileForm.Cells.STANDARD, 0, true, 0, false, false);

  @Test
  void everyPieceBeginsWithARecordBehindTheHeaderOnItsTrueLine() throws IOException {
    assertEquals(
        List.of("2: 1,a\r\n", "3: 2,\"x\ny\"\n", "5: 3,c"),
        texts("\uFEFFid,name\r\n1,a\r\n2,\"x\ny\"\n3,c", UTF_8, 1));
  }

  @Test
  void aPieceHasAsManyBytesAsAskedForAtLeast() throws IOException {
    assertEquals(List.of("2: 1,a\n2,b\n", "4: 3,c\n"), texts("id,name\n1,a\n2,b\n3,c\n", UTF_8, 5));
  }

  @Test
  void chineseEncodingsAreCutAsWell() throws IOException {
    assertEquals(
        List.of("2: 1,办公\n", "3: 2,丂\n"),
        texts("id,name\n1,办公\n2,丂\n", Charset.forName("GB18030"), 1));
  }

  @Test
  void aQuoteThatNothingEndsKeepsTheFileWhole() throws IOException {
    assertEquals(List.of(), texts("id,name\n1,a\n2,\"b\n3,c\n4,d\n", UTF_8, 1));
  }

  @Test
  void aStrayQuoteShiftsNoCut() throws IOException {
    assertEquals(
        List.of("2: 1,5\" pipe\n", "3: 2,b\n"), texts("id,name\n1,5\" pipe\n2,b\n", UTF_8, 1));
  }

  @Test
  void bytesThatAreNoTextKeepTheFileWhole() throws IOException {
    byte[] bytes = "id,name\n1,a\n2,?\n3,c\n".getBytes(UTF_8);
    bytes[14] = (byte) 0xFF;

    assertEquals(List.of(), SafeCuts.of(new ByteArrayInputStream(bytes), "UTF-8", STANDARD, 1));
  }

  @Test
  void encodingsThatMustBeDecodedKeepTheFileWhole() throws IOException {
    assertEquals(List.of(), texts("id,name\n1,a\n2,b\n", UTF_16LE, 1));
  }

  @Test
  void aFileOfOnePieceOrNoneIsLeftWhole() throws IOException {
    assertEquals(List.of(), texts("id,name\n1,a\n", UTF_8, 1));
    assertEquals(List.of(), texts("id,name\n", UTF_8, 1));
    assertEquals(List.of(), texts("", UTF_8, 1));
  }

  @Test
  void aPieceThatIsNotWhatItWasWhenTheFileWasCutIsNotBelieved() throws IOException {
    byte[] file = "id,name\n1,a\n2,b\n".getBytes(UTF_8);
    Piece last = SafeCuts.of(new ByteArrayInputStream(file), "UTF-8", STANDARD, 1).get(1);
    file[12] = '7';

    UnreadableFile told = assertThrows(UnreadableFile.class, () -> read(file, last).finish());

    assertEquals("delivery.changedWhileRead", told.problem().key());
  }

  @Test
  void aPieceOfAFileThatHasBecomeShorterIsNotBelieved() throws IOException {
    byte[] file = "id,name\n1,a\n2,b\n".getBytes(UTF_8);
    Piece last = SafeCuts.of(new ByteArrayInputStream(file), "UTF-8", STANDARD, 1).get(1);

    assertThrows(UnreadableFile.class, () -> read(new byte[14], last).finish());
  }

  private static DeliveredBytes read(byte[] file, Piece piece) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(file);
    in.skip(piece.from());
    return DeliveredBytes.of(in, piece);
  }

  /** The pieces of a text: the line each begins on, and what it holds. */
  private static List<String> texts(String text, Charset charset, long size) throws IOException {
    byte[] file = text.getBytes(charset);
    List<String> texts = new ArrayList<>();
    for (Piece piece :
        SafeCuts.of(new ByteArrayInputStream(file), charset.name(), STANDARD, size)) {
      byte[] bytes = read(file, piece).content().readAllBytes();
      assertEquals(piece.to() - piece.from(), bytes.length);
      texts.add(piece.line() + ": " + new String(bytes, charset));
    }
    return texts;
  }
}
