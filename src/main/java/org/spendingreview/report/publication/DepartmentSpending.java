package org.spendingreview.report.publication;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.spendingreview.lake.TableRow;

/** What a department spent in a year, by all that the forms tell apart. Amounts are yuan. */
final class DepartmentSpending {
  private final String name;
  private final boolean incomplete;
  private final SortedMap<String, Map<String, BigDecimal>> functions = new TreeMap<>();
  private final Map<Leaf, BigDecimal> leaves = new HashMap<>();
  private final Map<String, TableRow> threePublic = new HashMap<>();

  /** A line of the leaf totals, without months, units and projects. */
  private record Leaf(String type, String economic, String function, String fund) {}

  /** A department without any amount so far, from its row among the departments. */
  DepartmentSpending(TableRow department) {
    this.name = (String) department.value("department_name");
    this.incomplete = !department.value("completeness").equals("COMPLETE");
  }

  String name() {
    return name;
  }

  /** Whether rows of its delivery were rejected. */
  boolean isIncomplete() {
    return incomplete;
  }

  /** Takes in a row of {@code function_spending}. */
  void addFunction(TableRow row) {
    add(
        functions,
        (String) row.value("function_code"),
        (String) row.value("expenditure_type"),
        (BigDecimal) row.value("amount"));
  }

  /** Takes in a row of {@code spending_totals}. */
  void addLeaf(TableRow row) {
    Leaf leaf =
        new Leaf(
            (String) row.value("expenditure_type"),
            (String) row.value("economic_code"),
            (String) row.value("function_code"),
            (String) row.value("fund_source"));
    leaves.merge(leaf, (BigDecimal) row.value("actual_amount"), BigDecimal::add);
  }

  /** Takes in a row of {@code three_public_trend}. */
  void addThreePublic(TableRow row) {
    threePublic.put((String) row.value("item"), row);
  }

  /** Amounts of all funds by functional item and expenditure type. */
  SortedMap<String, Map<String, BigDecimal>> functions() {
    return functions;
  }

  /** The same of one fund. */
  SortedMap<String, Map<String, BigDecimal>> functions(String fundSource) {
    SortedMap<String, Map<String, BigDecimal>> found = new TreeMap<>();
    leaves.forEach(
        (leaf, amount) -> {
          if (leaf.fund().equals(fundSource)) {
            add(found, leaf.function(), leaf.type(), amount);
          }
        });
    found.values().forEach(types -> types.values().removeIf(amount -> amount.signum() == 0));
    found.values().removeIf(Map::isEmpty);
    return found;
  }

  /** Basic spending of one fund by economic item, of the codes asked for. */
  SortedMap<String, BigDecimal> basic(String fundSource, Predicate<String> economic) {
    SortedMap<String, BigDecimal> found = new TreeMap<>();
    leaves.forEach(
        (leaf, amount) -> {
          if (leaf.fund().equals(fundSource)
              && leaf.type().equals("BASIC")
              && economic.test(leaf.economic())) {
            found.merge(leaf.economic(), amount, BigDecimal::add);
          }
        });
    found.values().removeIf(amount -> amount.signum() == 0);
    return found;
  }

  /** A measure of an item of the three public expenses; null where its ledger was not delivered. */
  BigDecimal threePublic(String item, String measure) {
    TableRow row = threePublic.get(item);
    return row == null ? null : (BigDecimal) row.value(measure);
  }

  private static void add(
      Map<String, Map<String, BigDecimal>> to, String code, String type, BigDecimal amount) {
    if (amount != null && amount.signum() != 0) {
      to.computeIfAbsent(code, key -> new TreeMap<>()).merge(type, amount, BigDecimal::add);
    }
  }
}
