package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spendingreview.delivery.Classification.AccountRole;
import org.spendingreview.delivery.Classification.Codes;
import org.spendingreview.delivery.layout.FiscalYear;
import org.spendingreview.ledger.ColumnType;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.ledger.LedgerColumn.Presence;
import org.spendingreview.wording.Problem;

/**
 * The rules of a line: cells that parse, required cells, known units and classes, sides and signs;
 * and which accepted lines do not count (the traps of double counting). Source: the contract of the
 * extracts and the government accounting system (政府会计制度).
 */
final class LineRules implements java.io.Serializable {
  /** Columns that rules look at, beside flags, classes and lists of values. */
  private static final Set<String> LOOKED_AT =
      Set.of("unit_code", "account_code", "counter_unit_code", "completed_on");

  private final Register register;
  private final Classification classification;
  private final Map<String, String> firstUnits = new HashMap<>();

  LineRules(Register register, Classification classification) {
    this.register = register;
    this.classification = classification;
    register.units().values().forEach(u -> firstUnits.putIfAbsent(u.departmentCode(), u.code()));
  }

  /** The classification that codes and accounts belong to. */
  Classification classification() {
    return classification;
  }

  /**
   * Whether the rules look at what a cell says once it is read. Of all other cells they ask only
   * whether there is something and, of an amount, its sign.
   */
  static boolean lookAt(LedgerColumn column) {
    return LOOKED_AT.contains(column.name())
        || column.type() == ColumnType.FLAG
        || column.type() == ColumnType.FUNCTION
        || column.type() == ColumnType.ECONOMIC
        || !column.values().isEmpty();
  }

  /**
   * Makes a canonical line.
   *
   * @param source what the row says
   * @param file whose row it is
   */
  CanonicalLine line(Ledger ledger, LineSource source, ManifestEntry file) {
    List<Problem> problems = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    FiscalYear year = source.fiscalYear(file.fiscalYear());
    Cells cells = new Cells(ledger, Arrays.asList(new Object[ledger.columns().size()]));
    for (int i = 0; i < cells.values.size(); i++) {
      LedgerColumn column = ledger.columns().get(i);
      String text = textOf(column, source, problems);
      if (text == null) {
        continue; // a problem says why
      }
      Object value = CellParser.parse(column, text, source.delivered(column, text), year, problems);
      if (value == null && text.isBlank()) {
        if (column.presence() == Presence.REQUIRED) {
          problems.add(Problem.of("delivery.required", column.name()));
        } else if (column.presence() == Presence.BLANK_IS_ZERO) {
          value = BigDecimal.ZERO.setScale(2);
        }
      }
      cells.values.set(i, value);
    }
    String department = department(cells, source.department(), file, problems, warnings);
    String excluded = null;
    if (ledger.name().equals("general_ledger")) {
      excluded = excludedReason(cells, department, source.mark());
      checkSides(cells, problems);
      if (source.mark() == null && isSpendingLine(cells)) {
        requireSpendingColumns(cells, problems);
      }
    } else if (ledger.name().equals("budget_ledger")) {
      checkBudgetSign(cells, problems);
    } else if (ledger.name().equals("construction_register")) {
      excluded = isCompleted(cells, year) ? null : "not_completed";
    }
    checkClasses(cells, file.fiscalYear(), problems, warnings);
    return new CanonicalLine(ledger, cells.values, department, excluded, problems, warnings);
  }

  /** The text of a column; a row that names its department and no unit is its first unit's. */
  private String textOf(LedgerColumn column, LineSource source, List<Problem> problems) {
    String text = source.text(column, problems);
    boolean unit = text != null && text.isBlank() && column.name().equals("unit_code");
    return unit && source.department() != null ? firstUnitOf(source.department()) : text;
  }

  /** The first unit of a department, null where the register does not know it. */
  String firstUnitOf(String department) {
    return firstUnits.get(department);
  }

  /** Whose a row is that yields no line; null where neither file, row nor unit can tell. */
  String departmentOf(String named, String unitCode, ManifestEntry file) {
    return file.department()
        .or(() -> Optional.ofNullable(named).filter(firstUnits::containsKey))
        .or(() -> register.unit(unitCode == null ? "" : unitCode.strip()).map(Unit::departmentCode))
        .orElse(null);
  }

  private String department(
      Cells cells,
      String named,
      ManifestEntry file,
      List<Problem> problems,
      List<Problem> warnings) {
    String answering = file.departmentCode();
    if (named != null) {
      if (!firstUnits.containsKey(named)) {
        problems.add(Problem.of("delivery.departmentNotInRegister", named));
        return answering;
      }
      if (answering != null && !answering.equals(named)) {
        problems.add(Problem.of("delivery.departmentOfAnother", named, answering));
        return answering;
      }
      answering = named;
    }
    return cells.ledger.hasUnits()
        ? departmentOfUnit(cells, answering, file, problems, warnings)
        : answering;
  }

  /** The department of a line's unit, which must be the one that answers for the row, if any. */
  private String departmentOfUnit(
      Cells cells,
      String answering,
      ManifestEntry file,
      List<Problem> problems,
      List<Problem> warnings) {
    String code = (String) cells.get("unit_code");
    if (code == null) {
      return answering;
    }
    Optional<Unit> unit = register.unit(code);
    if (unit.isEmpty()) {
      problems.add(Problem.of("delivery.unitUnknown", code));
      return answering;
    }
    if (!unit.get().existsIn(file.fiscalYear())) {
      warnings.add(Problem.of("delivery.unitNotYet", code, file.fiscalYear()));
    }
    String department = unit.get().departmentCode();
    if (answering != null && !answering.equals(department)) {
      problems.add(Problem.of("delivery.unitOfAnother", code, department, answering));
      return answering;
    }
    return department;
  }

  private String excludedReason(Cells cells, String department, String mark) {
    String account = (String) cells.get("account_code");
    if (account == null) {
      return null;
    }
    if (cells.isTrue("voided")) {
      return "voided";
    }
    if (!cells.isTrue("posted")) {
      return "unposted";
    }
    if (mark != null) {
      return mark;
    }
    if (!classification.hasRole(account, AccountRole.EXPENDITURE)) {
      return classification.hasRole(account, AccountRole.FINANCIAL)
          ? "financial_accounting"
          : "not_expenditure";
    }
    if (cells.isTrue("closing")) {
      return "closing";
    }
    if (classification.hasRole(account, AccountRole.TRANSFER) && isOwn(cells, department)) {
      return "internal_transfer";
    }
    return null;
  }

  private boolean isOwn(Cells cells, String department) {
    String counter = (String) cells.get("counter_unit_code");
    return counter != null
        && register.unit(counter).filter(u -> u.departmentCode().equals(department)).isPresent();
  }

  private boolean isSpendingLine(Cells cells) {
    String account = (String) cells.get("account_code");
    return account != null
        && classification.hasRole(account, AccountRole.EXPENDITURE)
        && cells.isTrue("posted")
        && !cells.isTrue("voided")
        && !cells.isTrue("closing");
  }

  private static void requireSpendingColumns(Cells cells, List<Problem> problems) {
    for (LedgerColumn column : cells.ledger.columns()) {
      if (column.presence() == Presence.SPENDING
          && cells.isMissing(column.name())
          && problems.stream().noneMatch(p -> p.arguments().contains(column.name()))) {
        problems.add(Problem.of("delivery.requiredSpending", column.name()));
      }
    }
  }

  private static void checkSides(Cells cells, List<Problem> problems) {
    BigDecimal debit = cells.amount("debit_amount");
    BigDecimal credit = cells.amount("credit_amount");
    if (debit == null || credit == null) {
      return;
    }
    if (debit.signum() != 0 && credit.signum() != 0) {
      problems.add(Problem.of("delivery.bothSides", debit, credit));
    } else if (debit.signum() == 0 && credit.signum() == 0) {
      problems.add(Problem.of("delivery.neitherSide"));
    }
  }

  /** Whether a building was completed in the fiscal year, as the layout counts that year. */
  private static boolean isCompleted(Cells cells, FiscalYear year) {
    LocalDate completed = (LocalDate) cells.get("completed_on");
    return completed != null && year.contains(completed);
  }

  private static void checkBudgetSign(Cells cells, List<Problem> problems) {
    BigDecimal amount = cells.amount("amount");
    Object stage = cells.get("stage");
    if (amount != null && stage != null && amount.signum() < 0 && !stage.equals("ADJUSTMENT")) {
      problems.add(Problem.of("delivery.negativeBudget", stage, amount));
    }
  }

  private void checkClasses(Cells cells, int year, List<Problem> problems, List<Problem> warnings) {
    for (LedgerColumn column : cells.ledger.columns()) {
      boolean economic = column.type() == ColumnType.ECONOMIC;
      if (!economic && column.type() != ColumnType.FUNCTION) {
        continue;
      }
      String code = (String) cells.get(column.name());
      if (code == null) {
        continue;
      }
      Codes codes = economic ? classification.economic() : classification.functional();
      if (codes.classOf(code, year).isEmpty()) {
        problems.add(
            Problem.of("delivery.classUnknown", column.name(), code, classification.name()));
      } else if (!codes.knows(code, year)) {
        warnings.add(Problem.of("delivery.codeUnknown", column.name(), code));
      }
    }
  }

  /** The values of a line by column name. */
  private record Cells(Ledger ledger, List<Object> values) {
    /** A value that may decide. */
    Object get(String column) {
      int index = index(column);
      if (!lookAt(ledger.columns().get(index))) {
        throw new IllegalStateException("lines are judged again without looking at " + column);
      }
      return values.get(index);
    }

    /** An amount, of which only the sign may decide. */
    BigDecimal amount(String column) {
      return (BigDecimal) values.get(index(column));
    }

    boolean isMissing(String column) {
      return values.get(index(column)) == null;
    }

    boolean isTrue(String column) {
      return Boolean.TRUE.equals(get(column));
    }

    private int index(String column) {
      for (int i = 0; i < values.size(); i++) {
        if (ledger.columns().get(i).name().equals(column)) {
          return i;
        }
      }
      throw new IllegalStateException(ledger.name() + " has no column " + column);
    }
  }
}
