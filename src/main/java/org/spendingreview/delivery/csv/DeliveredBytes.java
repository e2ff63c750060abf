package org.spendingreview.delivery.csv;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The bytes of a delivered file: its content, uncompressed, and its fingerprint as delivered. */
public final class DeliveredBytes {
  private final MessageDigest digest = sha256();
  private final Counted delivered;
  private final InputStream content;

  private DeliveredBytes(InputStream file, String name) throws IOException {
    this.delivered = new Counted(new DigestInputStream(new BufferedInputStream(file), digest));
    this.content = content(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Begins to read a file.
   *
   * @param name whose ending {@code .gz} or {@code .zip} tells that it is compressed
   * @throws UnreadableFile if a ZIP file holds no file or several
   */
  public static DeliveredBytes of(InputStream file, String name) throws IOException {
    return new DeliveredBytes(file, name);
  }

  /** What the file holds; reading fails where it expands beyond all reason. */
  public InputStream content() {
    return content;
  }

  /** Reads what is left, closes the file and gives its SHA-256 in lower-case hexadecimal. */
  public String finish() throws IOException {
    content.transferTo(OutputStream.nullOutputStream());
    delivered.transferTo(OutputStream.nullOutputStream());
    delivered.close();
    return HexFormat.of().formatHex(digest.digest());
  }

  private InputStream content(String name) throws IOException {
    if (name.endsWith(".gz")) {
      return new Expanded(new GZIPInputStream(delivered), delivered);
    }
    return name.endsWith(".zip") ? new Expanded(new OnlyFile(delivered), delivered) : delivered;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Counts what is read. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = in.read(bytes, from, length);
      count += Math.max(0, read);
      return read;
    }
  }

  /** Stops what expands beyond all reason: a ledger's text shrinks to a tenth, not a hundredth. */
  private static final class Expanded extends FilterInputStream {
    private static final long RATIO = 100;
    private static final long SLACK = 16L << 20;

    private final Counted compressed;
    private long count;

    Expanded(InputStream in, Counted compressed) {
      super(in);
      this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = in.read(bytes, from, length);
      count += Math.max(0, read);
      if (count > SLACK + RATIO * compressed.count) {
        throw new UnreadableFile("delivery.expands", compressed.count, count);
      }
      return read;
    }
  }
}
