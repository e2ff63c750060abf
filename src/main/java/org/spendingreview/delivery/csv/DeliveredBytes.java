package org.spendingreview.delivery.csv;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.spendingreview.ledger.Fingerprint;

/**
 * The bytes of a delivered file, or of a piece of it: the content, uncompressed, and the
 * fingerprint as delivered.
 */
public final class DeliveredBytes {
  private final Counted delivered;
  private final String name;
  private final Check check;
  private InputStream content;

  private DeliveredBytes(InputStream delivered, String name, Check check) {
    this.delivered = new Counted(delivered);
    this.name = name;
    this.check = check;
  }

  /** What all bytes together tell: a fingerprint, or that they are not those expected. */
  @FunctionalInterface
  private interface Check {
    String fingerprint() throws IOException;
  }

  /**
   * Begins to read a file.
   *
   * @param name whose ending {@code .gz} or {@code .zip} tells that it is compressed
   */
  public static DeliveredBytes of(InputStream file, String name) {
    MessageDigest digest = Fingerprint.start();
    return new DeliveredBytes(
        new DigestInputStream(new BufferedInputStream(file), digest),
        name,
        () -> Fingerprint.hex(digest.digest()));
  }

  /**
   * Begins to read a piece of a file; that it is read no more as it was cut is told at the end, by
   * {@link UnreadableFile}.
   *
   * @param file at the first byte of the piece
   */
  public static DeliveredBytes of(InputStream file, Piece piece) throws IOException {
    InputStream only =
        BoundedInputStream.builder()
            .setInputStream(file)
            .setMaxCount(piece.to() - piece.from())
            .get();
    CheckedInputStream bytes = new CheckedInputStream(only, new CRC32C());
    return new DeliveredBytes(
        bytes,
        "",
        () -> {
          if (bytes.getChecksum().getValue() != piece.checksum()) {
            throw new UnreadableFile("delivery.changedWhileRead");
          }
          return null;
        });
  }

  /** Whether a file is delivered compressed, by its name. */
  public static boolean isCompressed(String name) {
    return isGzip(name) || isZip(name);
  }

  private static boolean isGzip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  private static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /**
   * What the file holds.
   *
   * @throws UnreadableFile now or while it is read, if a ZIP file holds no file or several, or if
   *     it expands beyond all reason
   */
  public InputStream content() throws IOException {
    if (content == null) {
      content = open();
    }
    return content;
  }

  /**
   * Reads what is left, closes the file and gives its SHA-256 in lower-case hexadecimal, or null of
   * a piece.
   */
  public String finish() throws IOException {
    content().transferTo(OutputStream.nullOutputStream());
    return close();
  }

  /** As {@link #finish} for a file whose content cannot be read. */
  public String close() throws IOException {
    delivered.transferTo(OutputStream.nullOutputStream());
    delivered.close();
    return check.fingerprint();
  }

  /** How many bytes were delivered, as far as they have been read. */
  public long length() {
    return delivered.count;
  }

  private InputStream open() throws IOException {
    if (isGzip(name)) {
      return new Expanded(new GZIPInputStream(delivered), delivered);
    }
    return isZip(name) ? new Expanded(new OnlyFile(delivered), delivered) : delivered;
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
