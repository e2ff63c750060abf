package org.spendingreview.synthetic;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.spendingreview.wording.CannotProceed;

/**
 * Reads the tables that describe a city; what is wrong is said with file, line, column and cell.
 */
final class ProfileTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private ProfileTable() {}

  /** The rows of a file that must have these columns. */
  static List<Row> read(Path file, List<String> columns) {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = FORMAT.parse(reader)) {
      List<String> header = parser.getHeaderNames();
      if (!header.containsAll(columns)) {
        List<String> missing = columns.stream().filter(c -> !header.contains(c)).toList();
        throw CannotProceed.wrongCall(
            "synthetic.header", file, String.join(", ", header), String.join(", ", missing));
      }
      List<Row> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        if (!record.isConsistent()) {
          throw CannotProceed.wrongCall(
              "synthetic.cells", file, parser.getCurrentLineNumber(), record.size(), header.size());
        }
        rows.add(new Row(file, parser.getCurrentLineNumber(), record.toMap()));
      }
      return rows;
    } catch (IOException e) {
      throw CannotProceed.wrongCall("synthetic.unreadable", file);
    }
  }

  /**
   * A row.
   *
   * @param file where it stands
   * @param line on which line
   * @param cells by column
   */
  record Row(Path file, long line, Map<String, String> cells) {
    /** The cell of a column. */
    String cell(String column) {
      return cells.get(column);
    }

    /** A whole number. */
    int number(String column) {
      try {
        return Integer.parseInt(cell(column));
      } catch (NumberFormatException e) {
        throw wrong(column);
      }
    }

    /** An amount in yuan, as fen. */
    long fen(String column) {
      return Fen.parse(cell(column)).orElseThrow(() -> wrong(column));
    }

    /** A cell that must be one of these. */
    String oneOf(String column, List<String> known) {
      if (known.contains(cell(column))) {
        return cell(column);
      }
      throw CannotProceed.wrongCall(
          "synthetic.noneOf", file, line, column, cell(column), String.join(", ", known));
    }

    private CannotProceed wrong(String column) {
      return CannotProceed.wrongCall("synthetic.cell", file, line, column, cell(column));
    }
  }
}
