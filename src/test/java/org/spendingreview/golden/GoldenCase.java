package org.spendingreview.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spendingreview.testing.TextRows;

/**
 * Rows in and rows out for one SQL file: a folder with {@code expected.csv}, and one file for each
 * view that the SQL reads. The folders above it, up to the SQL file's own, lend their views; {@code
 * parameters.csv} (name, value) holds the values of named parameters.
 *
 * @param sql for example {@code review/rates.sql}
 * @param folder {@code golden/rates}, or a folder within for each of several cases
 */
record GoldenCase(String sql, Path folder) {
  static final Path ROOT = Path.of("src/test/resources/golden");
  private static final String EXPECTED = "expected.csv";
  private static final String PARAMETERS = "parameters";

  /** The folder's name that belongs to a SQL file. */
  static String folderOf(String sql) {
    return sql.replaceAll(".*/|[.]sql$", "");
  }

  /** The cases of a SQL file; none where it has no folder. */
  static List<GoldenCase> of(String sql) {
    Path own = ROOT.resolve(folderOf(sql));
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(own)) {
      return files
          .filter(file -> file.endsWith(EXPECTED))
          .sorted(Comparator.comparing(Path::toString))
          .map(file -> new GoldenCase(sql, file.getParent()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + own, e);
    }
  }

  TextRows expected() {
    return TextRows.read(folder.resolve(EXPECTED));
  }

  /** The input views by name; a file close by hides one further up. */
  Map<String, TextRows> inputs() {
    Map<String, TextRows> inputs = new TreeMap<>();
    files().forEach((name, file) -> inputs.put(name, TextRows.read(file)));
    inputs.remove(PARAMETERS);
    return inputs;
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new TreeMap<>();
    Path file = files().get(PARAMETERS);
    if (file != null) {
      TextRows.read(file).rows().forEach(row -> parameters.put(row.get(0), row.get(1)));
    }
    return parameters;
  }

  private Map<String, Path> files() {
    List<Path> folders = new ArrayList<>();
    for (Path at = folder; !at.equals(ROOT); at = at.getParent()) {
      folders.add(0, at);
    }
    Map<String, Path> files = new TreeMap<>();
    for (Path from : folders) {
      try (Stream<Path> found = Files.list(from)) {
        found
            .filter(file -> file.toString().endsWith(".csv") && !file.endsWith(EXPECTED))
            .forEach(file -> files.put(file.getFileName().toString().replace(".csv", ""), file));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot list " + from, e);
      }
    }
    return files;
  }

  @Override
  public String toString() {
    Path within = ROOT.resolve(folderOf(sql)).relativize(folder);
    return within.toString().isEmpty() ? sql : sql + ": " + within;
  }
}
