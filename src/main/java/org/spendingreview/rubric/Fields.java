package org.spendingreview.rubric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys of a YAML mapping and their values, read strictly: what is missing, unknown or of
 * another type becomes a problem, and the reading goes on.
 */
final class Fields {
  private final Node node;
  private final String path;
  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private Fields(Node node, String path, Problems problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  /**
   * The fields of a node.
   *
   * @param path what the node is called in messages, empty for the whole file
   * @param keys the keys known there
   */
  static Fields of(Node node, String path, Set<String> keys, Problems problems) {
    Fields fields = new Fields(node, path, problems);
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> fields.add(tuple, keys));
    } else {
      problems.at(node, "notMapping", path.isEmpty() ? "-" : path, String.join(", ", keys));
    }
    return fields;
  }

  private void add(NodeTuple tuple, Set<String> keys) {
    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    if (!keys.contains(key)) {
      problems.at(tuple.getKeyNode(), "unknownKey", path(key), Nearest.to(key, keys));
    } else if (values.containsKey(key)) {
      int first = Problems.line(values.get(key));
      problems.at(tuple.getKeyNode(), "duplicateKey", path(key), first);
    } else {
      values.put(key, tuple.getValueNode());
    }
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** The line on which the whole begins. */
  int line() {
    return Problems.line(node);
  }

  /** What messages call the whole. */
  String path() {
    return path;
  }

  /** The line of a key's value, or of the whole where the key is missing. */
  int line(String key) {
    return Problems.line(values.getOrDefault(key, node));
  }

  /** How messages call a key. */
  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  void problem(String key, String message, Object... arguments) {
    problems.at(line(key), message, arguments);
  }

  /** The text of a required key; empty with a problem noted. */
  Optional<String> text(String key) {
    return required(key)
        .flatMap(
            value -> {
              if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                return Optional.of(scalar.getValue().strip());
              }
              problems.at(value, "notText", path(key));
              return Optional.empty();
            });
  }

  /** The number of a required key; empty with a problem noted. */
  Optional<BigDecimal> number(String key, NumberKind kind) {
    return text(key)
        .flatMap(
            text -> {
              Optional<BigDecimal> number = kind.parse(text);
              if (number.isEmpty()) {
                problem(
                    key,
                    "notNumber",
                    path(key),
                    text,
                    kind.minimum(),
                    kind.maximum(),
                    kind.decimals());
              }
              return number;
            });
  }

  /** The constant that a required key names in lower case; empty with a problem noted. */
  <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    return text(key)
        .flatMap(
            text -> {
              List<E> constants = List.of(type.getEnumConstants());
              Optional<E> chosen =
                  constants.stream().filter(c -> lowerCase(c).equals(text)).findFirst();
              if (chosen.isEmpty()) {
                String known =
                    constants.stream().map(Fields::lowerCase).collect(Collectors.joining(", "));
                problem(key, "notChoice", path(key), text, known);
              }
              return chosen;
            });
  }

  /** The fields of a required key; empty with a problem noted. */
  Optional<Fields> fields(String key, String... keys) {
    return required(key).map(value -> of(value, path(key), ordered(keys), problems));
  }

  /** A required name in both languages; empty with a problem noted. */
  Optional<Bilingual> bilingual(String key) {
    return fields(key, "zh", "en")
        .flatMap(
            name -> {
              Optional<String> chinese = name.text("zh");
              Optional<String> english = name.text("en");
              return chinese.flatMap(zh -> english.map(en -> new Bilingual(zh, en)));
            });
  }

  /** The fields of each item of a required list, which must have one at least. */
  List<Fields> list(String key, String... keys) {
    Optional<Node> value = required(key);
    if (value.isEmpty()) {
      return List.of();
    }
    List<Fields> items = new ArrayList<>();
    if (value.get() instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        String name = path(key) + "[" + (items.size() + 1) + "]";
        items.add(of(item, name, ordered(keys), problems));
      }
    }
    if (items.isEmpty()) {
      problems.at(value.get(), "notList", path(key));
    }
    return items;
  }

  private Optional<Node> required(String key) {
    if (!values.containsKey(key) && node instanceof MappingNode) {
      problems.at(node, "missingKey", path(key));
    }
    return Optional.ofNullable(values.get(key));
  }

  private static Set<String> ordered(String... keys) {
    return new LinkedHashSet<>(Arrays.asList(keys));
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
