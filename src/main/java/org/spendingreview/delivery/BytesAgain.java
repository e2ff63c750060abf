package org.spendingreview.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.spendingreview.ledger.Fingerprint;

/**
 * The bytes of a file that an earlier run has read: their fingerprint is taken first, and where it
 * differs they are there to be read. Only a file too large to be held is opened a second time.
 */
final class BytesAgain {
  private static final int HELD = 64 << 20;

  private final FileSystem system;
  private final Path path;
  private final String sha256;
  private ByteArrayOutputStream held = new ByteArrayOutputStream();
  private long length;

  /** Reads a file from its first byte to its last. */
  BytesAgain(FileSystem system, Path path) throws IOException {
    this.system = system;
    this.path = path;
    MessageDigest digest = Fingerprint.start();
    byte[] buffer = new byte[1 << 16];
    try (InputStream file = system.open(path)) {
      for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
        digest.update(buffer, 0, read);
        length += read;
        hold(buffer, read);
      }
    }
    this.sha256 = Fingerprint.hex(digest.digest());
  }

  private void hold(byte[] buffer, int length) {
    if (held != null && held.size() + length > HELD) {
      held = null;
    }
    if (held != null) {
      held.write(buffer, 0, length);
    }
  }

  String sha256() {
    return sha256;
  }

  long length() {
    return length;
  }

  /** The bytes from the first on. */
  InputStream stream() throws IOException {
    return held == null ? system.open(path) : new ByteArrayInputStream(held.toByteArray());
  }
}
