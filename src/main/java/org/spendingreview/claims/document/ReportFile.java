package org.spendingreview.claims.document;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The bytes of a report that may be what its name says.
 *
 * @param path as it was given
 * @param name of the file alone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReportFile(String path, String name, byte[] bytes) {
  /** More than any report; a scan of one is larger, and holds no text. */
  static final int MOST_BYTES = 50 * 1024 * 1024;

  /** Word as it was until 2003, and WPS beside it. */
  private static final Set<String> OLD_WORD = Set.of("doc", "dot", "wps", "wpt");

  private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
  private static final String ZIP = "PK\u0003\u0004";

  static ReportFile read(String path, Configuration configuration) {
    try {
      Path place = new Path(path);
      FileSystem system = place.getFileSystem(configuration);
      FileStatus status = system.getFileStatus(place);
      if (status.isDirectory()) {
        throw DocumentErrors.folder(path);
      } else if (status.getLen() > MOST_BYTES) {
        throw DocumentErrors.tooLarge(path);
      }
      try (FSDataInputStream stream = system.open(place)) {
        ReportFile file = new ReportFile(path, place.getName(), stream.readNBytes(MOST_BYTES));
        file.refuseOtherFormats();
        return file;
      }
    } catch (FileNotFoundException e) {
      throw DocumentErrors.missing(path);
    } catch (IOException | IllegalArgumentException e) {
      throw DocumentErrors.unreadable(path, e);
    }
  }

  String extension() {
    return ReportDocument.extension(name);
  }

  private void refuseOtherFormats() {
    boolean word = extension().equals("docx");
    if (extension().equals("pdf") || begins("%PDF")) {
      throw DocumentErrors.pdf(path);
    } else if (OLD_WORD.contains(extension())) {
      throw DocumentErrors.oldWord(path);
    } else if (!ReportDocument.isReadable(name)) {
      throw DocumentErrors.unknownFormat(path);
    } else if (bytes.length == 0) {
      throw DocumentErrors.empty(path);
    } else if (begins(OLE2)) {
      throw isEncrypted() ? DocumentErrors.encrypted(path) : DocumentErrors.oldWord(path);
    } else if (word && !begins(ZIP)) {
      throw DocumentErrors.notWord(path);
    } else if (!word && begins(ZIP)) {
      throw DocumentErrors.notText(path, extension());
    }
  }

  private boolean begins(String magic) {
    return new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1)
        .startsWith(magic);
  }

  /** An encrypted document is a stream of this name in the container of old formats. */
  private boolean isEncrypted() {
    String stream = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), bytewise());
    return new String(bytes, bytewise()).contains(stream);
  }

  private static Charset bytewise() {
    return StandardCharsets.ISO_8859_1;
  }
}
