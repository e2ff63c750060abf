package org.spendingreview.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.TableRow;
import org.spendingreview.report.Colours;
import org.spendingreview.report.YearEndText;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;
import org.spendingreview.wording.Wording;

/**
 * The cities of all entries that are released, delivered as one: a year end takes seconds, however
 * small. In it each entry has a folder and departments of its own; what is told of that folder is
 * the entry's.
 */
final class JointDelivery {
  private static final List<String> LISTS = List.of("manifest.csv", "departments.csv");
  private static final List<String> SHARED = List.of("layouts/", "classifications/", "rubric.yaml");

  private final Path city;
  private final Path lake;
  private final Map<String, StringBuilder> lists = new LinkedHashMap<>();
  private final Map<String, ErrorEntry> entries = new HashMap<>();
  private final Program chinese;
  private final String told;
  private final String english;

  /** Delivers entries into lakes of a folder. */
  JointDelivery(List<ErrorEntry> entries, Path folder) throws IOException {
    this.city = folder.resolve("joint");
    this.lake = folder.resolve("joint-lake");
    for (ErrorEntry entry : entries) {
      add(entry);
    }
    for (Map.Entry<String, StringBuilder> list : lists.entrySet()) {
      Files.writeString(city.resolve(list.getKey()), list.getValue());
    }
    this.chinese = yearEnd();
    this.told = deliveries(Wording.CHINESE);
    this.english = deliveries(Wording.ENGLISH);
  }

  private void add(ErrorEntry entry) throws IOException {
    Codes codes = new Codes(entry.name());
    ErrorEntry other = entries.put(codes.folder(), entry);
    if (other != null) {
      throw new AssertionError("Rename one, their codes are the same: " + other + ", " + entry);
    }
    for (Map.Entry<String, Path> file : entry.city().entrySet()) {
      String path = file.getKey();
      // every byte becomes a character and a byte again, whatever the file's encoding
      String text = Files.readString(file.getValue(), StandardCharsets.ISO_8859_1);
      if (LISTS.contains(path)) {
        list(path, entry, codes);
      } else if (SHARED.stream().anyMatch(path::startsWith)) {
        write(path, text);
      } else {
        // a compressed file is left as it is: it ends before anyone reads a code
        write(codes.folder() + "/" + path, path.endsWith(".zip") ? text : codes.in(text));
      }
    }
  }

  /**
   * Adds the lines of an entry's manifest or register, which has the usual header. Of the shared
   * manifest only the files are listed that the entry has its own of: the others say nothing new.
   */
  private void list(String name, ErrorEntry entry, Codes codes) throws IOException {
    boolean manifest = name.equals("manifest.csv");
    List<String> lines =
        codes
            .in(Files.readString(entry.city().get(name)))
            .lines()
            .filter(l -> !l.isBlank())
            .toList();
    StringBuilder all = lists.computeIfAbsent(name, n -> new StringBuilder(lines.get(0) + "\n"));
    if (!all.toString().startsWith(lines.get(0) + "\n")) {
      throw new AssertionError("The header of " + name + " is not the usual one: " + lines.get(0));
    }
    for (String line : lines.subList(1, lines.size())) {
      String path = line.substring(0, line.indexOf(','));
      if (!manifest) {
        all.append(line).append('\n');
      } else if (entry.hasOwn(name) || entry.hasOwn(path)) {
        all.append(codes.folder()).append('/').append(line).append('\n');
      }
    }
  }

  private void write(String path, String text) throws IOException {
    Path target = city.resolve(path);
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    if (Files.exists(target) && !Arrays.equals(bytes, Files.readAllBytes(target))) {
      throw new AssertionError("Entries that are released share one " + path + ": name another");
    }
    Files.createDirectories(target.getParent());
    Files.write(target, bytes);
  }

  private Program yearEnd() {
    String call = "year-end --extracts %s --lake %s --fiscal-year 2021 --layouts %s --rubric %s";
    String all = call.formatted(city, lake, city + "/layouts", city + "/rubric.yaml");
    Program program = Program.run(all.split(" ", -1));
    assertEquals(3, program.exitCode(), () -> "An entry is not released: " + program.err());
    return program;
  }

  /** What the call prints, before its lines are broken, in a language without another call. */
  private String deliveries(Wording wording) {
    Lake opened = Lake.open(lake.toString(), new Configuration());
    return new YearEndText(opened.read(opened.latestRelease()), wording, Colours.NONE).deliveries();
  }

  /** What was told of an entry's files. */
  Told of(ErrorEntry entry) {
    Codes codes = new Codes(entry.name());
    List<TableRow> files = rows("deliveries", codes);
    boolean complete = files.stream().allMatch(file -> file.value("status").equals("COMPLETE"));
    return Told.of(
        complete ? 0 : 3,
        printed(told + chinese.err(), codes),
        printed(english, codes),
        tables(codes, files));
  }

  private List<TableRow> rows(String table, Codes codes) {
    return Released.rows(lake, table).stream()
        .filter(row -> ((String) row.value("path")).startsWith(codes.folder() + "/"))
        .toList();
  }

  private static String printed(String text, Codes codes) {
    return text.lines()
        .filter(line -> line.contains(codes.folder() + "/"))
        .map(line -> codes.out(line) + "\n")
        .collect(Collectors.joining());
  }

  /** The rejected rows, and what the table of deliveries says of their files. */
  private String tables(Codes codes, List<TableRow> files) {
    StringBuilder text = new StringBuilder();
    for (TableRow row : rows("rejected_rows", codes)) {
      text.append("rejected_rows: ").append(row.value("path")).append(':');
      text.append(row.value("line_number")).append('\n');
      ((String) row.value("raw_text"))
          .lines()
          .forEach(l -> text.append("  ").append(l).append('\n'));
      for (Object reason : (List<?>) row.value("reasons")) {
        text.append("  - ").append(reason).append('\n');
      }
    }
    for (TableRow file : files) {
      if (file.value("reason") != null) {
        text.append("deliveries: ").append(file.value("path")).append(' ');
        text.append(file.value("status")).append('\n');
        text.append("  - ").append(file.value("reason")).append('\n');
      }
    }
    return codes.out(text.toString());
  }
}
