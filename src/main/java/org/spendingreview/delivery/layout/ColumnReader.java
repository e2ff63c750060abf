package org.spendingreview.delivery.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spendingreview.yaml.Fields;
import org.spendingreview.yaml.Item;

/** Reads the columns that a layout names itself. */
final class ColumnReader {
  private static final int MAX_WIDTH = 10_000;
  private static final Pattern CHARACTERS =
      Pattern.compile("([1-9][0-9]{0,3})(-([1-9][0-9]{0,3})?)?");

  private final Fields file;
  private final boolean header;
  private final Cleaning plain;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private int listed;

  ColumnReader(Fields file, boolean header, boolean trim, boolean excelText) {
    this.file = file;
    this.header = header;
    this.plain = Cleaning.plain(trim, excelText);
  }

  /** Reads the list, or the keys, under {@code columns}; problems are noted. */
  void read() {
    Optional<Item> item = file.item("columns");
    if (item.isPresent() && item.get().isList()) {
      item.get().items().forEach(this::listed);
    } else if (item.isPresent()) {
      item.get().entries().forEach(this::named);
    } else if (!header) {
      file.problem("header", "layoutColumnsNeeded");
    }
  }

  List<Column> columns() {
    return List.copyOf(columns.values());
  }

  /** How many columns are listed by position; 0 where they are not. */
  int byList() {
    return listed;
  }

  /** Whether a value may take a column: any of a header's, otherwise those that are named here. */
  boolean knows(String column) {
    return header || columns.containsKey(column);
  }

  /** The names that there are. */
  String names() {
    return String.join(", ", columns.keySet());
  }

  /** Notes positions beyond the end of the row. */
  void checkWidth(int width) {
    int last = columns.values().stream().mapToInt(Column::position).max().orElse(0);
    if (!header && !columns.isEmpty() && width < last) {
      file.problem(file.has("width") ? "width" : "header", "layoutWidthNeeded", last);
    }
  }

  private void listed(Item item) {
    listed++;
    int position = listed;
    item.text()
        .ifPresent(
            name -> {
              if (columns.putIfAbsent(name, Column.at(name, position, plain)) != null) {
                item.problem("layoutColumnTwice", name);
              }
            });
  }

  private void named(String name, Item item) {
    if (Template.BUILT_IN.contains(name)) {
      item.problem("layoutColumnBuiltIn", name);
    }
    if (!item.isMapping()) {
      List<String> headings = item.texts();
      if (headings.isEmpty()) {
        item.problem("layoutColumnPlace", item.path());
      }
      add(item, Column.under(name, headings, plain));
      return;
    }
    Fields fields = item.fields(LayoutKeys.COLUMN);
    List<String> headings = fields.item("names").map(Item::texts).orElse(List.of());
    int position = fields.whole("position", 1, MAX_WIDTH).orElse(0);
    if (fields.has("names") && fields.has("position")) {
      fields.problem("position", "layoutNamesAndPosition", item.path());
    }
    boolean placed = fields.has("names") || fields.has("position");
    List<String> own = placed ? headings : List.of(name);
    add(
        item,
        new Column(
            name, own, position, fields.flag("optional"), fields.flag("merged"), cleaning(fields)));
  }

  private void add(Item item, Column column) {
    if (!header && column.position() == 0) {
      item.problem("layoutPositionNeeded", item.path());
    }
    columns.put(column.name(), column);
  }

  private Cleaning cleaning(Fields fields) {
    String split = fields.item("split").flatMap(Item::text).orElse("");
    if (fields.has("split") && split.isEmpty()) {
      fields.problem("split", "layoutEmptyText", fields.path("split"));
    }
    if (fields.has("part") && !fields.has("split")) {
      fields.problem("part", "layoutPartOfNothing", fields.path("part"));
    }
    List<String> removed = texts(fields, "remove");
    if (removed.contains("")) {
      fields.problem("remove", "layoutEmptyText", fields.path("remove"));
    }
    int[] characters = characters(fields);
    boolean cleans =
        plain.trim()
            || fields.has("split")
            || fields.has("remove")
            || fields.has("blank")
            || fields.has("characters")
            || fields.has("pad_to")
            || fields.has("half_width");
    return new Cleaning(
        cleans,
        plain.excelText(),
        fields.flag("half_width"),
        texts(fields, "blank"),
        split,
        fields.whole("part", 1, 100).orElse(1),
        removed,
        characters[0],
        characters[1],
        fields.whole("pad_to", 1, 100).orElse(0));
  }

  private static List<String> texts(Fields fields, String key) {
    return fields.item(key).map(Item::texts).orElse(List.of());
  }

  /** From and to, as {@code 1-6}, {@code 4-} or {@code 2}. */
  private static int[] characters(Fields fields) {
    Optional<String> text = fields.item("characters").flatMap(Item::text);
    if (text.isEmpty()) {
      return new int[] {1, 0};
    }
    Matcher matcher = CHARACTERS.matcher(text.get());
    if (matcher.matches()) {
      int from = Integer.parseInt(matcher.group(1));
      boolean one = matcher.group(2) == null;
      int to = one ? from : matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
      if (to == 0 || to >= from) {
        return new int[] {from, to};
      }
    }
    fields.problem("characters", "layoutCharacters", fields.path("characters"), text.get());
    return new int[] {1, 0};
  }
}
