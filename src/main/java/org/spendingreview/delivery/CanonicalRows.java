package org.spendingreview.delivery;

import java.util.List;
import java.util.Optional;
import org.spendingreview.delivery.csv.RecordsOfFile;
import org.spendingreview.delivery.csv.SourceRecord;
import org.spendingreview.delivery.layout.FiscalYear;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.wording.Problem;

/** Rows whose columns are the canonical ones: one row, one line. */
final class CanonicalRows implements RowLines {
  private final SourceFile file;
  private final LineRules rules;
  private final FileHeader header;
  private final FiscalYear year;

  CanonicalRows(SourceFile file, LineRules rules, SourceRecord header) {
    this.file = file;
    this.rules = rules;
    this.header = FileHeader.of(file.ledgersFed().get(0), header);
    this.year = FiscalYear.calendar(file.entry().fiscalYear());
  }

  @Override
  public List<Problem> headerProblems() {
    return header.problems();
  }

  @Override
  public int width() {
    return header.positions().size();
  }

  /** Where a column stands, from 0; -1 where the file has none. */
  int position(LedgerColumn column) {
    return header.positions().getOrDefault(column.name(), -1);
  }

  @Override
  public Optional<LineCells> cells(RecordsOfFile records) {
    return Optional.of(new CanonicalCells(file, records, this));
  }

  @Override
  public List<CanonicalLine> lines(Ledger ledger, SourceRecord record) {
    return List.of(rules.line(ledger, new Source(record), file.entry()));
  }

  @Override
  public String departmentOf(Ledger ledger, SourceRecord record) {
    return file.entry().departmentCode();
  }

  private final class Source implements LineSource {
    private final SourceRecord record;

    Source(SourceRecord record) {
      this.record = record;
    }

    @Override
    public String text(LedgerColumn column, List<Problem> problems) {
      Integer position = header.positions().get(column.name());
      return position == null ? "" : record.cells().get(position);
    }

    @Override
    public FiscalYear fiscalYear(int name) {
      return year;
    }
  }
}
