package org.spendingreview.delivery;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;

/**
 * The city's register (单位名录, {@code departments.csv}): every unit and its department.
 *
 * @param units by unit code
 * @param departments the units of each, by department code
 * @param fingerprint of the file's bytes
 */
public record Register(
    Map<String, Unit> units, Map<String, List<Unit>> departments, String fingerprint)
    implements Serializable {
  private static final List<String> REQUIRED =
      List.of("department_code", "department_name", "peer_group", "unit_code", "unit_name");
  private static final List<String> OPTIONAL = List.of("first_fiscal_year", "last_fiscal_year");

  /**
   * Reads the register.
   *
   * @throws CannotProceed naming everything wrong with it
   */
  public static Register of(SmallCsv file) {
    file.requireColumns(REQUIRED, OPTIONAL);
    List<Problem> problems = new ArrayList<>();
    Map<String, Unit> units = new LinkedHashMap<>();
    Map<String, Unit> departments = new LinkedHashMap<>();
    Map<String, Long> lines = new HashMap<>();
    for (SmallCsv.Line line : file.lines()) {
      for (String column : REQUIRED) {
        line.required(column, problems);
      }
      Unit unit =
          new Unit(
              line.cell("department_code"),
              line.cell("department_name"),
              line.cell("peer_group"),
              line.cell("unit_code"),
              line.cell("unit_name"),
              line.year("first_fiscal_year", problems).orElse(null),
              line.year("last_fiscal_year", problems).orElse(null));
      if (units.putIfAbsent(unit.code(), unit) != null) {
        problems.add(line.problem("delivery.unitTwice", unit.code(), lines.get(unit.code())));
      }
      lines.putIfAbsent(unit.code(), line.number());
      Unit first = departments.putIfAbsent(unit.departmentCode(), unit);
      if (first != null
          && (!first.departmentName().equals(unit.departmentName())
              || !first.peerGroup().equals(unit.peerGroup()))) {
        problems.add(
            line.problem(
                "delivery.departmentDiffers", unit.departmentCode(), lines.get(first.code())));
      }
    }
    if (units.isEmpty()) {
      problems.add(Problem.of("delivery.emptyFile", file.name()));
    }
    CannotProceed.ifAny(problems);
    Map<String, List<Unit>> all = new LinkedHashMap<>();
    for (Unit unit : units.values()) {
      all.computeIfAbsent(unit.departmentCode(), code -> new ArrayList<>()).add(unit);
    }
    return new Register(units, all, file.fingerprint());
  }

  /** The unit of that code, if the register has it. */
  public Optional<Unit> unit(String code) {
    return Optional.ofNullable(units.get(code));
  }

  /** The units of a department, empty where the register does not know it. */
  public List<Unit> unitsOf(String departmentCode) {
    return departments.getOrDefault(departmentCode, List.of());
  }

  /** The codes of the departments that have a unit in a fiscal year, sorted. */
  public List<String> departmentsIn(int fiscalYear) {
    TreeSet<String> codes = new TreeSet<>();
    for (Unit unit : units.values()) {
      if (unit.existsIn(fiscalYear)) {
        codes.add(unit.departmentCode());
      }
    }
    return List.copyOf(codes);
  }

  /** Whether a fiscal year is the first of a department: none of its units existed before. */
  public boolean isFirstYear(String departmentCode, int fiscalYear) {
    List<Unit> own = unitsOf(departmentCode);
    return !own.isEmpty() && own.stream().noneMatch(u -> u.existsIn(fiscalYear - 1));
  }
}
