package org.spendingreview.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;

/** The sample's year end, run once for the whole suite. */
public final class SampleLake {
  /** The sample's extracts. */
  public static final Path EXTRACTS = Path.of("data", "sample");

  private SampleLake() {}

  /** Where the lake lies. */
  public static String path() {
    return Holder.LAKE.toString();
  }

  /** How the run ended and what it printed. */
  public static Program run() {
    return Holder.RUN;
  }

  /** The sample's only release. */
  public static ReleaseReader release() {
    Lake lake = Lake.open(path(), new Configuration());
    return lake.read(lake.latestRelease());
  }

  /** The rows of a released table that a test asks for, in the order of the grain. */
  public static List<TableRow> rows(String table, Predicate<TableRow> wanted) {
    return rows(release(), table, wanted);
  }

  /** The rows of a table of any release. */
  public static List<TableRow> rows(
      ReleaseReader release, String table, Predicate<TableRow> wanted) {
    return release
        .sortedRows(TableCatalog.named(table).orElseThrow(), RowFilter.everything())
        .stream()
        .filter(wanted)
        .toList();
  }

  /** Rows of a department in a year. */
  public static Predicate<TableRow> of(int fiscalYear, String department) {
    return row ->
        row.value("fiscal_year").equals(fiscalYear)
            && department.equals(row.value("department_code"));
  }

  private static final class Holder {
    static final Path LAKE;
    static final Program RUN;

    static {
      try {
        LAKE = Files.createTempDirectory("sample-lake").resolve("lake");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      RUN =
          Program.run(
              "year-end",
              "--extracts",
              EXTRACTS.toString(),
              "--lake",
              LAKE.toString(),
              "--fiscal-year",
              "2021");
    }
  }
}
