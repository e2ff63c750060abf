package org.spendingreview.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of a YAML file, whatever its type, with its line and what messages call it. */
public final class Item {
  private final Node node;
  private final String path;
  private final Problems problems;

  private Item(Node node, String path, Problems problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  /**
   * The whole of a file.
   *
   * @return empty, with problems noted, where the text is no YAML, too large or unsafe
   */
  public static Optional<Item> whole(String text, Problems problems) {
    return YamlText.compose(text, problems).map(node -> new Item(node, "", problems));
  }

  static Item of(Node node, String path, Problems problems) {
    return new Item(node, path, problems);
  }

  /** The line on which it begins, from 1. */
  public int line() {
    return Problems.line(node);
  }

  /** What messages call it. */
  public String path() {
    return path;
  }

  /** Notes a problem with it. */
  public void problem(String message, Object... arguments) {
    problems.at(line(), message, arguments);
  }

  /** Whether it is a text or number. */
  public boolean isText() {
    return node instanceof ScalarNode;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Whether it consists of keys. */
  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** The text as written, which may be blank; empty with a problem noted where it is none. */
  public Optional<String> text() {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    problems.form(node, "notText", path);
    return Optional.empty();
  }

  /** The items of a list; a value that is no list is a list of itself. */
  public List<Item> items() {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(this);
    }
    List<Item> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new Item(item, path + "[" + (items.size() + 1) + "]", problems));
    }
    return items;
  }

  /** The texts of a list, or the one text; a problem is noted for each that is none. */
  public List<String> texts() {
    return items().stream().flatMap(item -> item.text().stream()).toList();
  }

  /** The fields of a value whose keys are known. */
  public Fields fields(String... keys) {
    return Fields.of(node, path, new LinkedHashSet<>(Arrays.asList(keys)), problems);
  }

  /** The values by key where any key may stand; a problem is noted for a key given twice. */
  public Map<String, Item> entries() {
    Map<String, Item> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problems.form(node, "notEntries", path);
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      Optional<String> key = new Item(tuple.getKeyNode(), path, problems).text();
      key.ifPresent(
          name -> {
            String place = path.isEmpty() ? name : path + "." + name;
            Item value = new Item(tuple.getValueNode(), place, problems);
            Item first = entries.putIfAbsent(name, value);
            if (first != null) {
              problems.form(tuple.getKeyNode(), "duplicateKey", place, first.line());
            }
          });
    }
    return entries;
  }
}
