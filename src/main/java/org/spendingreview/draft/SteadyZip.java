package org.spendingreview.draft;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes the bytes of an office file depend on nothing but what is in it, not on the clock. */
final class SteadyZip {
  /** The first moment that a zip file knows. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private SteadyZip() {}

  /** Writes the entries once more, in their order and of one time; workbooks within it too. */
  static void write(byte[] zip, OutputStream out) throws IOException {
    ZipOutputStream steady = new ZipOutputStream(out);
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        byte[] content = entries.readAllBytes();
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(ALWAYS);
        steady.putNextEntry(copy);
        steady.write(entry.getName().endsWith(".xlsx") ? steady(content) : content);
        steady.closeEntry();
      }
    }
    steady.finish();
  }

  private static byte[] steady(byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(zip, bytes);
    return bytes.toByteArray();
  }
}
