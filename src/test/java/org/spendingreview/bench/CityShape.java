package org.spendingreview.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** How the general ledger of a generated city is cut into files and departments. */
enum CityShape {
  /** A file a department, as it is generated. */
  EVEN {
    @Override
    void ledger(Path city, List<String> entries, Manifest out) {
      entries.forEach(out::keep);
    }
  },
  /** One file for the whole city, which names no department. */
  ONE_FILE {
    @Override
    void ledger(Path city, List<String> entries, Manifest out) throws IOException {
      Path whole = city.resolve("general_ledger.csv");
      try (BufferedWriter writer = Files.newBufferedWriter(whole, UTF_8)) {
        for (int i = 0; i < entries.size(); i++) {
          Path part = city.resolve(path(entries.get(i)));
          copy(part, writer, i == 0 ? 0 : 1);
          Files.delete(part);
        }
      }
      out.add(whole, "");
    }
  },
  /** A hundred files a department, as small systems deliver. */
  SMALL_FILES {
    @Override
    void ledger(Path city, List<String> entries, Manifest out) throws IOException {
      for (String entry : entries) {
        Path whole = city.resolve(path(entry));
        List<String> lines = Files.readAllLines(whole, UTF_8);
        int each = Math.max(1, lines.size() / FILES);
        for (int from = 1, part = 0; from < lines.size(); part++) {
          int to = from + each;
          while (to < lines.size() && !STARTS_ROW.matcher(lines.get(to)).lookingAt()) {
            to++;
          }
          List<String> some = new ArrayList<>(List.of(lines.get(0)));
          some.addAll(lines.subList(from, Math.min(to, lines.size())));
          Path file = whole.resolveSibling("general_ledger_" + part + ".csv");
          Files.write(file, some, UTF_8);
          out.add(file, department(entry));
          from = to;
        }
        Files.delete(whole);
      }
    }
  },
  /** The last department has as many lines as all others together. */
  SKEWED {
    @Override
    void ledger(Path city, List<String> entries, Manifest out) throws IOException {
      String last = entries.get(entries.size() - 1);
      List<String> others = entries.subList(0, entries.size() - 1);
      others.forEach(out::keep);
      long times = others.stream().mapToLong(CityShape::rows).sum() / rows(last);
      Path file = city.resolve(path(last));
      List<String> lines = Files.readAllLines(file, UTF_8);
      try (BufferedWriter writer = Files.newBufferedWriter(file, UTF_8)) {
        writer.write(String.join("\n", lines) + "\n");
        for (int copy = 1; copy < times; copy++) {
          for (String line : lines.subList(1, lines.size())) {
            // the same voucher under another number
            writer.write(STARTS_ROW.matcher(line).replaceFirst("$1" + copy + "-") + "\n");
          }
        }
      }
      out.add(file, department(last));
    }
  };

  private static final int FILES = 100;

  /** A unit and a comma: no text within quotes begins so. */
  private static final java.util.regex.Pattern STARTS_ROW =
      java.util.regex.Pattern.compile("^([0-9]{5,8},)");

  /** Writes the entries of the general ledger, and its files. */
  abstract void ledger(Path city, List<String> entries, Manifest out) throws IOException;

  /** The manifest of the city that is made. */
  static final class Manifest {
    private final Path city;
    private final List<String> lines = new ArrayList<>();

    private Manifest(Path city) {
      this.city = city;
    }

    private void keep(String entry) {
      lines.add(entry);
    }

    private void add(Path file, String department) {
      lines.add(city.relativize(file) + ",general_ledger," + department + ",2021,,,,,");
    }
  }

  /** Makes a city of this shape of one as it is generated. */
  void of(Path even, Path city) {
    try {
      FileUtils.copyDirectory(even.toFile(), city.toFile());
      List<String> entries = Files.readAllLines(city.resolve("manifest.csv"), UTF_8);
      List<String> ledger = entries.stream().filter(e -> e.contains(",general_ledger,")).toList();
      Manifest manifest = new Manifest(city);
      entries.stream().filter(e -> !e.contains(",general_ledger,")).forEach(manifest::keep);
      ledger(city, ledger, manifest);
      Files.write(city.resolve("manifest.csv"), manifest.lines, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(String entry) {
    return entry.split(",", -1)[0];
  }

  private static String department(String entry) {
    return entry.split(",", -1)[2];
  }

  private static long rows(String entry) {
    return Long.parseLong(entry.split(",", -1)[6]);
  }

  private static void copy(Path from, BufferedWriter to, int skipped) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(from, UTF_8);
        Stream<String> lines = reader.lines().skip(skipped)) {
      for (String line : (Iterable<String>) lines::iterator) {
        to.write(line + "\n");
      }
    }
  }
}
