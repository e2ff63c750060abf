package org.spendingreview.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;

/** Runs a year end as a user does, and reads what it released. */
public final class Released {
  private Released() {}

  /** Runs a year end in English. */
  public static Program yearEnd(Object extracts, Path lake, int fiscalYear, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("year-end", "--extracts", extracts.toString(), "--lake", lake.toString()));
    args.addAll(List.of("--fiscal-year", Integer.toString(fiscalYear), "--locale", "en"));
    args.addAll(List.of(more));
    return Program.run(args.toArray(String[]::new));
  }

  /** The rows of a table in the latest release. */
  public static List<TableRow> rows(Path lake, String table) {
    Lake opened = Lake.open(lake.toString(), new Configuration());
    return opened
        .read(opened.latestRelease())
        .sortedRows(TableCatalog.existing(table), RowFilter.everything());
  }

  /** The rows of a table in the latest release, each as a text. */
  public static List<String> rows(Path lake, String table, Function<TableRow, String> text) {
    return rows(lake, table).stream().map(text).toList();
  }
}
