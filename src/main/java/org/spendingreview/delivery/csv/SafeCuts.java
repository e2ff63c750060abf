package org.spendingreview.delivery.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.spendingreview.delivery.layout.FileForm;

/**
 * Where a file can be cut between records. Every record of it is split as a reader of the whole
 * would split it, so that a stray quote cannot shift a cut; a file that must be decoded to be
 * split, or holds bytes that are no text, is not cut at all.
 */
public final class SafeCuts {
  private SafeCuts() {}

  /**
   * Reads a file and gives its pieces, in order and without the header; none where it cannot be
   * cut.
   *
   * @param content of the file, not compressed
   * @param encoding that the bytes were declared to have
   * @param size of a piece, at least, but for the last
   */
  public static List<Piece> of(InputStream content, String encoding, FileForm form, long size)
      throws IOException {
    RecordsOfFile records = new RecordsOfFile(content, encoding, form);
    ByteRecords bytes = records.header() == null ? null : records.undecoded();
    List<Piece> pieces = new ArrayList<>();
    CRC32C checksum = new CRC32C();
    long from = -1;
    long line = 0;
    while (bytes != null && records.advance()) {
      bytes = records.undecoded();
      if (bytes != null) {
        if (from >= 0 && bytes.offset() - from >= size) {
          pieces.add(piece(from, bytes.offset(), line, records, checksum));
          from = -1;
        }
        if (from < 0) {
          from = bytes.offset();
          line = bytes.line();
        }
        checksum.update(bytes.bytes(), bytes.start(), bytes.following() - bytes.start());
      }
    }
    if (bytes == null || records.undecoded() == null) {
      return List.of();
    }
    if (from >= 0) {
      pieces.add(piece(from, bytes.offset(), line, records, checksum));
    }
    return pieces.size() < 2 ? List.of() : pieces;
  }

  private static Piece piece(
      long from, long to, long line, RecordsOfFile records, CRC32C checksum) {
    Piece piece = new Piece(from, to, line, records.encoding(), checksum.getValue());
    checksum.reset();
    return piece;
  }
}
