package org.spendingreview.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.spendingreview.delivery.csv.SourceRecord;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.wording.Problem;

/**
 * The header of a file whose columns are the canonical ones.
 *
 * @param positions by column name
 * @param problems with the header; the file is withheld where there are any
 */
record FileHeader(Map<String, Integer> positions, List<Problem> problems) {

  /** The header that a record is, checked against the columns of a ledger. */
  static FileHeader of(Ledger ledger, SourceRecord record) {
    List<String> names = record.cells().stream().map(String::strip).toList();
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      positions.putIfAbsent(names.get(i), i);
    }
    FileHeader header = new FileHeader(positions, new ArrayList<>());
    if (new TreeSet<>(names).size() < names.size()) {
      header.problems.add(Problem.of("delivery.headerTwice", String.join(", ", names)));
    }
    header.check(ledger, names);
    return header;
  }

  private void check(Ledger ledger, List<String> names) {
    List<String> known = ledger.columns().stream().map(LedgerColumn::name).toList();
    for (LedgerColumn column : ledger.columns()) {
      if (column.mustBeInHeader() && !names.contains(column.name())) {
        problems.add(Problem.of("delivery.headerLacks", column.name(), ledger.name()));
      }
    }
    for (String name : names) {
      if (!known.contains(name)) {
        problems.add(
            Problem.of("delivery.headerUnknown", name, ledger.name(), String.join(", ", known)));
      }
    }
  }
}
