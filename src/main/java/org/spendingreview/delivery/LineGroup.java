package org.spendingreview.delivery;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.spark.unsafe.types.UTF8String;

/** General-ledger lines of one kind, added up by month and project. */
final class LineGroup {
  private static final int MONTHS = 12;

  private final Object[] first;
  private final boolean closing;
  private final boolean spending;
  private final Map<Project, Sums[]> sums = new HashMap<>();
  private Project lastProject;
  private Sums[] last;

  /** What a line says of its project; nothing at all where it has none. */
  record Project(UTF8String code, UTF8String name, UTF8String parent) {}

  /** What lines are worth on each side. */
  record Sums(ExactSum debit, ExactSum credit) {}

  /**
   * An empty one.
   *
   * @param first a line, which tells what all of them have in common
   * @param closing whether the lines are the other side of a closing
   * @param spending whether they are on an expenditure account and not flagged as a closing
   */
  LineGroup(Object[] first, boolean closing, boolean spending) {
    this.first = first.clone();
    this.closing = closing;
    this.spending = spending;
  }

  /** The columns of one of the lines. */
  Object[] first() {
    return first;
  }

  boolean isClosing() {
    return closing;
  }

  boolean isSpending() {
    return spending;
  }

  /** Adds the fen of a line. */
  void add(
      int month,
      UTF8String code,
      UTF8String name,
      UTF8String parent,
      long debitFen,
      long creditFen) {
    if (last == null || !isLast(code, name, parent)) {
      lastProject = new Project(code, name, parent);
      last = sums.computeIfAbsent(lastProject, project -> new Sums[MONTHS]);
    }
    if (last[month - 1] == null) {
      last[month - 1] = new Sums(new ExactSum(), new ExactSum());
    }
    last[month - 1].debit().add(debitFen);
    last[month - 1].credit().add(creditFen);
  }

  private boolean isLast(UTF8String code, UTF8String name, UTF8String parent) {
    return Objects.equals(lastProject.code(), code)
        && Objects.equals(lastProject.name(), name)
        && Objects.equals(lastProject.parent(), parent);
  }

  /** Gives each project with its sums by month, from 0, null where a month has no line. */
  void forEach(BiConsumer<Project, Sums[]> out) {
    sums.forEach(out);
  }

  /** The month of a day. */
  static int month(int day) {
    return LocalDate.ofEpochDay(day).getMonthValue();
  }
}
