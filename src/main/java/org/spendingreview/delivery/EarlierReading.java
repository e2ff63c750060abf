package org.spendingreview.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.spendingreview.ledger.Fingerprint;

/**
 * What earlier runs have read of the same files, as the lake keeps it: a file that is the same
 * gives the same rows, which need not be read from it again. It is the same if its bytes are, and
 * with them everything else that its rows depend on: whose and what it is, its layout and encoding,
 * the register, the classification and the program.
 */
public final class EarlierReading {
  /** The table that says which files were read, and what was counted in them. */
  public static final String TABLE = "files_read";

  private final Function<String, Optional<Dataset<Row>>> released;
  private final String context;

  private EarlierReading(Function<String, Optional<Dataset<Row>>> released, String context) {
    this.released = released;
    this.context = context;
  }

  /**
   * What a lake keeps.
   *
   * @param released a table of the release before by its name; empty where there is none
   * @param context versions and fingerprints of what the rows of every file depend on
   */
  public static EarlierReading of(
      Function<String, Optional<Dataset<Row>>> released, String... context) {
    return new EarlierReading(released, String.join("\n", context));
  }

  /** Under what a file's rows were read; the same key and the same bytes mean the same rows. */
  String key(SourceFile file) {
    ManifestEntry entry = file.entry();
    return Fingerprint.of(
        String.join(
            "\n",
            context,
            file.layout().fingerprint(),
            file.encoding(),
            String.join(",", file.ledgers()),
            String.valueOf(entry.departmentCode()),
            Integer.toString(entry.fiscalYear()),
            String.join(",", file.departments()),
            entry.path()));
  }

  /** The files, each with what is known of it if it was read whole under the same key. */
  List<SourceFile> mark(List<SourceFile> files) {
    Map<String, Set<Row>> found = new HashMap<>();
    released
        .apply(TABLE)
        .ifPresent(
            rows ->
                rows.select("fiscal_year", "path", "read_key", "sha256", "encoding")
                    .distinct()
                    .collectAsList()
                    .forEach(
                        row ->
                            found
                                .computeIfAbsent(
                                    row.getInt(0) + "\t" + row.getString(1), k -> new HashSet<>())
                                .add(row)));
    return files.stream().map(file -> file.known(known(file, found))).toList();
  }

  /** A file of which some departments were read again later has several keys or fingerprints. */
  private KnownFile known(SourceFile file, Map<String, Set<Row>> found) {
    ManifestEntry entry = file.entry();
    Set<Row> rows = found.getOrDefault(entry.fiscalYear() + "\t" + entry.path(), Set.of());
    if (rows.size() != 1) {
      return null;
    }
    Row only = rows.iterator().next();
    return only.getString(2).equals(key(file))
        ? new KnownFile(only.getString(3), only.getString(4))
        : null;
  }

  /** A table of the release before, without the rows of other files than these. */
  Optional<Dataset<Row>> rows(String table, Dataset<Row> files) {
    return released
        .apply(table)
        .map(
            rows ->
                rows.join(
                    files,
                    rows.col("fiscal_year")
                        .equalTo(files.col("fiscal_year"))
                        .and(rows.col("path").equalTo(files.col("path"))),
                    "left_semi"));
  }
}
