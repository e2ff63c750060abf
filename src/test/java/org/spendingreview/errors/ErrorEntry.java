package org.spendingreview.errors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An error of the catalogue: a row of its {@code README.md} and the folder of that name.
 *
 * @param name of its folder
 * @param what is wrong there, in a few words
 * @param exitCode that the program ends with
 */
record ErrorEntry(String name, String what, int exitCode) {
  static final Path ROOT = Path.of("src/test/resources/errors");
  static final Path README = ROOT.resolve("README.md");
  private static final Path CITY = ROOT.resolve("_city");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[([^]]+)]\\(\\1\\) \\| (.+) \\| ([0-4]) \\|$");
  private static final String CALL = "call.txt";
  private static final Set<String> TEXTS = Set.of("printed.txt", "printed-en.txt", "tables.txt");
  private static final int REFUSED = 2;
  private static final String USUAL =
      "year-end --extracts CITY --lake LAKE --fiscal-year 2021"
          + " --layouts CITY/layouts --rubric CITY/rubric.yaml";

  /** Every row of the table. */
  static List<ErrorEntry> all() {
    return ROW.matcher(read(README)).results().map(ErrorEntry::of).toList();
  }

  private static ErrorEntry of(MatchResult row) {
    return new ErrorEntry(row.group(1), row.group(2), Integer.parseInt(row.group(3)));
  }

  /** The command and its options. */
  List<String> call() {
    return List.of(ownCall().orElse(USUAL).split(" ", -1));
  }

  private Optional<String> ownCall() {
    Path file = folder().resolve(CALL);
    return Files.exists(file) ? Optional.of(read(file).strip()) : Optional.empty();
  }

  /** Whether the usual call releases its city, so that it can be delivered with others. */
  boolean isReleased() {
    return exitCode != REFUSED && ownCall().isEmpty();
  }

  /** The texts expected, by file name. */
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    TEXTS.stream()
        .filter(text -> Files.exists(folder().resolve(text)))
        .forEach(text -> texts.put(text, read(folder().resolve(text))));
    return texts;
  }

  /** The city's files by their paths: the entry's own, and those that all entries share. */
  Map<String, Path> city() {
    Map<String, Path> files = files(CITY);
    files.putAll(files(folder()));
    files.keySet().removeAll(TEXTS);
    files.remove(CALL);
    return files;
  }

  /** Whether a file is not the shared one. */
  boolean hasOwn(String path) {
    return Files.exists(folder().resolve(path));
  }

  private Path folder() {
    return ROOT.resolve(name);
  }

  private static Map<String, Path> files(Path folder) {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      found
          .filter(Files::isRegularFile)
          .forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
