package org.spendingreview.synthetic;

import java.util.List;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;

/** Writes the rows of a ledger into a file, as some layout has them. */
interface LedgerFile {
  /** Takes a row in the order of the ledger's columns. */
  void row(List<String> cells);

  /** Writes what is only known once all rows are. */
  default void end() {}

  /** Writes the rows as they are, under the names of the ledger's columns. */
  static LedgerFile standard(CsvFile file, Ledger ledger) {
    List<String> header = ledger.columns().stream().map(LedgerColumn::name).toList();
    int control = ledger.controlColumn().map(column -> header.indexOf(column.name())).orElse(-1);
    file.heading(header);
    return cells ->
        file.row(
            cells,
            control < 0 || control >= cells.size() ? 0 : Fen.parse(cells.get(control)).orElse(0));
  }
}
