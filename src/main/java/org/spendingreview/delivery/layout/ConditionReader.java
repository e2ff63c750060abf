package org.spendingreview.delivery.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spendingreview.yaml.Fields;
import org.spendingreview.yaml.Item;

/** Reads conditions on rows. */
final class ConditionReader {
  private static final String ANY_CELL = "any_cell";

  private final TemplateReader templates;

  ConditionReader(TemplateReader templates) {
    this.templates = templates;
  }

  /** Columns with their patterns, which must all hold; or a list of such, of which one must. */
  Optional<Condition> condition(Item item) {
    List<List<Condition.Test>> alternatives = new ArrayList<>();
    for (Item alternative : item.items()) {
      List<Condition.Test> tests = tests(alternative);
      if (!tests.isEmpty()) {
        alternatives.add(tests);
      } else if (alternative.isMapping() && alternative.entries().isEmpty()) {
        alternative.problem("layoutEmptyCondition", alternative.path());
      }
    }
    if (item.isList() && item.items().isEmpty()) {
      item.problem("layoutEmptyCondition", item.path());
    }
    return alternatives.isEmpty() ? Optional.empty() : Optional.of(new Condition(alternatives));
  }

  /** A condition, or the name of a kind of row. */
  Optional<RowTest> rowTest(Item item, boolean header) {
    if (!item.isText()) {
      return condition(item).map(c -> new RowTest(RowTest.Kind.CONDITION, c));
    }
    String kind = item.text().orElse("");
    return switch (kind) {
      case "index_row" -> Optional.of(new RowTest(RowTest.Kind.INDEX_ROW, null));
      case "header_row" -> {
        if (!header) {
          item.problem("layoutNoHeaderRow", item.path());
        }
        yield Optional.of(new RowTest(RowTest.Kind.HEADER_ROW, null));
      }
      default -> {
        item.problem("layoutRowTest", item.path(), kind);
        yield Optional.empty();
      }
    };
  }

  private List<Condition.Test> tests(Item item) {
    List<Condition.Test> tests = new ArrayList<>();
    for (Map.Entry<String, Item> entry : item.entries().entrySet()) {
      test(entry.getKey(), entry.getValue()).ifPresent(tests::add);
    }
    return tests;
  }

  private Optional<Condition.Test> test(String column, Item item) {
    boolean negated = item.isMapping();
    Item told = item;
    if (negated) {
      Fields fields = item.fields("not");
      Optional<Item> excluded = fields.requiredItem("not");
      if (excluded.isEmpty()) {
        return Optional.empty();
      }
      told = excluded.get();
    }
    List<TextPattern> patterns = patterns(told);
    if (column.equals(ANY_CELL)) {
      return Optional.of(new Condition.Test(null, patterns, negated));
    }
    return templates
        .columnOrTemplate(column, item)
        .map(template -> new Condition.Test(template, patterns, negated));
  }

  /** The patterns of a text or a list of texts. */
  List<TextPattern> patterns(Item item) {
    List<TextPattern> patterns = new ArrayList<>();
    for (Item pattern : item.items()) {
      pattern.text().flatMap(text -> pattern(text, pattern)).ifPresent(patterns::add);
    }
    return patterns;
  }

  /** A pattern, unless it is too long. */
  static Optional<TextPattern> pattern(String text, Item item) {
    if (text.length() > TextPattern.MAX_PATTERN) {
      item.problem("layoutPattern", item.path(), text.length(), TextPattern.MAX_PATTERN);
      return Optional.empty();
    }
    return Optional.of(new TextPattern(text.strip()));
  }
}
