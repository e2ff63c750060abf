package org.spendingreview.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.wording.Problem;

/**
 * Where the columns of a file stand.
 *
 * @param positions by column name
 * @param problems with the header; the file is withheld where there are any
 */
record FileHeader(Map<String, Integer> positions, List<Problem> problems) {

  /** The positions that a layout without header names. */
  static FileHeader ofLayout(Layout layout) {
    return of(layout.columns());
  }

  /** The positions that a header record names, checked against what the layout needs. */
  static FileHeader ofRecord(SourceFile file, SourceRecord record) {
    List<String> names = record.cells().stream().map(String::strip).toList();
    FileHeader header = of(names);
    if (record.fault() != null) {
      header.problems.add(Problem.of(record.fault()));
    }
    if (new TreeSet<>(names).size() < names.size()) {
      header.problems.add(Problem.of("delivery.headerTwice", String.join(", ", names)));
    }
    if (file.layout().isCanonical()) {
      header.checkCanonical(file.ledgersFed().get(0), names);
    } else {
      header.checkSources(file.layout(), names);
    }
    return header;
  }

  private static FileHeader of(List<String> names) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      positions.putIfAbsent(names.get(i), i);
    }
    return new FileHeader(positions, new ArrayList<>());
  }

  private void checkCanonical(Ledger ledger, List<String> names) {
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

  private void checkSources(Layout layout, List<String> names) {
    Stream<String> taken =
        layout.lines().stream()
            .flatMap(line -> line.values().values().stream())
            .flatMap(rule -> rule.columns().stream());
    Stream<String> deciding =
        layout.lines().stream().map(Layout.LineRule::unlessZero).filter(Objects::nonNull);
    Stream.concat(taken, deciding)
        .distinct()
        .filter(column -> !names.contains(column))
        .forEach(column -> problems.add(Problem.of("delivery.headerLacks", column, layout.name())));
  }

  int width() {
    return positions.size();
  }
}
