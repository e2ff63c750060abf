package org.spendingreview.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A department made by chance around a row of {@code synthetic/departments.csv}. */
final class GeneratedDepartment implements DepartmentSource {
  private static final long serialVersionUID = 1L;

  private final Map<String, String> row;
  private final long seed;
  private final Department department;

  private GeneratedDepartment(Map<String, String> row, long seed, Department department) {
    this.row = row;
    this.seed = seed;
    this.department = department;
  }

  /**
   * The department of that place in the city. After the last row of the resource the departments
   * begin anew as those of the city's districts, without the peculiarities, but with functional
   * items for each institution and with a report of their own.
   */
  static GeneratedDepartment of(int place, City city) {
    List<Map<String, String>> rows = Catalogue.SHIPPED.departments();
    Map<String, String> row = rows.get(place % rows.size());
    int district = place / rows.size();
    String code = (district == 0 ? "" : String.valueOf(district)) + row.get("department_code");
    String prefix = district == 0 ? "" : "第" + district + "区";
    Set<Peculiarity> peculiarities = district == 0 ? peculiarities(row) : Set.of();
    Dice dice = Dice.of(city.seed(), code, "department");
    Department department =
        new Department(
            code,
            district,
            prefix + row.get("department_name"),
            row.get("peer_group"),
            units(row, code, prefix, peculiarities, city, dice),
            Habits.roll(dice),
            peculiarities);
    return new GeneratedDepartment(row, city.seed(), department);
  }

  @Override
  public Department department() {
    return department;
  }

  @Override
  public List<DepartmentYear> years(int firstYear, int lastYear) {
    Catalogue catalogue = Catalogue.SHIPPED;
    SpendingPlanner spending = new SpendingPlanner(catalogue, department, row, seed);
    RegisterPlanner registers = new RegisterPlanner(catalogue, department, seed, lastYear);
    BudgetPlanner budget = new BudgetPlanner(department, seed, lastYear);
    List<DepartmentYear> years = new ArrayList<>();
    boolean founded = department.is(Peculiarity.FOUNDED_IN_LAST_YEAR);
    for (int year = founded ? lastYear : firstYear; year <= lastYear; year++) {
      List<Planned> planned = spending.plan(year, year - firstYear);
      List<Spending> real = new ArrayList<>(planned.stream().map(Planned::spending).toList());
      real.removeIf(s -> s.fen() == 0);
      List<BudgetLine> granted = budget.plan(year, planned, !founded);
      Map<String, List<List<String>>> delivered = registers.plan(year);
      if (department.isOfDistrict()) {
        Dice dice = Dice.of(seed, department.code(), year, "reported_figures");
        List<List<String>> staffing = delivered.get("staffing_register");
        delivered.put(
            "reported_figures", new PrintedReport(real, granted, staffing).rows(catalogue, dice));
      }
      years.add(new DepartmentYear(department, year, List.copyOf(real), granted, delivered));
    }
    return years;
  }

  private static Set<Peculiarity> peculiarities(Map<String, String> row) {
    return Arrays.stream(row.get("peculiarities").split("\\|", -1))
        .filter(name -> !name.isEmpty())
        .map(Peculiarity::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Peculiarity.class)));
  }

  private static List<Unit> units(
      Map<String, String> row,
      String code,
      String prefix,
      Set<Peculiarity> peculiarities,
      City city,
      Dice dice) {
    String[] names = row.get("units").split("\\|", -1);
    int[] weights = new int[names.length];
    int sum = 0;
    for (int i = 0; i < names.length; i++) {
      weights[i] = i == 0 ? 100 : dice.between(20, 90);
      sum += weights[i];
    }
    int posts = Integer.parseInt(row.get("posts"));
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      int colon = names[i].indexOf(':');
      boolean last = i == names.length - 1;
      units.add(
          new Unit(
              code + String.format("%03d", i + 1),
              prefix + names[i].substring(0, colon),
              names[i].endsWith(":A"),
              Math.max(3, posts * weights[i] / sum),
              peculiarities.contains(Peculiarity.FOUNDED_IN_LAST_YEAR) ? city.lastYear() : 0,
              last && peculiarities.contains(Peculiarity.UNIT_CLOSED) ? city.lastYear() - 1 : 0));
    }
    return units;
  }
}
