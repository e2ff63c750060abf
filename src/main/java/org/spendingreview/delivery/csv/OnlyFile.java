package org.spendingreview.delivery.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The one file in a ZIP file; folders do not count. */
final class OnlyFile extends FilterInputStream {
  private final ZipInputStream zip;

  OnlyFile(InputStream compressed) throws IOException {
    // names are not used, and those of Chinese systems are often no UTF-8
    this(new ZipInputStream(compressed, StandardCharsets.ISO_8859_1));
  }

  private OnlyFile(ZipInputStream zip) throws IOException {
    super(zip);
    this.zip = zip;
    if (nextFile() == null) {
      throw new UnreadableFile("delivery.zipEmpty");
    }
  }

  private ZipEntry nextFile() throws IOException {
    try {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && entry.isDirectory()) {
        entry = zip.getNextEntry();
      }
      return entry;
    } catch (IllegalArgumentException e) { // a name that says it is UTF-8 and is not
      throw (IOException) new ZipException(e.getMessage()).initCause(e);
    }
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = zip.read(bytes, from, length);
    if (read < 0 && nextFile() != null) {
      throw new UnreadableFile("delivery.zipSeveral");
    }
    return read;
  }
}
