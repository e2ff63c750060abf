package org.spendingreview.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.synthetic.ProfileTable.Row;
import org.spendingreview.wording.CannotProceed;

/**
 * A department described by data: a folder, named by the department's code, that holds
 *
 * <ul>
 *   <li>{@code department.csv}: name, peer group and units;
 *   <li>{@code spending.csv}: what is really spent, a sum a purpose and year;
 *   <li>{@code budget.csv}: what is granted and carried over, a sum a purpose, stage and year;
 *   <li>the other ledgers under their own names: the rows to write, each led by its fiscal year.
 * </ul>
 *
 * The generator breaks the sums into vouchers and documents that add up to them to the fen.
 */
final class Profile implements DepartmentSource {
  private static final long serialVersionUID = 1L;

  private static final List<String> UNITS =
      List.of("department_name", "peer_group", "unit_code", "unit_name", "kind");
  private static final List<String> PURPOSE =
      List.of(
          "unit_code",
          "expenditure_type",
          "function_code",
          "economic_code",
          "project_code",
          "project_name",
          "parent_project_code",
          "fund_source");
  private static final String YEAR = "fiscal_year";

  /** Delivered only in a year with rows: without a report there is no file. */
  private static final String REPORT = "reported_figures";

  private final Department department;
  private final Map<Integer, List<Spending>> spending = new LinkedHashMap<>();
  private final Map<Integer, List<BudgetLine>> budget = new LinkedHashMap<>();
  private final Map<String, Map<Integer, List<List<String>>>> registers = new LinkedHashMap<>();

  private Profile(Path folder, City city) {
    for (Row row : table(folder, "spending", PURPOSE, List.of("amount"))) {
      spending
          .computeIfAbsent(row.number(YEAR), year -> new ArrayList<>())
          .add(Spending.of(purpose(row), row.fen("amount")));
    }
    for (Row row : table(folder, "budget", PURPOSE, List.of("stage", "amount", "description"))) {
      budget
          .computeIfAbsent(row.number(YEAR), year -> new ArrayList<>())
          .add(
              new BudgetLine(
                  purpose(row), row.cell("stage"), row.fen("amount"), row.cell("description")));
    }
    for (Ledger ledger : Ledger.all()) {
      Path file = folder.resolve(ledger.name() + ".csv");
      if (Files.exists(file)) {
        registers.put(ledger.name(), rows(file, ledger));
      }
    }
    this.department = department(folder, city);
  }

  /**
   * The profiles in a folder, a folder each.
   *
   * @throws CannotProceed if one cannot be read, naming file, line and cell
   */
  static List<Profile> all(Path folder, City city) {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(one -> new Profile(one, city))
          .limit(city.departments())
          .toList();
    } catch (IOException e) {
      throw CannotProceed.wrongCall("synthetic.noProfiles", folder);
    }
  }

  @Override
  public Department department() {
    return department;
  }

  @Override
  public List<DepartmentYear> years(int firstYear, int lastYear) {
    List<DepartmentYear> years = new ArrayList<>();
    for (int year = firstYear; year <= lastYear; year++) {
      if (spending.containsKey(year)) {
        years.add(
            new DepartmentYear(
                department,
                year,
                List.copyOf(spending.get(year)),
                List.copyOf(budget.getOrDefault(year, List.of())),
                registers(year)));
      }
    }
    return years;
  }

  private Map<String, List<List<String>>> registers(int year) {
    Map<String, List<List<String>>> delivered = new LinkedHashMap<>();
    registers.forEach(
        (ledger, rows) -> {
          if (rows.containsKey(year) || !ledger.equals(REPORT)) {
            delivered.put(ledger, rows.getOrDefault(year, List.of()));
          }
        });
    return delivered;
  }

  private Department department(Path folder, City city) {
    Set<Integer> years = new TreeSet<>(spending.keySet());
    int first = years.stream().mapToInt(Integer::intValue).min().orElse(0);
    int last = years.stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Row> rows = ProfileTable.read(folder.resolve("department.csv"), UNITS);
    if (rows.isEmpty()) {
      throw CannotProceed.wrongCall("synthetic.noUnits", folder.resolve("department.csv"));
    }
    List<Unit> units =
        rows.stream()
            .map(
                row ->
                    new Unit(
                        row.cell("unit_code"),
                        row.cell("unit_name"),
                        row.cell("kind").equals("ADMINISTRATION"),
                        0,
                        first > city.firstYear() ? first : 0,
                        last < city.lastYear() ? last : 0))
            .toList();
    return new Department(
        folder.getFileName().toString(),
        0,
        rows.get(0).cell("department_name"),
        rows.get(0).cell("peer_group"),
        units,
        Habits.ofProfile(),
        Set.of());
  }

  private static List<Row> table(
      Path folder, String name, List<String> purpose, List<String> others) {
    List<String> columns = new ArrayList<>(List.of(YEAR));
    columns.addAll(purpose);
    columns.addAll(others);
    return ProfileTable.read(folder.resolve(name + ".csv"), columns);
  }

  private static Map<Integer, List<List<String>>> rows(Path file, Ledger ledger) {
    List<String> names = ledger.columns().stream().map(LedgerColumn::name).toList();
    List<String> columns = new ArrayList<>(List.of(YEAR));
    columns.addAll(names);
    return ProfileTable.read(file, columns).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.number(YEAR),
                LinkedHashMap::new,
                Collectors.mapping(
                    row -> names.stream().map(row::cell).toList(), Collectors.toList())));
  }

  private static Purpose purpose(Row row) {
    String project = row.cell("project_code");
    return new Purpose(
        row.cell("unit_code"),
        row.cell("expenditure_type"),
        row.cell("function_code"),
        row.cell("economic_code"),
        project.isEmpty()
            ? Project.NONE
            : new Project(project, row.cell("project_name"), row.cell("parent_project_code")),
        row.cell("fund_source"));
  }
}
