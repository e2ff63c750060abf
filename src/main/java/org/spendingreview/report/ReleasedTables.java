package org.spendingreview.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableColumn;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.lake.TableRow;
import org.spendingreview.ledger.Ledger;

/**
 * A year of the released tables as CSV for people's spreadsheets: {@code csv/TABLE.csv}. Header and
 * cells are those of {@code show --format csv}, with their full scale, the same in every language;
 * but a byte order mark goes first, and no text becomes a formula.
 *
 * <p>The ledgers' lines and the rejected rows are no part of it: they are the departments' books,
 * and their texts may name persons.
 */
public final class ReleasedTables {
  private static final Set<String> MAY_NAME_PERSONS = Set.of("description", "raw_text", "excerpt");
  private static final String REJECTED = "rejected_rows";

  private ReleasedTables() {}

  /** The tables that are exported. */
  public static List<TableDefinition> all() {
    List<String> books = Ledger.all().stream().map(Ledger::name).toList();
    return TableCatalog.all().stream()
        .filter(t -> !books.contains(t.name()) && !t.name().equals(REJECTED))
        .filter(t -> t.columns().stream().noneMatch(c -> MAY_NAME_PERSONS.contains(c.name())))
        .toList();
  }

  /** Writes every table, and tells the files. */
  public static List<Path> write(Edition edition, ExportFolder folder) {
    List<Path> written = new ArrayList<>();
    for (TableDefinition table : all()) {
      written.add(folder.write("csv/" + table.name() + ".csv", out -> write(table, edition, out)));
    }
    return written;
  }

  private static void write(TableDefinition table, Edition edition, OutputStream stream)
      throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    out.write(SpreadsheetCsv.MARK);
    SpreadsheetCsv.line(table.columns().stream().map(TableColumn::name), out);
    try {
      edition.eachRow(table, row -> line(row, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  private static void line(TableRow row, Writer out) {
    try {
      SpreadsheetCsv.values(row.values(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
