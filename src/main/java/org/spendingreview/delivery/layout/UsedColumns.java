package org.spendingreview.delivery.layout;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The columns that a layout's values and conditions take. */
final class UsedColumns {
  private final Layout layout;

  UsedColumns(Layout layout) {
    this.layout = layout;
  }

  /** Their names, in the order of the layout. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    Stream.concat(layout.skipped().stream(), layout.only().stream())
        .forEach(test -> names.addAll(test.columns()));
    if (layout.upperLevels() != null) {
      names.addAll(layout.upperLevels().columns());
    }
    if (layout.department() != null) {
      names.addAll(layout.department().columns());
    }
    for (Layout.LineRule line : layout.lines()) {
      Stream.of(line.when(), line.unless())
          .filter(condition -> condition != null)
          .forEach(condition -> names.addAll(condition.columns()));
      line.marks().values().forEach(condition -> names.addAll(condition.columns()));
      line.values().values().forEach(value -> names.addAll(value.columns()));
      if (line.unlessZero() != null) {
        names.addAll(line.unlessZero().columns());
      }
      if (line.amount() != null) {
        names.addAll(line.amount().columns());
      }
    }
    return names;
  }
}
