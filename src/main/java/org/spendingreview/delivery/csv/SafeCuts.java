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
  private final RecordsOfFile records;
  private final long size;
  private final List<Piece> pieces = new ArrayList<>();
  private final CRC32C checksum = new CRC32C();
  private SourceRecord header;
  private long from = -1;
  private long line;

  private SafeCuts(RecordsOfFile records, long size) {
    this.records = records;
    this.size = size;
  }

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
    SafeCuts cuts = new SafeCuts(new RecordsOfFile(content, encoding, form), size);
    return cuts.find() && cuts.pieces.size() > 1 ? cuts.pieces : List.of();
  }

  private boolean find() throws IOException {
    header = records.header();
    if (header == null || header.fault() != null || records.undecoded() == null) {
      return false;
    }
    while (records.advance() && records.undecoded() != null) {
      take(records.undecoded());
    }
    if (records.undecoded() == null) {
      return false;
    }
    end(records.undecoded().offset());
    return true;
  }

  /** A piece begins with a record that holds text, so that none is without any. */
  private void take(ByteRecords record) {
    boolean enough = from < 0 || record.offset() - from >= size;
    if (enough && !records.decoded().isBlank()) {
      end(record.offset());
      from = record.offset();
      line = record.line();
    }
    checksum.update(record.bytes(), record.start(), record.following() - record.start());
  }

  private void end(long to) {
    if (from >= 0) {
      pieces.add(new Piece(from, to, line, header, records.encoding(), checksum.getValue()));
    }
    checksum.reset();
  }
}
