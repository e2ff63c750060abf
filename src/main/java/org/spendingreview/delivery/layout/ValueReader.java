package org.spendingreview.delivery.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spendingreview.ledger.ColumnType;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.yaml.Fields;
import org.spendingreview.yaml.Item;

/** Reads where canonical values come from. */
final class ValueReader {
  private final TemplateReader templates;
  private final ConditionReader conditions;

  ValueReader(TemplateReader templates, ConditionReader conditions) {
    this.templates = templates;
    this.conditions = conditions;
  }

  /** The value of a canonical column; empty with a problem noted. */
  Optional<Value> value(Item item, LedgerColumn column) {
    Optional<Value> value =
        item.isMapping() ? described(item, column) : templates.template(item).map(Value::of);
    value.ifPresent(v -> checkCodes(v, item, column));
    return value;
  }

  /** A value that belongs to no canonical column: a text. */
  Optional<Value> text(Item item) {
    return item.isMapping()
        ? mapped(item.fields("from", "map", "default", "if_blank"), null, null, null)
        : templates.template(item).map(Value::of);
  }

  private Optional<Value> described(Item item, LedgerColumn column) {
    Fields fields = item.fields(LayoutKeys.VALUE);
    if (fields.has("when")) {
      return flag(fields, column);
    }
    checkTypes(fields, column);
    return mapped(fields, negate(fields), unit(fields), dates(fields));
  }

  private Optional<Value> flag(Fields fields, LedgerColumn column) {
    if (column.type() != ColumnType.FLAG) {
      fields.problem("when", "layoutWhenValue", fields.path("when"), column.name());
    }
    for (String other : LayoutKeys.VALUE) {
      if (!other.equals("when") && fields.has(other)) {
        fields.problem(other, "layoutWhenAlone", fields.path(other));
      }
    }
    return conditions
        .condition(fields.item("when").orElseThrow())
        .map(when -> new Value(null, null, null, when, null, null, null, null));
  }

  private Optional<Value> mapped(
      Fields fields, Condition negate, Integer power, DateFormats dates) {
    Optional<Template> from = fields.requiredItem("from").flatMap(templates::template);
    Template ifBlank = fields.item("if_blank").flatMap(templates::template).orElse(null);
    Template others = fields.item("default").flatMap(templates::template).orElse(null);
    if (fields.has("default") && !fields.has("map")) {
      fields.problem("default", "layoutDefaultAlone", fields.path("default"));
    }
    ValueMap map = fields.item("map").map(item -> map(item, others)).orElse(null);
    Template less = fields.item("less").flatMap(templates::template).orElse(null);
    return from.map(t -> new Value(t, map, ifBlank, null, negate, less, power, dates));
  }

  private static ValueMap map(Item item, Template others) {
    Map<String, String> exact = new LinkedHashMap<>();
    List<ValueMap.Entry> patterns = new ArrayList<>();
    item.entries()
        .forEach(
            (key, value) -> {
              Optional<TextPattern> pattern = ConditionReader.pattern(key, value);
              Optional<String> code = value.text();
              if (pattern.isEmpty() || code.isEmpty()) {
                return;
              }
              if (pattern.get().isPlain()) {
                exact.put(pattern.get().text(), code.get());
              } else {
                patterns.add(new ValueMap.Entry(pattern.get(), code.get()));
              }
            });
    return new ValueMap(exact, patterns, others);
  }

  /** Where a number changes its sign: always, or where a condition holds. */
  Condition negate(Fields fields) {
    Optional<Item> item = fields.item("negate");
    if (item.isEmpty()) {
      return null;
    }
    if (item.get().isText()) {
      return fields.flag("negate") ? new Condition(List.of(List.of())) : null;
    }
    return conditions.condition(item.get()).orElse(null);
  }

  private static Integer unit(Fields fields) {
    return FormatReader.unit(fields).orElse(null);
  }

  private static DateFormats dates(Fields fields) {
    return fields.item("dates").flatMap(FormatReader::dates).orElse(null);
  }

  private static void checkTypes(Fields fields, LedgerColumn column) {
    boolean money = column.type() == ColumnType.MONEY;
    boolean number =
        money
            || column.type() == ColumnType.AREA
            || column.type() == ColumnType.QUANTITY
            || column.type() == ColumnType.COUNT;
    boolean date = column.type() == ColumnType.DATE || column.type() == ColumnType.ANY_DATE;
    if (fields.has("unit") && !money) {
      fields.problem("unit", "layoutUnitValue", fields.path("unit"), column.name());
    }
    if (fields.has("negate") && !number) {
      fields.problem("negate", "layoutNegateValue", fields.path("negate"), column.name());
    }
    if (fields.has("less") && !number) {
      fields.problem("less", "layoutLessValue", fields.path("less"), column.name());
    }
    if (fields.has("dates") && !date) {
      fields.problem("dates", "layoutDatesValue", fields.path("dates"), column.name());
    }
  }

  /** What the layout itself gives a column must be one of the codes that the column takes. */
  private static void checkCodes(Value value, Item item, LedgerColumn column) {
    List<String> given = new ArrayList<>();
    if (value.map() != null) {
      given.addAll(value.map().exact().values());
      value.map().patterns().forEach(entry -> given.add(entry.code()));
      constant(value.map().others()).ifPresent(given::add);
    } else {
      constant(value.from()).ifPresent(given::add);
    }
    constant(value.ifBlank()).ifPresent(given::add);
    List<String> allowed =
        column.type() == ColumnType.FLAG ? List.of("true", "false", "1", "0") : column.values();
    if (allowed.isEmpty()) {
      return;
    }
    for (String code : given) {
      if (!code.isBlank() && !allowed.contains(code.strip())) {
        String known = String.join(", ", allowed);
        item.problem("layoutCode", item.path(), column.name(), code, known);
      }
    }
  }

  private static Optional<String> constant(Template template) {
    return template == null ? Optional.empty() : template.constant();
  }
}
