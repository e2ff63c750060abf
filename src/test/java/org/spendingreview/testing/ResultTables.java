package org.spendingreview.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;

/** Everything that the latest release of a lake says, to be compared with another lake. */
public final class ResultTables {
  /** What may differ between two runs of the same input. */
  private static final Set<String> OF_A_RUN =
      Set.of("release_id", "released_at", "program_version", "table_versions");

  private ResultTables() {}

  /** The rows of every table, each as a text of its columns; of releases only the latest. */
  public static Map<String, List<String>> of(Path lake) {
    Map<String, List<String>> tables = new TreeMap<>();
    TableCatalog.all()
        .forEach(
            table -> {
              List<String> rows = Released.rows(lake, table.name(), ResultTables::text);
              boolean latest = table.name().equals("releases");
              tables.put(table.name(), latest ? rows.subList(rows.size() - 1, rows.size()) : rows);
            });
    return tables;
  }

  private static String text(TableRow row) {
    return row.table().columns().stream()
        .filter(column -> !OF_A_RUN.contains(column.name()))
        .map(column -> column.name() + "=" + row.value(column.name()))
        .collect(Collectors.joining(", "));
  }
}
