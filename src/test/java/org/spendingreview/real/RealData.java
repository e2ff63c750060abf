package org.spendingreview.real;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Ledgers that cities have published. They lie beside the project and are no part of it. */
final class RealData {
  private static final Path FOLDER = Path.of("..", "shared", "real");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private RealData() {}

  /** The folder; the test that asks is skipped where it is absent. */
  static Path folder() {
    assumeTrue(
        Files.isDirectory(FOLDER),
        () -> "Skipped: there are no real ledgers at " + FOLDER + " beside the project");
    return FOLDER;
  }

  /** The rows of a UTF-8 file with a header. */
  static List<Map<String, String>> csv(Path file) {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = FORMAT.parse(reader)) {
      return parser.stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
