package org.spendingreview.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spendingreview.delivery.csv.RecordsOfFile;
import org.spendingreview.delivery.csv.SourceRecord;
import org.spendingreview.delivery.layout.FiscalYear;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.delivery.layout.Layout.LineRule;
import org.spendingreview.delivery.layout.MergedCells;
import org.spendingreview.delivery.layout.Places;
import org.spendingreview.delivery.layout.Reading;
import org.spendingreview.delivery.layout.Row;
import org.spendingreview.delivery.layout.Value;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.wording.Problem;

/** Rows that a layout turns into lines, none or several a row. */
final class MappedRows implements RowLines {
  private final SourceFile file;
  private final Layout layout;
  private final LineRules rules;
  private final List<String> header;
  private final Places places;
  private final MergedCells merged;
  private final FiscalYear year;

  /** Rows behind a header. */
  MappedRows(SourceFile file, LineRules rules, SourceRecord header) {
    this(file, rules, header.cells(), Places.ofHeader(file.layout(), header.cells()));
  }

  /** Rows of a file that has none. */
  MappedRows(SourceFile file, LineRules rules) {
    this(file, rules, List.of(), Places.ofPositions(file.layout()));
  }

  private MappedRows(SourceFile file, LineRules rules, List<String> header, Places places) {
    this.file = file;
    this.layout = file.layout();
    this.rules = rules;
    this.header = header;
    this.places = places;
    this.merged = new MergedCells(layout, places);
    this.year = layout.formats().fiscalYear(file.entry().fiscalYear());
  }

  @Override
  public List<Problem> headerProblems() {
    return places.problems();
  }

  @Override
  public int width() {
    return places.width();
  }

  @Override
  public boolean skips(SourceRecord record) {
    return layout.skips(row(record));
  }

  @Override
  public SourceRecord whole(SourceRecord record) {
    return merged.fill(record);
  }

  @Override
  public boolean takes(SourceRecord record) {
    return layout.takes(row(record));
  }

  @Override
  public boolean isAbove(SourceRecord record, SourceRecord next) {
    return layout.isAbove(row(record), row(next));
  }

  @Override
  public Optional<LineCells> cells(RecordsOfFile records) {
    return header.isEmpty()
        ? Optional.empty()
        : MappedCells.of(file, rules, records, places, header).map(cells -> cells);
  }

  @Override
  public List<CanonicalLine> lines(Ledger ledger, SourceRecord record) {
    Row row = row(record);
    List<CanonicalLine> lines = new ArrayList<>();
    for (LineRule rule : layout.lines()) {
      if (rule.ledger().equals(ledger.name()) && rule.applies(row, layout.formats())) {
        lines.add(rules.line(ledger, new Source(rule, row), file.entry()));
      }
    }
    return lines;
  }

  /** A wide row of zeros names its unit all the same. */
  @Override
  public String departmentOf(Ledger ledger, SourceRecord record) {
    Row row = row(record);
    String unit = null;
    for (LineRule rule : layout.lines()) {
      Value value = rule.values().get("unit_code");
      if (unit == null && value != null && rule.ledger().equals(ledger.name())) {
        unit = value.text(row);
      }
    }
    return rules.departmentOf(departmentOf(row), unit, file.entry());
  }

  private String departmentOf(Row row) {
    return layout.department() == null ? null : layout.department().text(row);
  }

  /** Whether an amount that is put on a side fills a column. */
  static boolean isSide(LedgerColumn column) {
    return column.name().equals("debit_amount") || column.name().equals("credit_amount");
  }

  /** The text of a column that no value fills: a flag that a mark sets, or nothing. */
  static String flag(String column, String mark) {
    boolean flagged = column.equals(mark) || (column.equals("posted") && "unposted".equals(mark));
    return flagged ? Boolean.toString(!column.equals("posted")) : "";
  }

  private Row row(SourceRecord record) {
    return new Row(places, record.cells(), record.line(), year, file.entry().departmentCode());
  }

  /** One line of a row. */
  private final class Source implements LineSource {
    private final LineRule rule;
    private final Row row;
    private final String mark;
    private String delivered = "";

    Source(LineRule rule, Row row) {
      this.rule = rule;
      this.row = row;
      this.mark = rule.mark(row).map(m -> m.code()).orElse(null);
    }

    @Override
    public String text(LedgerColumn column, List<Problem> problems) {
      Reading reading = read(column);
      if (reading.problem() != null && !problems.contains(reading.problem())) {
        problems.add(reading.problem());
      }
      delivered = reading.delivered();
      return reading.text();
    }

    private Reading read(LedgerColumn column) {
      String name = column.name();
      if (rule.amount() != null && isSide(column)) {
        return rule.amount().read(row, column, layout);
      }
      Value value = rule.values().get(name);
      return value == null ? marked(name) : value.read(row, column, layout);
    }

    private Reading marked(String column) {
      String text = flag(column, mark);
      return new Reading(text, text, null);
    }

    @Override
    public String delivered(LedgerColumn column, String text) {
      return delivered;
    }

    @Override
    public FiscalYear fiscalYear(int name) {
      return year;
    }

    @Override
    public String department() {
      return departmentOf(row);
    }

    @Override
    public String mark() {
      return mark;
    }
  }
}
