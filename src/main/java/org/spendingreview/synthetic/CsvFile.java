package org.spendingreview.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Writes a CSV file: UTF-8, no byte order mark, RFC 4180 with {@code \n}; counts as it goes. */
final class CsvFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final DigestOutputStream out;
  private final int controlIndex;
  private long rows;
  private long controlFen;
  private long bytes;

  /**
   * Begins the file with its header.
   *
   * @param controlIndex the column to add up, or -1
   */
  CsvFile(OutputStream target, List<String> header, int controlIndex) {
    try {
      this.out =
          new DigestOutputStream(
              new BufferedOutputStream(target, BUFFER), MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
    this.controlIndex = controlIndex;
    write(header);
  }

  /** Adds a row. */
  void row(List<String> cells) {
    write(cells);
    rows++;
    if (controlIndex >= 0 && controlIndex < cells.size()) {
      controlFen += Fen.parse(cells.get(controlIndex)).orElse(0);
    }
  }

  /** The rows so far, without the header. */
  long rows() {
    return rows;
  }

  /** The bytes so far. */
  long bytes() {
    return bytes;
  }

  /** The sum of the control column where its cells are amounts, in fen. */
  long controlFen() {
    return controlFen;
  }

  /** The digest of everything written; the file takes no more rows. */
  String sha256() {
    return HexFormat.of().formatHex(out.getMessageDigest().digest());
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<String> cells) {
    StringBuilder line = new StringBuilder(160);
    for (String cell : cells) {
      if (line.length() > 0 || cells.get(0).isEmpty()) {
        line.append(',');
      }
      append(line, cell);
    }
    line.append('\n');
    byte[] encoded = line.toString().getBytes(StandardCharsets.UTF_8);
    bytes += encoded.length;
    try {
      out.write(encoded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(StringBuilder line, String cell) {
    if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0) {
      line.append(cell);
    } else {
      line.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
  }
}
