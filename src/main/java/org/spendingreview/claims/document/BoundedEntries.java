package org.spendingreview.claims.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** The entries of a zip file, none of which may unpack to more than memory can take. */
final class BoundedEntries extends ZipFileZipEntrySource {
  /** A hundred times the text of a long report with its formats. */
  private static final long MOST = 128L * 1024 * 1024;

  private final String path;

  BoundedEntries(ZipSecureFile zip, String path) {
    super(zip);
    this.path = path;
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    return new FilterInputStream(super.getInputStream(entry)) {
      private long count;

      @Override
      public int read() throws IOException {
        int read = super.read();
        add(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        add(Math.max(0, read));
        return read;
      }

      private void add(int more) {
        count += more;
        if (count > MOST) {
          throw DocumentErrors.unpacksTooLarge(path);
        }
      }
    };
  }
}
