package org.spendingreview.delivery;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.spendingreview.ledger.Fingerprint;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;

/**
 * A small CSV file read whole by the driver: manifest, register, classification. UTF-8, RFC 4180,
 * with a header row.
 *
 * @param name of the file as people know it
 * @param header its column names
 * @param lines the rows after the header
 * @param fingerprint SHA-256 of its bytes, in hexadecimal
 */
public record SmallCsv(String name, List<String> header, List<Line> lines, String fingerprint) {
  /** How the parser says where it failed. */
  private static final Pattern LINE = Pattern.compile("line:? ([0-9]+)");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setAllowMissingColumnNames(true) // refused here, with their place
          .setIgnoreEmptyLines(true)
          .get();

  /**
   * A row.
   *
   * @param file the name of its file
   * @param number the physical line it begins on
   */
  public record Line(String file, long number, Map<String, String> cells) {
    /** The cell without outer blanks; empty where the column or the cell is missing. */
    public String cell(String column) {
      return cells.getOrDefault(column, "").strip();
    }

    /** The cell; a problem is noted where it is empty. */
    public String required(String column, List<Problem> problems) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        problems.add(problem("delivery.cellEmpty", column));
      }
      return cell;
    }

    /** The fiscal year in a cell, if there is one; a problem is noted where it is none. */
    public Optional<Integer> year(String column, List<Problem> problems) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      if (!cell.matches("[12][0-9]{3}")) {
        problems.add(problem("delivery.notAYear", column, cell));
        return Optional.empty();
      }
      return Optional.of(Integer.valueOf(cell));
    }

    /** A problem of this row: its text begins with file and line. */
    public Problem problem(String key, Object... arguments) {
      List<Object> all = new ArrayList<>(List.of(file, number));
      all.addAll(List.of(arguments));
      return Problem.of(key, all.toArray());
    }
  }

  /**
   * Reads a file.
   *
   * @throws CannotProceed where it is missing, empty, not UTF-8 or not CSV
   */
  public static SmallCsv read(Path path, Configuration configuration) {
    return read(path.getName(), path, configuration);
  }

  /** As {@link #read(Path, Configuration)}, for a file that people know by another name. */
  static SmallCsv read(String name, Path path, Configuration configuration) {
    try {
      FileSystem system = path.getFileSystem(configuration);
      byte[] bytes;
      try (FSDataInputStream stream = system.open(path)) {
        bytes = stream.readAllBytes();
      }
      return of(name, bytes);
    } catch (FileNotFoundException e) {
      throw CannotProceed.wrongCall("delivery.fileMissing", name, path);
    } catch (IOException e) {
      throw CannotProceed.wrongCall("delivery.fileUnreadable", name, path, e.getMessage());
    }
  }

  /** Takes the bytes of a file; see {@link #read}. */
  public static SmallCsv of(String name, byte[] bytes) {
    try (CSVParser parser = FORMAT.parse(new StringReader(decode(name, bytes)))) {
      List<String> header = header(name, parser);
      List<Line> lines = new ArrayList<>();
      for (CSVRecord row : parser) {
        long number = firstLine(parser, row);
        if (row.size() != header.size()) {
          throw CannotProceed.wrongCall(
              "delivery.cellCount", name, number, header.size(), row.size());
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
          cells.put(header.get(i), row.get(i));
        }
        lines.add(new Line(name, number, cells));
      }
      return new SmallCsv(name, header, List.copyOf(lines), Fingerprint.of(bytes));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
      throw CannotProceed.wrongCall("delivery.notCsv", name, line.find() ? line.group(1) : 1);
    }
  }

  private static List<String> header(String name, CSVParser parser) {
    List<String> header = parser.getHeaderNames().stream().map(String::strip).toList();
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).isEmpty()) {
        throw CannotProceed.wrongCall("delivery.columnNameless", name, i + 1);
      } else if (header.indexOf(header.get(i)) < i) {
        throw CannotProceed.wrongCall("delivery.columnTwice", name, header.get(i));
      }
    }
    return header;
  }

  /**
   * Checks the header.
   *
   * @throws CannotProceed naming every column that is missing or unknown
   */
  public void requireColumns(List<String> required, List<String> optional) {
    List<Problem> problems = new ArrayList<>();
    for (String column : required) {
      if (!header.contains(column)) {
        problems.add(Problem.of("delivery.columnMissing", name, column, String.join(", ", header)));
      }
    }
    TreeSet<String> unknown = new TreeSet<>(header);
    unknown.removeAll(required);
    unknown.removeAll(optional);
    for (String column : unknown) {
      List<String> known = new ArrayList<>(required);
      known.addAll(optional);
      problems.add(Problem.of("delivery.columnUnknown", name, column, String.join(", ", known)));
    }
    CannotProceed.ifAny(problems);
  }

  /** The line a record begins on: the parser knows the one it ends on. */
  private static long firstLine(CSVParser parser, CSVRecord record) {
    long within = record.stream().mapToLong(cell -> cell.split("\\R", -1).length - 1L).sum();
    return parser.getCurrentLineNumber() - within;
  }

  private static String decode(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.isBlank()) {
        throw CannotProceed.wrongCall("delivery.emptyFile", name);
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw CannotProceed.wrongCall("delivery.notUtf8", name);
    }
  }
}
