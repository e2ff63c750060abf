package org.spendingreview.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Finds layouts by name: in the city's own folder first, then among those that ship with the
 * program. A layout is one YAML file, {@code NAME.yaml}.
 */
public final class LayoutCatalog {
  private static final Set<String> KEYS =
      Set.of(
          "layout", "description", "classification", "encoding", "delimiter", "columns", "lines");
  private static final Set<String> LINE_KEYS = Set.of("ledger", "unless_zero", "values");

  private final Path folder;
  private final Configuration configuration;
  private final Map<String, Layout> layouts = new HashMap<>();

  /**
   * A catalogue.
   *
   * @param folder of the city's own layouts, or null where it has none
   */
  public LayoutCatalog(Path folder, Configuration configuration) {
    this.folder = folder;
    this.configuration = configuration;
  }

  /**
   * The layout of that name.
   *
   * @throws CannotProceed where there is none, or naming everything wrong with it
   */
  public Layout named(String name) {
    return layouts.computeIfAbsent(name, this::read);
  }

  private Layout read(String name) {
    if (!name.matches("[\\p{L}\\p{N}_-]+")) {
      throw CannotProceed.wrongCall("delivery.layoutUnknown", name, folderName());
    }
    String file = name + ".yaml";
    Object content;
    try (InputStream stream = open(file)) {
      if (stream == null) {
        throw CannotProceed.wrongCall("delivery.layoutUnknown", name, folderName());
      }
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      options.setMaxAliasesForCollections(0);
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      content = new Yaml(new SafeConstructor(options)).load(text);
    } catch (YAMLException e) {
      throw CannotProceed.wrongCall("delivery.layoutNotYaml", file, e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the layout " + file, e);
    }
    return layout(file, name, content);
  }

  private InputStream open(String file) throws IOException {
    if (folder != null) {
      FileSystem system = folder.getFileSystem(configuration);
      Path path = new Path(folder, file);
      if (system.exists(path)) {
        FSDataInputStream stream = system.open(path);
        return stream;
      }
    }
    return getClass().getClassLoader().getResourceAsStream("layouts/" + file);
  }

  private String folderName() {
    return folder == null ? "–" : folder.toString();
  }

  private static Layout layout(String file, String name, Object content) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Object> map = map(file, "layout", content, KEYS, problems);
    String delimiter = text(map.getOrDefault("delimiter", ","));
    if (delimiter.length() != 1) {
      problems.add(Problem.of("delivery.layoutValue", file, "delimiter", delimiter));
      delimiter = ",";
    }
    String encoding = text(map.getOrDefault("encoding", "UTF-8"));
    if (!isEncoding(encoding)) {
      problems.add(Problem.of("delivery.layoutValue", file, "encoding", encoding));
    }
    List<String> columns =
        list(file, "columns", map, problems).stream().map(LayoutCatalog::text).toList();
    if (Set.copyOf(columns).size() < columns.size()) {
      String names = String.join(", ", columns);
      problems.add(Problem.of("delivery.layoutValue", file, "columns", names));
    }
    List<Layout.LineRule> lines = new ArrayList<>();
    for (Object line : list(file, "lines", map, problems)) {
      lines.add(lineRule(file, line, columns, problems));
    }
    if (lines.isEmpty() && !name.equals(Layout.STANDARD)) {
      problems.add(Problem.of("delivery.layoutValue", file, "lines", "[]"));
    }
    CannotProceed.ifAny(problems);
    Object classification = map.get("classification");
    return new Layout(
        name,
        classification == null ? null : text(classification),
        encoding,
        delimiter.charAt(0),
        columns,
        List.copyOf(lines));
  }

  private static Layout.LineRule lineRule(
      String file, Object content, List<String> columns, List<Problem> problems) {
    Map<String, Object> map = map(file, "lines", content, LINE_KEYS, problems);
    String name = text(map.getOrDefault("ledger", ""));
    Ledger ledger = Ledger.named(name).orElse(null);
    if (ledger == null) {
      problems.add(Problem.of("delivery.layoutValue", file, "ledger", name));
    }
    Map<String, ValueRule> values = new LinkedHashMap<>();
    Map<String, Object> given =
        map(file, "values", map.getOrDefault("values", Map.of()), null, problems);
    given.forEach(
        (column, value) -> {
          if (ledger != null && ledger.column(column).isEmpty()) {
            problems.add(Problem.of("delivery.layoutColumn", file, column, name));
          }
          ValueRule rule = valueRule(file, value, problems);
          for (String source : rule.columns()) {
            if (!columns.isEmpty() && !columns.contains(source)) {
              problems.add(Problem.of("delivery.layoutSource", file, column, source));
            }
          }
          values.put(column, rule);
        });
    if (ledger != null) {
      ledger.columns().stream()
          .filter(c -> c.mustBeInHeader() && !values.containsKey(c.name()))
          .filter(
              c -> c.presence() != org.spendingreview.ledger.LedgerColumn.Presence.BLANK_IS_ZERO)
          .forEach(c -> problems.add(Problem.of("delivery.layoutLacks", file, c.name(), name)));
    }
    Object unlessZero = map.get("unless_zero");
    if (unlessZero != null && !columns.isEmpty() && !columns.contains(text(unlessZero))) {
      problems.add(Problem.of("delivery.layoutSource", file, "unless_zero", text(unlessZero)));
    }
    return new Layout.LineRule(name, unlessZero == null ? null : text(unlessZero), values);
  }

  private static ValueRule valueRule(String file, Object value, List<Problem> problems) {
    if (!(value instanceof Map)) {
      return new ValueRule(text(value), Map.of());
    }
    Map<String, Object> rule = map(file, "values", value, Set.of("from", "map"), problems);
    Map<String, String> codes = new LinkedHashMap<>();
    Object entries = rule.getOrDefault("map", Map.of());
    if (entries instanceof Map<?, ?> pairs) {
      pairs.forEach((from, to) -> codes.put(text(from), text(to)));
    } else {
      problems.add(Problem.of("delivery.layoutValue", file, "map", text(entries)));
    }
    return new ValueRule(text(rule.getOrDefault("from", "")), codes);
  }

  private static Map<String, Object> map(
      String file, String where, Object content, Set<String> known, List<Problem> problems) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (content instanceof Map<?, ?> given) {
      given.forEach((key, value) -> map.put(text(key), value));
    } else {
      problems.add(Problem.of("delivery.layoutValue", file, where, text(content)));
    }
    if (known != null) {
      for (String key : map.keySet()) {
        if (!known.contains(key)) {
          String names = String.join(", ", new TreeSet<>(known));
          problems.add(Problem.of("delivery.layoutKey", file, key, names));
        }
      }
    }
    return map;
  }

  private static List<?> list(
      String file, String key, Map<String, Object> map, List<Problem> problems) {
    Object content = map.get(key);
    if (content == null || content instanceof List<?>) {
      return content == null ? List.of() : (List<?>) content;
    }
    problems.add(Problem.of("delivery.layoutValue", file, key, text(content)));
    return List.of();
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  static boolean isEncoding(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return false;
    }
  }
}
