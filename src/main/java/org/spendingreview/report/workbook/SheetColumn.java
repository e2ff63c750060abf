package org.spendingreview.report.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableColumn;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.report.CodeNames;
import org.spendingreview.report.Quartile;
import org.spendingreview.wording.Wording;

/**
 * A column of a sheet. The sheets' columns are data, kept in {@code workbook.csv}.
 *
 * @param table whose column it is, or empty where the sheet makes it
 * @param term the key of its own term, or empty where the table's is taken
 */
record SheetColumn(String table, String column, Shown shown, String term) {
  private static final String PERCENTILE = "percentile";
  private static final String RANKING = "department_ranking";
  private static final String MEASURE = "measure";

  /** How a cell is shown. */
  enum Shown {
    /** A text as it is. */
    TEXT,
    /** One side of a text kept in both languages. */
    BILINGUAL,
    /** A code by its name. */
    NAME,
    /** Yuan, as 万元. */
    MONEY,
    /** Yuan to the fen, where it is held against a delivered file. */
    YUAN,
    /** A number in the row's unit: yuan as 万元, rates as percent. */
    BY_UNIT,
    /** The row's unit. */
    UNIT,
    /** A fraction as percent. */
    RATE,
    /** As the row's measure asks: percent, or a number. */
    MEASURE,
    /** Points, or another number with two decimals. */
    POINTS,
    /** The same. */
    NUMBER,
    /** A whole number. */
    COUNT,
    /** A year. */
    YEAR,
    /** A percentile in the colour of its quartile. */
    PERCENTILE,
    /** The quartile in words and colour. */
    QUARTILE
  }

  /** The columns of a sheet. */
  static List<SheetColumn> of(String sheet) {
    return CsvResource.rows("workbook.csv").stream()
        .filter(row -> row.get("sheet").equals(sheet))
        .map(SheetColumn::of)
        .toList();
  }

  private static SheetColumn of(Map<String, String> row) {
    return new SheetColumn(
        row.get("table"), row.get("column"), Shown.valueOf(row.get("shown")), row.get("term"));
  }

  /** The header: the column's term, with the unit that is shown. */
  String header(Wording wording) {
    if (!term.isEmpty()) {
      return wording.say("workbook.column_" + term);
    }
    TableColumn column = TableCatalog.existing(table).column(this.column).orElseThrow();
    String own = wording == Wording.CHINESE ? column.chinese() : column.english();
    return switch (shown) {
      case MONEY ->
          own.replace("（元）", "（" + Units.money(wording) + "）")
              .replace("(yuan)", "(" + Units.money(wording) + ")");
      case NAME -> own.replaceFirst("编码$| code$", "");
      default -> own;
    };
  }

  /** The cell of a row. */
  Cell cell(SheetRow row, CodeNames names) {
    Object value = table.isEmpty() ? null : row.value(table, column);
    return switch (shown) {
      case TEXT -> Cell.text((String) value);
      case BILINGUAL -> Cell.text(value == null ? null : side((String) value, names));
      case NAME -> name(column, (String) value, names);
      case MONEY -> Cell.money((BigDecimal) value);
      case YUAN, POINTS, NUMBER -> Cell.number((BigDecimal) value, CellFormat.AMOUNT);
      case RATE -> Cell.number((BigDecimal) value, CellFormat.RATE);
      case COUNT -> Cell.number((Number) value, CellFormat.COUNT);
      case YEAR -> Cell.number((Number) value, CellFormat.YEAR);
      case BY_UNIT -> Units.of(row, names).cell((BigDecimal) value);
      case UNIT -> Cell.text(Units.of(row, names).name());
      case MEASURE -> Cell.number((BigDecimal) value, ofMeasure(row));
      case PERCENTILE ->
          Cell.number((BigDecimal) value, CellFormat.RATE)
              .filled(quartile(row).map(Quartile::fill).orElse(null));
      case QUARTILE ->
          quartile(row)
              .map(q -> Cell.text(names.wording().say(q.key())).filled(q.fill()))
              .orElse(Cell.text(null));
    };
  }

  /** A code by its name, in the colour that it deserves. */
  static Cell name(String column, String code, CodeNames names) {
    if (code == null) {
      return Cell.text(null);
    }
    return Cell.text(names.of(column, code)).filled(Styles.fill(CodeNames.tone(column, code)));
  }

  /** One language of a text, without the code for programs that a note begins with. */
  private static String side(String both, CodeNames names) {
    return names.wording().side(both).replaceFirst("^[a-z_.]+: ", "");
  }

  private CellFormat ofMeasure(SheetRow row) {
    return CodeNames.isFraction((String) row.value(table, MEASURE))
        ? CellFormat.RATE
        : CellFormat.AMOUNT;
  }

  private static Optional<Quartile> quartile(SheetRow row) {
    return Quartile.of((BigDecimal) row.value(RANKING, PERCENTILE));
  }
}
