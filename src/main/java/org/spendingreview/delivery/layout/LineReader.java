package org.spendingreview.delivery.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spendingreview.delivery.layout.Layout.LineRule;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.ledger.LedgerColumn.Presence;
import org.spendingreview.yaml.Fields;
import org.spendingreview.yaml.Item;

/** Reads the canonical lines that rows yield. */
final class LineReader {
  private static final String GENERAL = "general_ledger";
  private static final Map<Mark, String> FLAGS =
      Map.of(Mark.VOIDED, "voided", Mark.UNPOSTED, "posted", Mark.CLOSING, "closing");

  private final Fields file;
  private final TemplateReader templates;
  private final ConditionReader conditions;
  private final ValueReader values;
  private final Map<String, Item> common = new LinkedHashMap<>();
  private final Set<String> unused = new LinkedHashSet<>();

  LineReader(
      Fields file, TemplateReader templates, ConditionReader conditions, ValueReader values) {
    this.file = file;
    this.templates = templates;
    this.conditions = conditions;
    this.values = values;
  }

  /** The lines; problems are noted. */
  List<LineRule> read() {
    file.item("common").ifPresent(item -> common.putAll(item.entries()));
    unused.addAll(common.keySet());
    List<LineRule> lines = new ArrayList<>();
    if (file.has("lines")) {
      for (Fields line : file.list("lines", LayoutKeys.LINE)) {
        line(line).ifPresent(lines::add);
      }
      for (String column : unused) {
        common.get(column).problem("layoutCommonUnused", common.get(column).path(), column);
      }
    }
    return lines;
  }

  private Optional<LineRule> line(Fields line) {
    Optional<String> name = line.text("ledger");
    Ledger ledger = name.flatMap(Ledger::named).orElse(null);
    if (ledger == null) {
      name.ifPresent(
          n -> {
            String known =
                Ledger.all().stream().map(Ledger::name).collect(Collectors.joining(", "));
            line.problem("ledger", "layoutLedger", line.path("ledger"), n, known);
          });
      unused.clear();
      return Optional.empty();
    }
    Map<String, Value> filled = filled(line, ledger);
    SidedAmount amount =
        line.item("amount").flatMap(item -> amount(line, item, ledger, filled)).orElse(null);
    Map<Mark, Condition> marks = marks(line, ledger, filled);
    checkFilled(line, ledger, filled);
    return Optional.of(
        new LineRule(
            ledger.name(),
            condition(line, "when"),
            condition(line, "unless"),
            line.item("unless_zero")
                .flatMap(item -> item.text().flatMap(t -> templates.columnOrTemplate(t, item)))
                .orElse(null),
            filled,
            amount,
            marks));
  }

  private Condition condition(Fields line, String key) {
    return line.item(key).flatMap(conditions::condition).orElse(null);
  }

  /** The values of a line: its own, and those common to all lines that it does not have itself. */
  private Map<String, Value> filled(Fields line, Ledger ledger) {
    Map<String, Value> filled = new LinkedHashMap<>();
    Map<String, Item> own = line.item("values").map(Item::entries).orElse(Map.of());
    own.forEach(
        (column, item) -> {
          Optional<LedgerColumn> known = ledger.column(column);
          if (known.isEmpty()) {
            item.problem("layoutColumn", item.path(), column, ledger.name(), columns(ledger));
          }
          known.flatMap(c -> values.value(item, c)).ifPresent(v -> filled.put(column, v));
        });
    common.forEach(
        (column, item) -> {
          Optional<LedgerColumn> known = ledger.column(column);
          if (known.isPresent()) {
            boolean first = unused.remove(column);
            if (!own.containsKey(column)) {
              values.value(item, known.get()).ifPresent(v -> filled.put(column, v));
            } else if (first) {
              values.value(item, known.get());
            }
          }
        });
    return filled;
  }

  private static String columns(Ledger ledger) {
    return ledger.columns().stream().map(LedgerColumn::name).collect(Collectors.joining(", "));
  }

  private void checkFilled(Fields line, Ledger ledger, Map<String, Value> filled) {
    Set<String> given = new LinkedHashSet<>(filled.keySet());
    line.item("values").ifPresent(item -> given.addAll(item.entries().keySet()));
    given.addAll(common.keySet());
    if (file.has("department")) {
      given.add("unit_code");
    }
    for (LedgerColumn column : ledger.columns()) {
      if (column.presence() == Presence.REQUIRED && !given.contains(column.name())) {
        line.problem("values", "layoutLacks", line.path(), column.name(), ledger.name());
      }
    }
  }

  private Optional<SidedAmount> amount(
      Fields line, Item item, Ledger ledger, Map<String, Value> filled) {
    if (!ledger.name().equals(GENERAL)) {
      line.problem("amount", "layoutAmountLedger", item.path(), ledger.name());
    } else if (filled.containsKey("debit_amount") || filled.containsKey("credit_amount")) {
      line.problem("amount", "layoutAmountTwice", item.path());
    }
    Fields fields = item.fields(LayoutKeys.AMOUNT);
    Optional<Template> from = fields.requiredItem("from").flatMap(templates::template);
    Template side = fields.item("side").flatMap(templates::template).orElse(null);
    boolean bySide = fields.has("side");
    if (bySide != fields.has("debit") || bySide != fields.has("credit")) {
      fields.problem("side", "layoutAmountSide", item.path());
    } else if (!bySide && !fields.has("positive")) {
      fields.problem("from", "layoutAmountHow", item.path());
    }
    SidedAmount.Side positive =
        fields.has("positive")
            ? fields.choice("positive", SidedAmount.Side.class).orElse(null)
            : null;
    Condition negate = values.negate(fields);
    Integer power = FormatReader.unit(fields).orElse(null);
    return from.map(
        t ->
            new SidedAmount(
                t,
                side,
                patterns(fields, "debit"),
                patterns(fields, "credit"),
                positive,
                negate,
                power));
  }

  private List<TextPattern> patterns(Fields fields, String key) {
    return fields.item(key).map(conditions::patterns).orElse(List.of());
  }

  private Map<Mark, Condition> marks(Fields line, Ledger ledger, Map<String, Value> filled) {
    Map<Mark, Condition> marks = new EnumMap<>(Mark.class);
    if (!line.has("mark")) {
      return marks;
    }
    if (!ledger.name().equals(GENERAL)) {
      line.problem("mark", "layoutMarkLedger", line.path("mark"), ledger.name());
    }
    Fields fields = line.item("mark").orElseThrow().fields(LayoutKeys.MARK);
    for (Mark mark : Mark.values()) {
      fields
          .item(mark.code())
          .flatMap(conditions::condition)
          .ifPresent(condition -> marks.put(mark, condition));
      String flag = FLAGS.get(mark);
      if (fields.has(mark.code()) && flag != null && filled.containsKey(flag)) {
        fields.problem(mark.code(), "layoutMarkTwice", fields.path(mark.code()), flag);
      }
    }
    return marks;
  }
}
