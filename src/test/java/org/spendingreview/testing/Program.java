package org.spendingreview.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.SpendingReview;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;

/** Runs the program's commands within the test's process, and reads what they released. */
public final class Program {
  private Program() {}

  /**
   * What a call came to.
   *
   * @param out the text of the results
   * @param err the text of progress and errors
   */
  public record Call(int exitCode, String out, String err) {}

  /** Runs a command. */
  public static Call call(String... args) {
    SharedSpark.session(); // the session that the program then finds
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        SpendingReview.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            args);
    return new Call(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a year end in English. */
  public static Call yearEnd(Object extracts, Path lake, int fiscalYear, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("year-end", "--extracts", extracts.toString(), "--lake", lake.toString()));
    args.addAll(List.of("--fiscal-year", Integer.toString(fiscalYear), "--locale", "en"));
    args.addAll(List.of(more));
    return call(args.toArray(String[]::new));
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
