package org.spendingreview.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.spendingreview.delivery.csv.DeliveredBytes;
import org.spendingreview.delivery.csv.Piece;
import org.spendingreview.delivery.csv.SafeCuts;

/**
 * A large file that several tasks read, each some pieces of it. It is gone through twice: once to
 * find where records end and to take the fingerprint, which nobody can take of pieces; and once to
 * be read, or again if its lines must be looked at again.
 *
 * @param sha256 its fingerprint
 * @param length of the file in bytes
 * @param pieces in order; none of a file that has not changed since an earlier run
 */
record CutFile(SourceFile file, String sha256, long length, List<Piece> pieces)
    implements Serializable {

  /** Rows of a ledger are seldom longer. */
  private static final int LONG_ROW = 400;

  /** Whether a file may be worth cutting, as far as that is known without asking for its length. */
  static boolean mayBe(SourceFile file, long size) {
    Long rows = file.entry().rowCount();
    return file.layout().readsRowsApart()
        && !DeliveredBytes.isCompressed(file.location())
        && (rows == null || rows > 2 * size / LONG_ROW);
  }

  /** How long a file is in bytes; 0 where it cannot be told: who reads it says what is wrong. */
  static long length(SourceFile file, Configuration configuration) {
    Path path = new Path(file.location());
    try {
      return path.getFileSystem(configuration).getFileStatus(path).getLen();
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * Looks for the pieces of a file; gives nothing (null) where it is to be read as a whole.
   *
   * @param size of a piece in bytes
   */
  static CutFile of(SourceFile file, long size, Configuration configuration) {
    Path path = new Path(file.location());
    try (InputStream stream = path.getFileSystem(configuration).open(path)) {
      DeliveredBytes bytes = DeliveredBytes.of(stream, file.location());
      List<Piece> pieces =
          SafeCuts.of(bytes.content(), file.encoding(), file.layout().form(), size);
      if (pieces.isEmpty() && file.known() == null) {
        return null; // the fingerprint is taken by whoever reads it
      }
      String sha256 = bytes.finish(); // to the last byte
      CutFile cut = new CutFile(file, sha256, bytes.length(), List.copyOf(pieces));
      return cut.isUnchanged() || !pieces.isEmpty() ? cut : null;
    } catch (IOException e) {
      return null; // whoever reads the file says what is wrong with it
    }
  }

  private boolean isUnchanged() {
    return file.known() != null && file.known().sha256().equals(sha256);
  }

  String path() {
    return file.entry().path();
  }

  /** What is to be read of the file. */
  List<SourceFile> parts() {
    return isUnchanged() ? List.of() : pieces.stream().map(file::only).toList();
  }

  /**
   * The end of the file, out of the ends of its pieces.
   *
   * @throws IllegalStateException if these are not all
   */
  Row end(List<Row> ends) {
    if (ends.size() != parts().size()) {
      throw new IllegalStateException(
          path() + ": " + ends.size() + " of " + parts().size() + " pieces were read");
    }
    return SourceSums.end(
        isUnchanged() ? SourceRowSchema.UNCHANGED : SourceRowSchema.FILE,
        file.entry(),
        reasons(ends),
        sha256,
        isUnchanged() ? file.known().encoding() : pieces.get(0).encoding(),
        length);
  }

  /**
   * What is wrong with the file as a whole: what broke one piece off, or else what is true of all
   * pieces. Such a reason names no count, so that it is the same for each.
   */
  private static List<String> reasons(List<Row> ends) {
    List<Row> ordered = new ArrayList<>(ends);
    ordered.sort(Comparator.comparingLong(end -> end.<Long>getAs("source_line")));
    for (Row end : ordered) {
      if (end.getAs("encoding") == null) {
        return reasons(end);
      }
    }
    return ordered.isEmpty() || ordered.stream().anyMatch(end -> reasons(end).isEmpty())
        ? List.of()
        : reasons(ordered.get(0));
  }

  private static List<String> reasons(Row end) {
    return end.getList(end.fieldIndex("reasons"));
  }
}
