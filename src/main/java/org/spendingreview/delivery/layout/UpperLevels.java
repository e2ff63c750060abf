package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How a row is known to be the total of those below it (上级科目), where neither a flag nor the length
 * of its code tells: the next row's code continues its own.
 *
 * @param code of a row, such as 302 above 30201
 * @param within what must be the same in both rows, such as the unit
 */
public record UpperLevels(Template code, List<Template> within) implements Serializable {

  boolean isAbove(Row row, Row next) {
    String upper = code.of(row).strip();
    String lower = code.of(next).strip();
    return !upper.isEmpty()
        && lower.length() > upper.length()
        && lower.startsWith(upper)
        && within.stream().allMatch(same -> same.of(row).equals(same.of(next)));
  }

  List<String> columns() {
    List<String> columns = new ArrayList<>(code.columns());
    within.forEach(same -> columns.addAll(same.columns()));
    return columns;
  }
}
