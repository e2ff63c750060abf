package org.spendingreview.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Recomputes five result tables with DuckDB straight from a delivery's CSV files. Its SQL ({@code
 * oracle/*.sql}) was written from the contract and the definitions by someone who had not seen the
 * project's own, so that an error in the one is not repeated in the other. Amounts are yuan; no
 * binary floating point takes part.
 */
final class DuckDbOracle implements AutoCloseable {
  /** The tables that the oracle recomputes. */
  static final List<String> TABLES =
      List.of(
          "key_figures",
          "spending_structure",
          "three_public_trend",
          "control_rates",
          "peer_statistics");

  private static final List<String> LEDGERS =
      List.of(
          "general_ledger",
          "budget_ledger",
          "procurement_ledger",
          "staffing_register",
          "balance_sheet",
          "construction_register",
          "assessment_register",
          "reported_figures");

  /** Nothing is guessed; a row with too few or too many cells is set aside, not the file. */
  private static final String DIALECT =
      "auto_detect = false, header = true, filename = true, delim = ',', quote = '\"',"
          + " escape = '\"', ignore_errors = true, store_rejects = true, rejects_limit = 0";

  private final Connection duckDb;

  /**
   * Reads a delivery in the standard layout.
   *
   * @param extracts the folder of manifest.csv and departments.csv
   * @param settings statements that DuckDB shall carry out before
   */
  DuckDbOracle(Path extracts, String... settings) throws IOException, SQLException {
    duckDb = DriverManager.getConnection("jdbc:duckdb:");
    try {
      for (String setting : settings) {
        execute(setting);
      }
      execute("set variable extracts = " + literal(extracts.toString()));
      execute(resource("oracle/10-macros.sql"));
      execute(resource("oracle/20-manifest.sql"));
      refuseOtherLayouts();
      lookAtFiles(extracts);
      readClasses("economic");
      readClasses("functional");
      execute(resource("oracle/30-columns.sql"));
      readLedgers();
      execute(resource("oracle/40-general-ledger.sql"));
      execute(resource("oracle/50-other-ledgers.sql"));
      execute(resource("oracle/60-deliveries.sql"));
      execute(resource("oracle/70-figures.sql"));
      execute("create table control_rate as\n" + resource("oracle/control_rates.sql"));
    } catch (IOException | SQLException | RuntimeException e) {
      duckDb.close();
      throw e;
    }
  }

  /**
   * The rows of a result table.
   *
   * @param name one of {@link #TABLES}
   * @throws IllegalStateException if a column is not of an exact type
   */
  OracleTable table(String name) throws IOException, SQLException {
    try (Statement statement = duckDb.createStatement();
        ResultSet result = statement.executeQuery(resource("oracle/" + name + ".sql"))) {
      List<String> columns = exactColumns(name, result.getMetaData());
      return new OracleTable(name, OracleTable.keyOf(name), columns, rows(result, columns));
    }
  }

  /** Writes a result table as Parquet. */
  void write(String name, Path file) throws IOException, SQLException {
    copy(resource("oracle/" + name + ".sql"), file);
  }

  /** Writes the accepted lines of the general ledger as Parquet. */
  void writeLines(Path file) throws SQLException {
    copy("select * from general_ledger_row where not is_rejected", file);
  }

  private void copy(String query, Path file) throws SQLException {
    execute(
        "copy (%s) to %s (format parquet, compression zstd)"
            .formatted(query.strip().replaceFirst(";$", ""), literal(file.toString())));
  }

  /** A result table that was written. */
  static OracleTable read(String name, Path file) throws SQLException {
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement();
        ResultSet result = statement.executeQuery("from " + literal(file.toString()))) {
      List<String> columns = exactColumns(name, result.getMetaData());
      return new OracleTable(name, OracleTable.keyOf(name), columns, rows(result, columns));
    }
  }

  /** A department's delivery of a year: COMPLETE, INCOMPLETE or WITHHELD. */
  record DepartmentYear(String fiscalYear, String departmentCode, String completeness) {}

  /** Every department and year with a delivery, the withheld ones included. */
  List<DepartmentYear> departmentYears() throws SQLException {
    return select(
            "select fiscal_year, department_code, completeness from department_year order by all")
        .stream()
        .map(
            row ->
                new DepartmentYear(
                    row.get("fiscal_year"), row.get("department_code"), row.get("completeness")))
        .toList();
  }

  /** The figure codes that the contract asks for. */
  List<String> figureCodes() throws SQLException {
    return select("select figure_code from figure_definition order by all").stream()
        .map(row -> row.get("figure_code"))
        .toList();
  }

  @Override
  public void close() throws SQLException {
    duckDb.close();
  }

  private void refuseOtherLayouts() throws SQLException {
    List<String> foreign =
        select(
                "select path from manifest_entry where coalesce(layout, 'standard') <> 'standard'"
                    + " or upper(coalesce(encoding, 'UTF-8')) <> 'UTF-8' or ledger is null"
                    + " or fiscal_year is null order by path")
            .stream()
            .map(row -> row.get("path"))
            .toList();
    if (!foreign.isEmpty()) {
      throw new IllegalArgumentException(
          "The oracle reads the standard layout in UTF-8 only, not " + foreign);
    }
  }

  /** Notes of every listed file what a manifest can be held against. */
  private void lookAtFiles(Path extracts) throws IOException, SQLException {
    List<Map<String, String>> listed = select("select distinct path from manifest_entry");
    try (PreparedStatement insert =
        duckDb.prepareStatement("insert into file_fact values (?, ?, ?, ?)")) {
      for (Map<String, String> entry : listed) {
        String path = entry.get("path");
        Path file = extracts.resolve(path);
        insert.setString(1, path);
        if (Files.isRegularFile(file)) {
          byte[] content = Files.readAllBytes(file);
          insert.setLong(2, content.length);
          insert.setString(3, sha256(content));
          insert.setString(4, header(content));
        } else {
          insert.setNull(2, Types.BIGINT);
          insert.setNull(3, Types.VARCHAR);
          insert.setNull(4, Types.VARCHAR);
        }
        insert.execute();
      }
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The column names of the first line, without a byte order mark, quotes and blanks. */
  private static String header(byte[] content) {
    int end = 0;
    while (end < content.length && content[end] != '\n') {
      end++;
    }
    return new String(content, 0, end, StandardCharsets.UTF_8).replaceAll("[\"\r\uFEFF ]", "");
  }

  /** The classification is the one file of the project that the oracle shares: it is data. */
  private void readClasses(String kind) throws IOException, SQLException {
    String path = "classifications/china/" + kind + ".csv";
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStreamReader reader = new InputStreamReader(open(path), StandardCharsets.UTF_8);
        CSVParser records = format.parse(reader);
        PreparedStatement insert =
            duckDb.prepareStatement("insert into known_class values (?, ?, ?)")) {
      for (CSVRecord entry : records) {
        if (entry.get("level").equals("class")) {
          insert.setString(1, kind);
          insert.setString(2, entry.get("code"));
          insert.setString(3, entry.get("name"));
          insert.execute();
        }
      }
    }
  }

  /** Makes a table raw_LEDGER of text cells per ledger, and broken_row of the rows set aside. */
  private void readLedgers() throws SQLException {
    for (String ledger : LEDGERS) {
      List<String> columns =
          texts("select column_name from ledger_column where ledger = " + literal(ledger));
      execute("create table raw_%s (filename varchar, %s)".formatted(ledger, typed(columns)));
      List<Map<String, String>> files =
          select(
              "select distinct path, header from readable_file join file_fact using (path)"
                  + " where ledger = "
                  + literal(ledger));
      for (Map<String, String> file : files) {
        readFile(ledger, columns, file.get("path"), List.of(file.get("header").split(",", -1)));
      }
    }
    execute(
        "create table broken_row as select distinct scan.file_path as filename, error.line"
            + " from reject_errors as error join reject_scans as scan using (scan_id, file_id)");
  }

  private void readFile(String ledger, List<String> columns, String path, List<String> header)
      throws SQLException {
    String cells =
        header.stream()
            .map(column -> literal(column) + ": 'varchar'")
            .collect(Collectors.joining(", "));
    String known =
        columns.stream()
            .filter(header::contains)
            .map(column -> ", \"" + column + "\"")
            .collect(Collectors.joining());
    execute(
        "insert into raw_%s by name select filename%s from read_csv(%s, columns = {%s}, %s)"
            .formatted(
                ledger,
                known,
                "getvariable('extracts') || " + literal("/" + path),
                cells,
                DIALECT));
  }

  private static String typed(List<String> columns) {
    return columns.stream()
        .map(column -> "\"" + column + "\" varchar")
        .collect(Collectors.joining(", "));
  }

  private List<String> texts(String query) throws SQLException {
    return select(query).stream().map(row -> row.values().iterator().next()).toList();
  }

  private List<Map<String, String>> select(String query) throws SQLException {
    try (Statement statement = duckDb.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      ResultSetMetaData meta = result.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        columns.add(meta.getColumnLabel(i));
      }
      return rows(result, columns);
    }
  }

  private static List<Map<String, String>> rows(ResultSet result, List<String> columns)
      throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    while (result.next()) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), text(result.getObject(i + 1)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** Amounts are DECIMAL(28,2), rates DECIMAL(18,6), all else text or whole. */
  private static List<String> exactColumns(String table, ResultSetMetaData meta)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      String type = meta.getColumnTypeName(i);
      if (!List.of("DECIMAL(28,2)", "DECIMAL(18,6)", "VARCHAR", "INTEGER").contains(type)) {
        throw new IllegalStateException(
            "%s.%s of the oracle is a %s".formatted(table, meta.getColumnLabel(i), type));
      }
      columns.add(meta.getColumnLabel(i));
    }
    return columns;
  }

  private void execute(String script) throws SQLException {
    try (Statement statement = duckDb.createStatement()) {
      statement.execute(script);
    }
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String resource(String path) throws IOException {
    try (InputStream stream = open(path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream open(String path) throws IOException {
    InputStream stream = DuckDbOracle.class.getClassLoader().getResourceAsStream(path);
    if (stream == null) {
      throw new IOException("No resource " + path + " on the class path");
    }
    return stream;
  }
}
