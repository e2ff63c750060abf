package org.spendingreview.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the definitions that ship with the program as CSV resources with a header row. */
public final class CsvResource {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private CsvResource() {}

  /**
   * The rows of a resource in order, each from column name to cell; an empty cell is an empty text.
   *
   * @throws IllegalStateException if the program was built without that resource
   */
  public static List<Map<String, String>> rows(String resource) {
    InputStream stream = CsvResource.class.getClassLoader().getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("The program lacks its resource " + resource);
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(reader)) {
      return parser.stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + resource, e);
    }
  }
}
