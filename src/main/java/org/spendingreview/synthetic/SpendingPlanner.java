package org.spendingreview.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spendingreview.synthetic.Catalogue.BasicItem;

/** Decides what a generated department spends in a year, and on which initial budget. */
final class SpendingPlanner {
  private static final Set<String> THREE_PUBLIC = Set.of("30212", "30217", "30231", "31013");

  /** Other departments help a unit of this one, and it helps a unit of another. */
  private static final String HELPED = "103";

  private static final String OTHERWISE_HELPED = "503001";

  private final Catalogue catalogue;
  private final Department department;
  private final Map<String, String> row;
  private final long seed;

  SpendingPlanner(Catalogue catalogue, Department department, Map<String, String> row, long seed) {
    this.catalogue = catalogue;
    this.department = department;
    this.row = row;
    this.seed = seed;
  }

  /** The year's spending; age is the number of years since the city's first. */
  List<Planned> plan(int year, int age) {
    List<Planned> planned = new ArrayList<>();
    for (Unit unit : department.units(year)) {
      for (BasicItem item : catalogue.basicItems()) {
        if (item.suits(unit) && occurs(unit, item)) {
          planned.addAll(basic(unit, item, year, age));
        }
      }
    }
    for (Map<String, String> project : catalogue.projects(row.get("department_code"))) {
      planned.addAll(project(project, year, age));
    }
    planned.addAll(other(year));
    return planned;
  }

  private boolean occurs(Unit unit, BasicItem item) {
    if (item.threePublic() && department.is(Peculiarity.UNCODED_BASIC_BUDGET)) {
      return false; // its three public expenses lie in projects, whose budget is coded
    }
    int presence = unit.posts() < 15 ? item.presence() * 7 / 10 : item.presence();
    return item.presence() == 1000
        || Dice.of(seed, unit.code(), item.economicCode(), "occurs").chance(presence);
  }

  private List<Planned> basic(Unit unit, BasicItem item, int year, int age) {
    Habits habits = department.habits();
    Dice dice = Dice.of(seed, unit.code(), item.economicCode(), year);
    Purpose purpose =
        new Purpose(
            unit.code(),
            Purpose.BASIC,
            function(unit, item),
            item.economicCode(),
            Project.NONE,
            "GENERAL_PUBLIC");
    if (item.threePublic()) {
      Dice always = Dice.of(seed, unit.code(), item.economicCode(), "budget");
      long usual = always.vary(item.fenPerHead() * unit.posts(), 700, 1400);
      Planned planned = threePublic(purpose, grown(usual, age), dice);
      return shared(purpose, planned.spending().fen(), planned.initialFen());
    }
    long staff = (long) unit.posts() * habits.inPost() / 1000;
    long fen = item.fenPerHead() * staff * habits.wage() / 1000 * (1000 + 35L * age) / 1000;
    fen = dice.vary(Math.max(fen, 20_000), 930, 1075) + dice.between(0, 99);
    boolean personnel =
        item.economicCode().startsWith("301") || item.economicCode().startsWith("303");
    int covered = personnel ? habits.personnelCovered() : habits.runningCovered();
    long budget = Fen.rounded(dice.vary(fen * covered / 1000, 920, 1080));
    return shared(purpose, fen, budget);
  }

  private String function(Unit unit, BasicItem item) {
    String given =
        unit.administration() ? item.administrationFunction() : item.institutionFunction();
    if (!given.isEmpty()) {
      return given;
    }
    String usual =
        row.get(unit.administration() ? "administration_function" : "institution_function");
    return unit.administration() || !department.isOfDistrict() ? usual : own(unit, usual);
  }

  /** Each institution of a district has a task of its own, as far as the section has items. */
  private String own(Unit unit, String usual) {
    List<String> tasks = new ArrayList<>(catalogue.functionsBeside(usual));
    tasks.remove(row.get("administration_function"));
    tasks.remove(row.get("project_function"));
    return tasks.isEmpty() ? usual : tasks.get(department.units().indexOf(unit) % tasks.size());
  }

  /** Institutions pay part of some items from money that is no fiscal appropriation. */
  private List<Planned> shared(Purpose purpose, long fen, long budget) {
    Dice dice = Dice.of(seed, purpose.unitCode(), purpose.economicCode(), "fund");
    boolean institution =
        department.units().stream()
            .anyMatch(u -> u.code().equals(purpose.unitCode()) && !u.administration());
    boolean likely = THREE_PUBLIC.contains(purpose.economicCode());
    if (!institution || !dice.chance(likely ? 350 : 70) || fen < 100_000) {
      return List.of(new Planned(Spending.of(purpose, fen), budget));
    }
    long own = dice.vary(fen, 100, 350);
    String fund = dice.chance(600) ? "SPECIAL_ACCOUNT" : "OTHER";
    long ownBudget = fund.equals("OTHER") || likely ? 0 : Fen.rounded(budget / 5);
    return List.of(
        new Planned(Spending.of(purpose, fen - own), budget - ownBudget),
        new Planned(Spending.of(purpose.withFundSource(fund), own), ownBudget));
  }

  private List<Planned> project(Map<String, String> given, int year, int age) {
    Dice always = Dice.of(seed, department.code(), given.get("project"), "project");
    Dice dice = Dice.of(seed, department.code(), given.get("project"), year);
    List<Unit> units = department.units(year);
    Unit unit = always.chance(600) ? units.get(0) : always.pick(units);
    String parent = given.get("parent");
    String prefix = department.code() + "P";
    Project project =
        new Project(
            prefix + given.get("project"),
            given.get("project_name"),
            parent.isEmpty() ? "" : prefix + parent);
    String function = given.get("function_code");
    long sum = Long.parseLong(given.get("yuan_a_year")) * 100;
    int scale = dice.between(700, 1300);
    List<Planned> planned = new ArrayList<>();
    for (Map<String, String> item : catalogue.projectKind(given.get("kind"))) {
      Purpose purpose =
          new Purpose(
              unit.code(),
              Purpose.PROJECT,
              function.isEmpty() ? row.get("project_function") : function,
              item.get("economic_code"),
              project,
              given.get("fund_source"));
      long share = sum * Long.parseLong(item.get("share")) / 1000;
      planned.add(
          THREE_PUBLIC.contains(purpose.economicCode())
              ? threePublic(purpose, grown(always.vary(share, 850, 1150), age), dice)
              : projectItem(purpose, share * scale / 1000 * (1000 + 50L * age) / 1000, dice));
    }
    return planned;
  }

  private Planned projectItem(Purpose purpose, long usual, Dice dice) {
    long fen = dice.vary(usual, 850, 1150) + dice.between(0, 99);
    long budget = dice.vary(fen * department.habits().projectsCovered() / 1000, 900, 1200);
    return new Planned(Spending.of(purpose, fen), Fen.rounded(budget));
  }

  /** Three public expenses follow their budget, and the budget follows the department's trend. */
  private Planned threePublic(Purpose purpose, long budget, Dice dice) {
    long fen = dice.vary(budget * department.habits().threePublicUsed() / 1000, 820, 1180);
    return new Planned(Spending.of(purpose, fen), budget);
  }

  private long grown(long budget, int age) {
    long fen = budget;
    for (int i = 0; i < age; i++) {
      fen = fen * department.habits().threePublicTrend() / 1000;
    }
    return Math.max(Fen.rounded(fen), 10 * Fen.ROUND_SUM);
  }

  /** Business of institutions, and help to a unit outside: real spending of another type. */
  private List<Planned> other(int year) {
    Dice always = Dice.of(seed, department.code(), "other");
    Dice dice = Dice.of(seed, department.code(), "other", year);
    List<Unit> units = department.units(year);
    Unit last = units.get(units.size() - 1);
    List<Planned> planned = new ArrayList<>();
    if (!last.administration() && always.chance(400)) {
      long fen = dice.between(8_000_000L, 60_000_000L);
      Purpose purpose = other(last, "30218");
      planned.add(new Planned(new Spending(purpose, "7301", "", fen), Fen.rounded(fen)));
    }
    if (always.chance(350)) {
      String outside = department.code().equals(HELPED) ? OTHERWISE_HELPED : HELPED + "003";
      long fen = Fen.rounded(dice.between(2_000_000L, 20_000_000L));
      planned.add(new Planned(new Spending(other(units.get(0), "39999"), "7501", outside, fen), 0));
    }
    return planned;
  }

  private Purpose other(Unit unit, String economicCode) {
    String function =
        row.get(unit.administration() ? "administration_function" : "institution_function");
    return new Purpose(unit.code(), Purpose.OTHER, function, economicCode, Project.NONE, "OTHER");
  }
}
