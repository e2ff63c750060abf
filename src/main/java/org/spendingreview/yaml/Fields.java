package org.spendingreview.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
public final class Fields {
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
      problems.form(node, "notMapping", path.isEmpty() ? "-" : path, String.join(", ", keys));
    }
    return fields;
  }

  private void add(NodeTuple tuple, Set<String> keys) {
    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    if (!keys.contains(key)) {
      problems.form(tuple.getKeyNode(), "unknownKey", path(key), Nearest.to(key, keys));
    } else if (values.containsKey(key)) {
      int first = Problems.line(values.get(key));
      problems.form(tuple.getKeyNode(), "duplicateKey", path(key), first);
    } else {
      values.put(key, tuple.getValueNode());
    }
  }

  /** Whether a key is there. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** The line on which the whole begins. */
  public int line() {
    return Problems.line(node);
  }

  /** What messages call the whole. */
  public String path() {
    return path;
  }

  /** The line of a key's value, or of the whole where the key is missing. */
  public int line(String key) {
    return Problems.line(values.getOrDefault(key, node));
  }

  /** How messages call a key. */
  public String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Notes a problem with the value of a key, or with the whole where the key is missing. */
  public void problem(String key, String message, Object... arguments) {
    problems.at(line(key), message, arguments);
  }

  /** The text of a required key; empty with a problem noted. */
  public Optional<String> text(String key) {
    return required(key)
        .flatMap(
            value -> {
              if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                return Optional.of(scalar.getValue().strip());
              }
              problems.form(value, "notText", path(key));
              return Optional.empty();
            });
  }

  /** The number of a required key; empty with a problem noted. */
  public Optional<BigDecimal> number(String key, NumberLimits limits) {
    return text(key)
        .flatMap(
            text -> {
              Optional<BigDecimal> number = limits.parse(text);
              if (number.isEmpty()) {
                problems.form(
                    line(key),
                    "notNumber",
                    path(key),
                    text,
                    limits.minimum(),
                    limits.maximum(),
                    limits.decimals());
              }
              return number;
            });
  }

  /** The constant that a required key names in lower case; empty with a problem noted. */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    return text(key)
        .flatMap(
            text -> {
              List<E> constants = List.of(type.getEnumConstants());
              Optional<E> chosen =
                  constants.stream().filter(c -> lowerCase(c).equals(text)).findFirst();
              if (chosen.isEmpty()) {
                String known =
                    constants.stream().map(Fields::lowerCase).collect(Collectors.joining(", "));
                problems.form(line(key), "notChoice", path(key), text, known);
              }
              return chosen;
            });
  }

  /** What a key says where only some texts are allowed; empty where it is missing or wrong. */
  public Optional<String> oneOf(String key, Collection<String> known) {
    if (!has(key)) {
      return Optional.empty();
    }
    Optional<String> text = text(key);
    if (text.isPresent() && !known.contains(text.get())) {
      problems.form(line(key), "notChoice", path(key), text.get(), String.join(", ", known));
      return Optional.empty();
    }
    return text;
  }

  /** Whether a key is {@code true}; not so where it is missing or wrong. */
  public boolean flag(String key) {
    return oneOf(key, List.of("true", "false")).filter(text -> text.equals("true")).isPresent();
  }

  /** The whole number of a key; empty where it is missing or wrong. */
  public Optional<Integer> whole(String key, int minimum, int maximum) {
    Optional<String> text = has(key) ? text(key) : Optional.empty();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(text.get());
      if (number >= minimum && number <= maximum) {
        return Optional.of(number);
      }
    }
    problems.form(line(key), "notWhole", path(key), text.get(), minimum, maximum);
    return Optional.empty();
  }

  /** The fields of a required key; empty with a problem noted. */
  public Optional<Fields> fields(String key, String... keys) {
    return required(key).map(value -> of(value, path(key), ordered(keys), problems));
  }

  /** The value of a key, whatever its type, if it is there. */
  public Optional<Item> item(String key) {
    return Optional.ofNullable(values.get(key)).map(value -> Item.of(value, path(key), problems));
  }

  /** As {@link #item}; a problem is noted where the key is missing. */
  public Optional<Item> requiredItem(String key) {
    return required(key).map(value -> Item.of(value, path(key), problems));
  }

  /** The fields of each item of a required list, which must have one at least. */
  public List<Fields> list(String key, String... keys) {
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
      problems.form(value.get(), "notList", path(key));
    }
    return items;
  }

  private Optional<Node> required(String key) {
    if (!values.containsKey(key) && node instanceof MappingNode) {
      problems.form(node, "missingKey", path(key));
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
