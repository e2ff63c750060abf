package org.spendingreview.delivery;

import java.io.Serializable;
import java.util.List;
import org.spendingreview.delivery.csv.Piece;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.ledger.Ledger;

/**
 * A delivered file that is to be read.
 *
 * @param location where it lies, as a Hadoop path
 * @param ledgers the names of the ledgers it feeds
 * @param departments the only departments whose rows are wanted; empty for all
 * @param known what an earlier run found out about it, or null
 * @param alone whether no other file of the delivery can have lines of its vouchers
 * @param piece of the file that is to be read, or null for the whole
 */
public record SourceFile(
    String location,
    ManifestEntry entry,
    Layout layout,
    List<String> ledgers,
    List<String> departments,
    KnownFile known,
    boolean alone,
    Piece piece)
    implements Serializable {

  /** A file of which nothing is known. */
  SourceFile(
      String location,
      ManifestEntry entry,
      Layout layout,
      List<String> ledgers,
      List<String> departments) {
    this(location, entry, layout, ledgers, departments, null, false, null);
  }

  /** The same file, of which something is known, or nothing (null). */
  SourceFile known(KnownFile found) {
    return new SourceFile(location, entry, layout, ledgers, departments, found, alone, piece);
  }

  /** The same file, of whose vouchers no other file has lines. */
  SourceFile apart() {
    return new SourceFile(location, entry, layout, ledgers, departments, known, true, piece);
  }

  /** A piece of the file, of whose vouchers other pieces may have lines. */
  SourceFile only(Piece part) {
    return new SourceFile(location, entry, layout, ledgers, departments, null, false, part);
  }

  /** The encoding that its bytes are read with. */
  public String encoding() {
    return entry.encoding() == null ? layout.form().encoding() : entry.encoding();
  }

  List<Ledger> ledgersFed() {
    return ledgers.stream().map(name -> Ledger.named(name).orElseThrow()).toList();
  }

  /** Whether rows of a department are asked for; rows of nobody, null, may be anybody's. */
  boolean wants(String department) {
    return departments.isEmpty() || department == null || departments.contains(department);
  }
}
