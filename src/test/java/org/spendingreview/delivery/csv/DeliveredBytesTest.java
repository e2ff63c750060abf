package org.spendingreview.delivery.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.spendingreview.ledger.Fingerprint;

class DeliveredBytesTest {
  private static final byte[] TEXT = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

  /** Where the name of the first file stands. */
  private static final int ZIP_NAME = 30;

  @Test
  void plainBytesAreTheContentAndHaveTheFingerprint() throws IOException {
    assertReads(TEXT, TEXT, "a.csv");
  }

  @Test
  void compressedFilesAreReadAndHaveTheFingerprintOfWhatWasDelivered() throws IOException {
    assertReads(TEXT, gzip(TEXT), "a.csv.GZ");
    assertReads(TEXT, zip("台账/", "台账/a.csv"), "a.zip");
  }

  @Test
  void theFingerprintIsThatOfAllBytesEvenIfFewWereRead() throws IOException {
    byte[] much = new byte[1 << 20];
    DeliveredBytes bytes = DeliveredBytes.of(new ByteArrayInputStream(much), "a.csv");
    assertEquals(0, bytes.content().read());
    assertEquals(Fingerprint.of(much), bytes.finish());
  }

  @Test
  void aCompressedFileIsReadByTheByteToo() throws IOException {
    InputStream content =
        DeliveredBytes.of(new ByteArrayInputStream(gzip(new byte[] {0, (byte) 0xE6})), "a.gz")
            .content();

    assertEquals(List.of(0, 0xE6, -1), List.of(content.read(), content.read(), content.read()));
  }

  @Test
  void aLargeFileIsReadWholeHoweverItIsCompressed() throws IOException {
    byte[] much = new byte[20 << 20];
    Random random = new Random(2021);
    for (int i = 0; i < much.length; i += 8) {
      much[i] = (byte) random.nextInt();
    }
    byte[] zipped = zip(much, "a.csv");

    assertTrue(zipped.length < much.length / 2, "compressed to " + zipped.length);
    assertReads(much, zipped, "a.zip");
  }

  @Test
  void aSmallFileMayExpandAsFarAsSixteenMegabytes() throws IOException {
    byte[] zeros = new byte[16 << 20];

    assertReads(zeros, gzip(zeros), "a.gz");
  }

  @Test
  void theFileIsClosedAtItsEnd() throws IOException {
    boolean[] closed = new boolean[1];
    InputStream file =
        new ByteArrayInputStream(TEXT) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    DeliveredBytes.of(file, "a.csv").finish();

    assertTrue(closed[0]);
  }

  @Test
  void aZipFileHoldsOneFile() {
    assertEquals("delivery.zipEmpty", fault(zip("only a folder/"), "a.zip"));
    assertEquals(
        "delivery.zipEmpty", fault("no zip at all".getBytes(StandardCharsets.UTF_8), "a.zip"));
    assertEquals("delivery.zipSeveral", fault(zip("a.csv", "b.csv"), "a.zip"));
  }

  @Test
  void aNameInAZipFileThatIsNoTextMakesTheFileUnreadable() {
    byte[] zip = zip("账.csv");
    zip[ZIP_NAME] = (byte) 0xFF;

    assertThrows(
        ZipException.class,
        () -> DeliveredBytes.of(new ByteArrayInputStream(zip), "a.zip").content());
  }

  @Test
  void whatExpandsBeyondReasonIsStoppedEarly() throws IOException {
    byte[] bomb = gzip(new byte[128 << 20]);
    DeliveredBytes bytes = DeliveredBytes.of(new ByteArrayInputStream(bomb), "a.gz");
    long[] read = new long[1];
    UnreadableFile stopped =
        assertThrows(
            UnreadableFile.class,
            () -> {
              byte[] buffer = new byte[1 << 16];
              for (int n = bytes.content().read(buffer); n >= 0; n = bytes.content().read(buffer)) {
                read[0] += n;
              }
            });
    assertEquals("delivery.expands", stopped.problem().key());
    assertTrue(read[0] < 64 << 20, "read " + read[0]);
  }

  private static void assertReads(byte[] content, byte[] delivered, String name)
      throws IOException {
    DeliveredBytes bytes = DeliveredBytes.of(new ByteArrayInputStream(delivered), name);
    assertArrayEquals(content, bytes.content().readAllBytes());
    assertEquals(Fingerprint.of(delivered), bytes.finish());
  }

  private static String fault(byte[] delivered, String name) {
    return assertThrows(
            UnreadableFile.class,
            () ->
                DeliveredBytes.of(new ByteArrayInputStream(delivered), name)
                    .content()
                    .transferTo(OutputStream.nullOutputStream()))
        .problem()
        .key();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... names) {
    return zip(TEXT, names);
  }

  private static byte[] zip(byte[] content, String... names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          out.write(content);
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
