package org.spendingreview.claims.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Quantity;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.document.Cell;
import org.spendingreview.claims.document.Row;
import org.spendingreview.claims.document.Table;

/**
 * Reads a table: a number is about what the words left of it and above it say; its unit stands in
 * the cell, above the column, or in the line before the table.
 */
final class TableReader {
  private final ClaimSink sink;
  private final TableColumns columns;
  private final String section;
  private final int firstBlock;
  private final Map<Integer, String> labels = new TreeMap<>();
  private boolean hasOtherHeads;
  private final Map<Integer, TableSums> sums = new TreeMap<>();

  TableReader(ClaimSink sink, List<Meaning> titles, String caption, String section, int block) {
    this.sink = sink;
    this.columns = new TableColumns(titles, caption, sink.usualUnit(), sink.year());
    this.section = section;
    this.firstBlock = block;
  }

  void read(Table table) {
    int block = firstBlock;
    boolean isHead = true;
    for (Row row : table.rows()) {
      List<Piece> pieces = new ArrayList<>();
      for (Cell cell : row.cells()) {
        pieces.add(new Piece(sink.compact(cell.start(), cell.end()), cell.column()));
      }
      boolean hasFigures = pieces.stream().anyMatch(piece -> isFigure(piece, pieces));
      if (!hasFigures && (isHead || pieces.size() > 2)) {
        if (!isHead) {
          columns.clear();
          hasOtherHeads = true;
          sums.clear();
          isHead = true;
        }
        Map<Integer, String> cells = new TreeMap<>();
        pieces.forEach(piece -> cells.put(piece.column, piece.compact.text()));
        columns.head(cells);
      } else {
        isHead = false;
        row(pieces, block);
      }
      block++;
    }
    endSums();
  }

  /** A cell. */
  private record Piece(Compact compact, int column) {}

  private boolean isFigure(Piece piece, List<Piece> row) {
    boolean isFirst = piece.column == row.get(0).column;
    String text = piece.compact.text();
    return !isFirst && Numbers.cell(text, Units.Unit.NONE).isPresent() && !text.matches("20\\d\\d");
  }

  private void row(List<Piece> pieces, int block) {
    List<String> all = labels(pieces);
    String label = all.isEmpty() ? "" : all.get(all.size() - 1);
    String context = String.join("", all.subList(0, Math.max(0, all.size() - 1)));
    boolean isBehindFigure = false;
    for (Piece piece : pieces) {
      String text = piece.compact.text();
      if (isFigure(piece, pieces)) {
        Optional<TableColumns.Column> column = columns.relation(piece.column, label);
        if (column.isPresent()) {
          Optional<Quantity> quantity = Numbers.cell(text, column.get().unit());
          String words = label;
          String around = context;
          quantity.ifPresent(q -> claim(piece, q, column.get().of(q), words, around, block));
        }
        isBehindFigure = true;
      } else if (isBehindFigure && text.matches(".*\\p{IsHan}.*")) {
        label = text;
        context = "";
      }
    }
  }

  /** The words before a row's first figure; those of cells that go over several rows still hold. */
  private List<String> labels(List<Piece> pieces) {
    int firstFigure = Integer.MAX_VALUE;
    for (Piece piece : pieces) {
      if (isFigure(piece, pieces)) {
        firstFigure = piece.column;
        break;
      }
      labels.keySet().removeIf(column -> column >= piece.column);
      labels.put(piece.column, piece.compact.text());
    }
    int end = firstFigure;
    return labels.entrySet().stream()
        .filter(e -> e.getKey() < end && !e.getValue().matches("[\\d.]*"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void claim(
      Piece piece,
      Quantity quantity,
      TableColumns.Column column,
      String label,
      String context,
      int block) {
    Claim claim =
        columns.claim(
            sink.nextNumber(),
            quantity,
            sink.place(piece.compact, 0, piece.compact.text().length(), section, block),
            column,
            label,
            context);
    sink.add(claim);
    boolean isAmount =
        claim.relation() == Relation.VALUE || claim.relation() == Relation.FULL_POINTS;
    if (isAmount && !claim.quantity().kind().equals("percent")) {
      sums.computeIfAbsent(piece.column, key -> new TableSums()).add(label, claim);
    }
  }

  private void endSums() {
    sums.values().forEach(column -> column.addTo(sink.groups(), !hasOtherHeads));
    sums.clear();
  }
}
