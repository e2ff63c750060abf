package org.spendingreview.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides what a generated department's registers say in a year. */
final class RegisterPlanner {
  private final Catalogue catalogue;
  private final Department department;
  private final long seed;
  private final int lastYear;

  RegisterPlanner(Catalogue catalogue, Department department, long seed, int lastYear) {
    this.catalogue = catalogue;
    this.department = department;
    this.seed = seed;
    this.lastYear = lastYear;
  }

  /** The rows of every register delivered that year, by the ledger's name. */
  Map<String, List<List<String>>> plan(int year) {
    Map<String, List<List<String>>> registers = new LinkedHashMap<>();
    if (!department.is(Peculiarity.NO_PROCUREMENT)) {
      registers.put("procurement_ledger", procurement(year));
    }
    registers.put("staffing_register", staffing(year));
    registers.put("balance_sheet", new BalanceSheet(catalogue, department, seed).rows(year));
    registers.put("construction_register", construction(year));
    registers.put("assessment_register", assessment(year));
    return registers;
  }

  private List<List<String>> procurement(int year) {
    Dice dice = Dice.of(seed, department.code(), year, "procurement_ledger");
    List<Unit> units = department.units(year);
    int count = Math.min(40, 3 + units.stream().mapToInt(Unit::posts).sum() / 15);
    boolean exact = department.habits().procurementUsed() == 1000;
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Map<String, String> item = dice.pick(catalogue.procurementItems());
      long budget = Fen.rounded(dice.between(3_000_000L, 45_000_000L));
      long contract = budget * department.habits().procurementUsed() / 1000;
      contract = exact ? contract : Math.min(dice.vary(contract, 950, 1050), budget * 2);
      rows.add(
          List.of(
              dice.pick(units).code(),
              "CG" + year + "-" + String.format("%03d", i),
              LocalDate.of(year, dice.between(2, 12), dice.between(1, 28)).toString(),
              item.get("category"),
              item.get("method"),
              Fen.text(budget),
              Fen.text(contract),
              item.get("description")));
    }
    return rows;
  }

  private List<List<String>> staffing(int year) {
    List<List<String>> rows = new ArrayList<>();
    for (Unit unit : department.units(year)) {
      Dice dice = Dice.of(seed, unit.code(), year, "staffing_register");
      int factor = department.habits().inPost() + dice.between(-15, 15);
      int inPost = Math.max(1, (unit.posts() * factor + 500) / 1000);
      rows.add(
          List.of(
              unit.code(),
              String.valueOf(unit.posts()),
              String.valueOf(inPost),
              String.valueOf(unit.posts() * dice.between(150, 450) / 1000)));
    }
    return rows;
  }

  /** A building that is approved early, and completed in the city's last year. */
  private List<List<String>> construction(int year) {
    if (!department.is(Peculiarity.BUILDING)) {
      return List.of();
    }
    Dice dice = Dice.of(seed, department.code(), "construction_register");
    long area = dice.between(6_000L, 9_000L) * 100;
    long estimate = area / 100 * dice.between(380_000L, 450_000L);
    long built = dice.vary(area, 1040, 1070);
    long invested = dice.vary(estimate, 1090, 1160);
    Map<String, String> works =
        catalogue.projects(department.code()).stream()
            .filter(project -> project.get("kind").equals("WORKS"))
            .findFirst()
            .orElseThrow();
    boolean completed = year == lastYear;
    long progress = Math.max(1, 4 - (lastYear - year));
    return List.of(
        List.of(
            department.units().get(0).code(),
            department.code() + "P" + works.get("project"),
            works.get("project_name"),
            completed ? LocalDate.of(year, 9, 28).toString() : "",
            Fen.text(area),
            Fen.text(completed ? built : 0),
            Fen.text(estimate),
            Fen.text(completed ? invested : invested * progress / 5)));
  }

  private List<List<String>> assessment(int year) {
    Dice dice = Dice.of(seed, department.code(), year, "assessment_register");
    List<List<String>> rows = new ArrayList<>();
    for (Map<String, String> row : catalogue.assessment()) {
      BigDecimal full = new BigDecimal(row.get("full_value"));
      BigDecimal step = new BigDecimal(row.get("step"));
      int lowest = Integer.parseInt(row.get("lowest_permille"));
      BigDecimal earned =
          full.multiply(BigDecimal.valueOf(dice.between(lowest, 1060))).movePointLeft(3).min(full);
      BigDecimal value = earned.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
      rows.add(
          List.of(
              row.get("indicator_code"),
              value.toPlainString(),
              row.get("full_value"),
              row.get("evidence")));
    }
    if (year == lastYear && department.is(Peculiarity.MISSING_ASSESSMENT)) {
      rows.remove(rows.size() - 1);
    }
    return rows;
  }
}
