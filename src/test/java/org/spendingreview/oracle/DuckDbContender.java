package org.spendingreview.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.spendingreview.testing.Program;

/** The oracle as a program: a city's result tables, and its ledger lines, as Parquet files. */
public final class DuckDbContender {
  private static final String FIGURES = "figure_codes.csv";

  private DuckDbContender() {}

  /**
   * Computes a city's tables.
   *
   * @param args the extracts, and the folder to make
   */
  public static void main(String[] args) throws IOException, SQLException {
    Path out = Files.createDirectories(Path.of(args[1]));
    // else a hundred million lines take all there is, and the machine comes to a halt
    String spill = "set temp_directory = " + DuckDbOracle.literal(out.resolve("spill").toString());
    try (DuckDbOracle oracle =
        new DuckDbOracle(Path.of(args[0]), "set memory_limit = '8GB'", spill)) {
      for (String table : DuckDbOracle.TABLES) {
        oracle.write(table, out.resolve(table + ".parquet"));
      }
      oracle.writeLines(out.resolve("general_ledger.parquet"));
      Files.write(out.resolve(FIGURES), oracle.figureCodes());
    }
  }

  /**
   * Holds what it wrote against a lake.
   *
   * @throws IllegalStateException naming what differs
   */
  public static void requireEqual(Path written, Path lake) throws IOException, SQLException {
    List<String> figures = Files.readAllLines(written.resolve(FIGURES));
    for (String table : DuckDbOracle.TABLES) {
      OracleTable expected = DuckDbOracle.read(table, written.resolve(table + ".parquet"));
      String csv = Program.run("show", table, "--lake", lake.toString(), "--format", "csv").out();
      OracleTable actual = OracleComparison.released(expected, csv, figures);
      String differences = OracleComparison.differences(expected, actual);
      if (!differences.isEmpty()) {
        throw new IllegalStateException(differences);
      }
    }
  }
}
