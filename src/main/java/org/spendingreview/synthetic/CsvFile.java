package org.spendingreview.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Writes a CSV file as RFC 4180 quotes cells; counts as it goes. */
final class CsvFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final DigestOutputStream out;
  private final TextForm form;
  private long lines;
  private long rows;
  private long controlFen;
  private long bytes;

  /** Begins the file. */
  CsvFile(OutputStream target, TextForm form) {
    try {
      this.out =
          new DigestOutputStream(
              new BufferedOutputStream(target, BUFFER), MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
    this.form = form;
    write(form.begin());
  }

  /** Adds a title or header, which is no row. */
  void heading(List<String> cells) {
    write(cells);
  }

  /**
   * Adds a row.
   *
   * @param fen what it adds to the control amount
   */
  void row(List<String> cells, long fen) {
    write(cells);
    rows++;
    controlFen += fen;
  }

  /** The rows so far, without headings. */
  long rows() {
    return rows;
  }

  /** The lines so far; a cell may hold several. */
  long lines() {
    return lines;
  }

  /** The bytes so far. */
  long bytes() {
    return bytes;
  }

  /** The control amount so far, in fen. */
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

  /** A row as it is written, without its line's end. */
  static String text(List<String> cells) {
    StringBuilder line = new StringBuilder(160);
    for (int i = 0; i < cells.size(); i++) {
      append(i == 0 ? line : line.append(','), cells.get(i));
    }
    return line.toString();
  }

  private void write(List<String> cells) {
    String line = text(cells);
    lines++;
    for (int end = line.indexOf('\n'); end >= 0; end = line.indexOf('\n', end + 1)) {
      lines++;
    }
    write(form.line(line));
  }

  private void write(byte[] encoded) {
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
