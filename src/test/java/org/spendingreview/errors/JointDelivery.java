package org.spendingreview.errors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;

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
  private Program chinese;
  private Program english;

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
    this.chinese = yearEnd(lake, "zh-CN");
    this.english = yearEnd(folder.resolve("joint-lake-en"), "en");
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
        list(path, codes.in(Files.readString(file.getValue())), codes);
      } else if (SHARED.stream().anyMatch(path::startsWith)) {
        write(path, text);
      } else {
        write(codes.folder() + "/" + path, codes.in(text));
      }
    }
  }

  /** Adds the lines of an entry's manifest or register, which has the usual header. */
  private void list(String name, String text, Codes codes) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    StringBuilder all = lists.computeIfAbsent(name, n -> new StringBuilder(lines.get(0) + "\n"));
    if (!all.toString().startsWith(lines.get(0) + "\n")) {
      throw new AssertionError("The header of " + name + " is not the usual one: " + lines.get(0));
    }
    String folder = name.equals("manifest.csv") ? codes.folder() + "/" : "";
    lines.stream().skip(1).forEach(line -> all.append(folder).append(line).append('\n'));
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

  private Program yearEnd(Path into, String locale) {
    List<String> call =
        List.of("year-end", "--extracts", "" + city, "--lake", "" + into, "--fiscal-year", "2021");
    List<String> all = new ArrayList<>(call);
    all.addAll(List.of("--layouts", city + "/layouts", "--rubric", city + "/rubric.yaml"));
    all.addAll(List.of("--locale", locale));
    return Program.run(all.toArray(String[]::new));
  }

  /** What was told of an entry's files. */
  Told of(ErrorEntry entry) {
    if (chinese.exitCode() == 2) {
      throw new AssertionError("One of the entries is refused: " + chinese.err());
    }
    Codes codes = new Codes(entry.name());
    List<TableRow> files = rows("deliveries", codes);
    boolean complete = files.stream().allMatch(file -> file.value("status").equals("COMPLETE"));
    return Told.of(
        complete ? 0 : 3, printed(chinese, codes), printed(english, codes), tables(codes, files));
  }

  private List<TableRow> rows(String table, Codes codes) {
    return Released.rows(lake, table).stream()
        .filter(row -> ((String) row.value("path")).startsWith(codes.folder() + "/"))
        .toList();
  }

  private static String printed(Program call, Codes codes) {
    return (call.out() + call.err())
        .lines()
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
