package org.spendingreview.testing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.split;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Rows as a CSV file with a header holds them. Lines that begin with {@code #} are comments; an
 * empty cell is NULL and {@code ""} an empty text; {@code |} separates the items of an array that
 * goes in and the fields of a struct that comes out.
 *
 * @param columns names in order
 * @param rows cells in the columns' order, null where NULL
 */
public record TextRows(List<String> columns, List<List<String>> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setNullString("")
          .setQuoteMode(QuoteMode.ALL_NON_NULL) // only so does the parser tell "" from nothing
          .get();

  /** Copies the lists. */
  public TextRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The rows of a file. */
  public static TextRows read(Path file) {
    try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      List<String> columns = parser.getHeaderNames();
      List<List<String>> rows = new ArrayList<>();
      for (CSVRecord line : parser) {
        if (line.size() != columns.size()) {
          throw new IllegalArgumentException(
              "%s record %d has %d cells for %d columns"
                  .formatted(file, line.getRecordNumber(), line.size(), columns.size()));
        }
        rows.add(Arrays.asList(line.values()));
      }
      return new TextRows(columns, rows);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Rows given by column name; all name the same columns. */
  public static TextRows of(List<Map<String, String>> rows) {
    List<String> columns = List.copyOf(rows.get(0).keySet());
    return new TextRows(columns, rows.stream().map(row -> cells(columns, row)).toList());
  }

  private static List<String> cells(List<String> columns, Map<String, String> row) {
    return Arrays.asList(columns.stream().map(row::get).toArray(String[]::new));
  }

  /** The rows that a query gives. */
  public static TextRows of(Dataset<Row> result) {
    return new TextRows(
        Arrays.asList(result.columns()),
        result.collectAsList().stream().map(row -> Arrays.asList(texts(row))).toList());
  }

  private static String[] texts(Row row) {
    return IntStream.range(0, row.length())
        .mapToObj(i -> text(row.isNullAt(i) ? null : row.get(i)))
        .toArray(String[]::new);
  }

  private static String text(Object value) {
    if (value == null) {
      return null;
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof Row struct) {
      return String.join("|", texts(struct));
    }
    return value.toString();
  }

  /** The rows in columns of a schema; a column that is not given is NULL. */
  public Dataset<Row> typed(SparkSession spark, StructType schema) {
    for (String column : columns) {
      schema.fieldIndex(column); // refuses a column that the schema lacks
    }
    StructType texts = new StructType();
    for (String column : schema.fieldNames()) {
      texts = texts.add(column, DataTypes.StringType);
    }
    int[] places = Arrays.stream(schema.fieldNames()).mapToInt(columns::indexOf).toArray();
    List<Row> values =
        rows.stream()
            .map(
                row ->
                    RowFactory.create(
                        Arrays.stream(places).mapToObj(i -> i < 0 ? null : row.get(i)).toArray()))
            .toList();
    return spark
        .createDataFrame(values, texts)
        .select(Arrays.stream(schema.fields()).map(TextRows::typed).toArray(Column[]::new));
  }

  private static Column typed(StructField field) {
    Column text = col(field.name());
    boolean isArray = field.dataType() instanceof ArrayType;
    return (isArray ? split(text, "[|]") : text).cast(field.dataType()).as(field.name());
  }

  /** The header as a line of CSV. */
  public String header() {
    return String.join(",", columns);
  }

  /** Each row as a line of CSV, in the order of their texts. */
  public List<String> sortedLines() {
    return rows.stream()
        .map(row -> row.stream().map(TextRows::quoted).collect(Collectors.joining(",")))
        .sorted()
        .toList();
  }

  private static String quoted(String cell) {
    if (cell == null) {
      return "";
    }
    boolean isPlain = !cell.isEmpty() && !cell.matches("(?s).*[,\"\r\n].*");
    return isPlain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
