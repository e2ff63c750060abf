package org.spendingreview.lake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;

/**
 * Every table of the lake. The tables are data, kept in {@code tables.csv}; its rows of the table
 * {@code {ledger}} stand for a table a ledger, {@code {columns}} for the ledger's columns.
 */
public final class TableCatalog {
  private static final String RESOURCE = "tables.csv";
  private static final String EACH_LEDGER = "{ledger}";
  private static final String LEDGER_COLUMNS = "{columns}";
  private static final String LINE = "line_number";
  private static final Map<String, TableDefinition> ALL = load();

  private TableCatalog() {}

  /** Every table, in the order in which people look for them. */
  public static List<TableDefinition> all() {
    return List.copyOf(ALL.values());
  }

  /** The table of that name, if there is one. */
  public static Optional<TableDefinition> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /**
   * The table of that name.
   *
   * @throws org.spendingreview.wording.CannotProceed if there is none; the message lists those that
   *     there are
   */
  public static TableDefinition existing(String name) {
    return named(name).orElseThrow(() -> LakeErrors.unknownTable(name));
  }

  private static Map<String, TableDefinition> load() {
    Map<String, List<Map<String, String>>> rows =
        CsvResource.rows(RESOURCE).stream()
            .collect(groupingBy(row -> row.get("table"), LinkedHashMap::new, toList()));
    Map<String, TableDefinition> tables = new LinkedHashMap<>();
    rows.forEach(
        (name, columns) ->
            (name.equals(EACH_LEDGER)
                    ? Ledger.all().stream().map(ledger -> table(ledger, columns))
                    : Stream.of(table(name, columns.stream().map(TableCatalog::column), columns)))
                .forEach(table -> tables.put(table.name(), table)));
    return tables;
  }

  private static TableDefinition table(Ledger ledger, List<Map<String, String>> rows) {
    Stream<TableColumn> columns =
        rows.stream()
            .flatMap(
                row ->
                    row.get("column").equals(LEDGER_COLUMNS)
                        ? ledger.columns().stream().map(TableCatalog::column)
                        : Stream.of(column(row, ledger)));
    TableDefinition table = table(ledger.name(), columns, rows);
    List<String> key =
        table.key().stream().map(c -> c.equals(LINE) ? ledger.sourceLineColumn() : c).toList();
    return new TableDefinition(table.name(), table.columns(), key);
  }

  private static TableColumn column(Map<String, String> row, Ledger ledger) {
    TableColumn column = column(row);
    return column.name().equals(LINE)
        ? new TableColumn(
            ledger.sourceLineColumn(),
            column.ddl(),
            column.shown(),
            column.chinese(),
            column.english())
        : column;
  }

  private static TableDefinition table(
      String name, Stream<TableColumn> columns, List<Map<String, String>> rows) {
    List<String> key =
        rows.stream()
            .filter(row -> !row.get("key").isEmpty())
            .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.get("key"))))
            .map(row -> row.get("column"))
            .toList();
    return new TableDefinition(name, columns.toList(), key);
  }

  private static TableColumn column(Map<String, String> row) {
    String shown = row.get("shown").isEmpty() ? "plain" : row.get("shown");
    return new TableColumn(
        row.get("column"),
        row.get("type"),
        TableColumn.Shown.valueOf(shown.toUpperCase(Locale.ROOT)),
        row.get("zh"),
        row.get("en"));
  }

  private static TableColumn column(LedgerColumn column) {
    return new TableColumn(
        column.name(),
        column.type().ddl(),
        TableColumn.Shown.PLAIN,
        column.chinese(),
        column.english());
  }
}
