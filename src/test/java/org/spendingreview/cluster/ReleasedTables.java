package org.spendingreview.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.spendingreview.SpendingReview;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;

/** What the command {@code show} says of a lake, wherever it lies. */
final class ReleasedTables {
  /** The columns of {@code releases} that tell one run from another. */
  private static final Set<String> OF_THE_RUN =
      Set.of("release_id", "released_at", "program_version", "table_versions");

  private ReleasedTables() {}

  /** Every table that a release has. */
  static List<String> names() {
    return TableCatalog.all().stream().map(TableDefinition::name).toList();
  }

  /** The rows of a table as text, so that a difference is shown as such. */
  static String rows(String table, String lake, String... options) throws IOException {
    List<String> call = new ArrayList<>(List.of("show", table, "--lake", lake, "--format", "csv"));
    call.addAll(List.of(options));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertEquals(0, SpendingReview.run(out, System.err, call.toArray(String[]::new)));
    StringBuilder rows = new StringBuilder();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(bytes.toString(StandardCharsets.UTF_8), format)) {
      for (CSVRecord row : parser) {
        Map<String, String> cells = row.toMap();
        cells.keySet().removeIf(column -> table.equals("releases") && OF_THE_RUN.contains(column));
        rows.append(cells).append('\n');
      }
    }
    return rows.toString();
  }
}
