package org.spendingreview.yearend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.Release;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.lake.TableRow;

/**
 * All that a reader sees of the latest release, less what may differ between runs of one input.
 *
 * @param release its number
 * @param tables the rows of each table as texts
 */
record LakeState(long release, Map<String, List<String>> tables) {
  private static final Set<String> MAY_DIFFER =
      Set.of("release_id", "released_at", "program_version", "table_versions");

  /** Reads every table, as {@code show} does. */
  static LakeState of(Path lake) {
    Lake opened = Lake.open(lake.toString(), new Configuration());
    Release latest = opened.latestRelease();
    Map<String, List<String>> tables = new TreeMap<>();
    for (String name : latest.tableVersions().keySet()) {
      tables.put(name, rows(opened, latest, TableCatalog.existing(name)));
    }
    // of the releases, the latest: how many there are depends on when a run was killed
    List<String> releases = rows(opened, latest, TableCatalog.existing("releases"));
    tables.put("releases", releases.subList(releases.size() - 1, releases.size()));
    return new LakeState(latest.id(), tables);
  }

  /** A little of it, for who looks often. */
  static long releaseWithRanking(Path lake) {
    Lake opened = Lake.open(lake.toString(), new Configuration());
    Release latest = opened.latestRelease();
    if (rows(opened, latest, TableCatalog.existing("department_ranking")).isEmpty()) {
      throw new AssertionError("The ranking of release " + latest.id() + " is empty");
    }
    return latest.id();
  }

  private static List<String> rows(Lake lake, Release release, TableDefinition table) {
    List<String> rows = new ArrayList<>();
    for (TableRow row : lake.read(release).sortedRows(table, RowFilter.everything())) {
      rows.add(
          IntStream.range(0, table.columns().size())
              .filter(i -> !MAY_DIFFER.contains(table.columns().get(i).name()))
              .mapToObj(i -> String.valueOf(row.values().get(i)))
              .toList()
              .toString());
    }
    return rows;
  }
}
