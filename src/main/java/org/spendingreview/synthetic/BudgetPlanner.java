package org.spendingreview.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides the budget of a generated department year by year, so that carry-over ties: carried out =
 * available − fiscal spending, and carried in = carried out of the year before. Years must be asked
 * for in order.
 */
final class BudgetPlanner {
  private static final Set<String> THREE_PUBLIC = Set.of("30212", "30217", "30231", "31013");

  private final Department department;
  private final long seed;
  private final int lastYear;
  private Map<Purpose, Long> carried = Map.of();
  private boolean first = true;

  BudgetPlanner(Department department, long seed, int lastYear) {
    this.department = department;
    this.seed = seed;
    this.lastYear = lastYear;
  }

  /** The year's lines; in the first year something is carried in if the department is older. */
  List<BudgetLine> plan(int year, List<Planned> planned, boolean older) {
    Dice dice = Dice.of(seed, department.code(), year, "budget");
    Map<Purpose, long[]> grants = grants(planned);
    if (first && older) {
      carried = firstCarry(grants, dice);
    } else if (year == lastYear && department.is(Peculiarity.CARRY_MISMATCH)) {
      carried = mismatched(carried);
    }
    first = false;
    carried = rehomed(carried, year);
    carried.keySet().forEach(purpose -> grants.putIfAbsent(purpose, new long[2]));
    List<BudgetLine> lines = new ArrayList<>();
    Map<Purpose, Long> next = new LinkedHashMap<>();
    grants.forEach(
        (purpose, grant) -> {
          long in = carried.getOrDefault(purpose, 0L);
          add(lines, purpose, BudgetLine.INITIAL, grant[0]);
          add(lines, purpose, BudgetLine.CARRIED_IN, in);
          if (purpose.isFiscal()) {
            long adjustment = adjustment(purpose, grant[0] + in - grant[1], dice);
            add(lines, purpose, BudgetLine.ADJUSTMENT, adjustment);
            long out = grant[0] + in + adjustment - grant[1];
            if (out > 0) {
              next.put(purpose, out);
            }
          }
        });
    if (year < lastYear || !department.is(Peculiarity.NO_CARRIED_OUT)) {
      next.forEach((purpose, fen) -> add(lines, purpose, BudgetLine.CARRIED_OUT, fen));
    }
    carried = next;
    return lines;
  }

  /** For each purpose as budgets name it: the initial budget and what is spent of it. */
  private Map<Purpose, long[]> grants(List<Planned> planned) {
    Map<Purpose, long[]> grants = new LinkedHashMap<>();
    for (Planned one : planned) {
      long[] grant =
          grants.computeIfAbsent(budgeted(one.spending().purpose()), purpose -> new long[2]);
      grant[0] += one.initialFen();
      grant[1] += one.spending().fen();
    }
    return grants;
  }

  private Purpose budgeted(Purpose purpose) {
    boolean basic = purpose.expenditureType().equals(Purpose.BASIC);
    if (basic && department.is(Peculiarity.UNCODED_BASIC_BUDGET)) {
      return purpose.withEconomicCode("");
    }
    if (department.is(Peculiarity.UNBUDGETED_THREE_PUBLIC)
        && THREE_PUBLIC.contains(purpose.economicCode())) {
      return purpose.withEconomicCode("30299");
    }
    return purpose;
  }

  /** What is granted if too little is left, and what is taken back of what is left over. */
  private static long adjustment(Purpose purpose, long left, Dice dice) {
    if (left <= 0) {
      return -left;
    }
    boolean project = purpose.expenditureType().equals(Purpose.PROJECT);
    if (dice.chance(project ? 250 : 800)) {
      return -left;
    }
    return dice.chance(400) ? -Fen.rounded(dice.vary(left, 100, 700)) : 0;
  }

  private static Map<Purpose, Long> firstCarry(Map<Purpose, long[]> grants, Dice dice) {
    Map<Purpose, Long> carry = new LinkedHashMap<>();
    grants.forEach(
        (purpose, grant) -> {
          boolean project = purpose.expenditureType().equals(Purpose.PROJECT);
          if (purpose.isFiscal() && grant[0] > 0 && dice.chance(project ? 500 : 120)) {
            carry.put(purpose, Math.max(Fen.rounded(dice.vary(grant[0], 40, 300)), Fen.ROUND_SUM));
          }
        });
    return carry;
  }

  /** What a closed unit left over passes to the department's own office. */
  private Map<Purpose, Long> rehomed(Map<Purpose, Long> left, int year) {
    List<String> units = department.units(year).stream().map(Unit::code).toList();
    Map<Purpose, Long> rehomed = new LinkedHashMap<>();
    left.forEach(
        (purpose, fen) -> {
          boolean exists = units.contains(purpose.unitCode());
          rehomed.merge(exists ? purpose : purpose.withUnitCode(units.get(0)), fen, Long::sum);
        });
    return rehomed;
  }

  private static Map<Purpose, Long> mismatched(Map<Purpose, Long> carried) {
    Map<Purpose, Long> changed = new LinkedHashMap<>();
    carried.forEach((purpose, fen) -> changed.put(purpose, fen - fen / 10));
    return changed;
  }

  private static void add(List<BudgetLine> lines, Purpose purpose, String stage, long fen) {
    if (fen != 0) {
      lines.add(new BudgetLine(purpose, stage, fen, ""));
    }
  }
}
