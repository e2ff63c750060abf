package org.spendingreview.ledger;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A canonical ledger (台账): its name and its columns in order. The eight ledgers are data, kept in
 * {@code ledgers.csv}.
 *
 * @param name for example {@code general_ledger}
 * @param columns in the order of the standard layout
 */
public record Ledger(String name, List<LedgerColumn> columns) {
  private static final Map<String, Ledger> ALL = load();

  /** The eight ledgers in their order. */
  public static List<Ledger> all() {
    return List.copyOf(ALL.values());
  }

  /** The ledger of that name, if it is one. */
  public static Optional<Ledger> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** That of the name, since tallies look ledgers up for every row. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The column of that name, if the ledger has it. */
  public Optional<LedgerColumn> column(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }

  /** The column whose sum is the ledger's control amount (控制总额), if it has one. */
  public Optional<LedgerColumn> controlColumn() {
    return columns.stream().filter(LedgerColumn::control).findFirst();
  }

  /** The columns by which people know a line again, in the order in which they look at them. */
  public List<LedgerColumn> tracedColumns() {
    return columns.stream()
        .filter(c -> c.traced() > 0)
        .sorted(Comparator.comparingInt(LedgerColumn::traced))
        .toList();
  }

  /**
   * The name under which the lake keeps a row's line in its file: {@code line_number}, as
   * everywhere, and {@code source_line_number} only where the ledger has a column of that name.
   */
  public String sourceLineColumn() {
    return column("line_number").isPresent() ? "source_line_number" : "line_number";
  }

  /** Whether rows name a unit; otherwise the manifest names the department. */
  public boolean hasUnits() {
    return column("unit_code").isPresent();
  }

  /** The canonical row as Spark sees it: the columns in order, all nullable. */
  public StructType schema() {
    return SparkTypes.schema(this);
  }

  /** A struct column for each ledger, of which a source row fills one. */
  public static List<StructField> structFields() {
    return SparkTypes.structFields();
  }

  /** Apart, since Java loads what a class may convert, and who only reads tables needs no Spark. */
  private static final class SparkTypes {
    private SparkTypes() {}

    static StructType schema(Ledger ledger) {
      return new StructType(
          ledger.columns().stream().map(SparkTypes::field).toArray(StructField[]::new));
    }

    private static StructField field(LedgerColumn column) {
      DataType type = DataType.fromDDL(column.type().ddl());
      return new StructField(column.name(), type, true, Metadata.empty());
    }

    static List<StructField> structFields() {
      return all().stream()
          .map(ledger -> DataTypes.createStructField(ledger.name(), ledger.schema(), true))
          .toList();
    }
  }

  private static Map<String, Ledger> load() {
    Map<String, List<LedgerColumn>> columns =
        CsvResource.rows("ledgers.csv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("ledger"),
                    LinkedHashMap::new,
                    Collectors.mapping(Ledger::column, Collectors.toList())));
    Map<String, Ledger> ledgers = new LinkedHashMap<>();
    columns.forEach((name, list) -> ledgers.put(name, new Ledger(name, List.copyOf(list))));
    return ledgers;
  }

  private static LedgerColumn column(Map<String, String> row) {
    String values = row.get("values");
    return new LedgerColumn(
        row.get("column"),
        ColumnType.valueOf(row.get("type")),
        LedgerColumn.Presence.valueOf(row.get("presence")),
        row.get("default"),
        values.isEmpty() ? List.of() : List.of(values.split("\\|", -1)),
        !row.get("control").isEmpty(),
        row.get("traced").isEmpty() ? 0 : Integer.parseInt(row.get("traced")),
        row.get("zh"),
        row.get("en"));
  }
}
