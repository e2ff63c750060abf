package org.spendingreview.delivery;

import java.io.Serializable;
import java.util.List;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.ledger.Ledger;

/**
 * A delivered file that is to be read.
 *
 * @param location where it lies, as a Hadoop path
 * @param ledgers the names of the ledgers it feeds
 * @param departments the only departments whose rows are wanted; empty for all
 */
public record SourceFile(
    String location,
    ManifestEntry entry,
    Layout layout,
    List<String> ledgers,
    List<String> departments)
    implements Serializable {

  /** The encoding that its bytes are read with. */
  public String encoding() {
    return entry.encoding() == null ? layout.form().encoding() : entry.encoding();
  }

  List<Ledger> ledgersFed() {
    return ledgers.stream().map(name -> Ledger.named(name).orElseThrow()).toList();
  }

  boolean wants(String department) {
    return departments.isEmpty() || (department != null && departments.contains(department));
  }
}
