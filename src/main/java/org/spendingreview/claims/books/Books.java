package org.spendingreview.claims.books;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.spendingreview.claims.Subject;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;
import org.spendingreview.ledger.CsvResource;

/**
 * What a release says of a department's year (台账所得), by subject. Amounts are in yuan, persons or
 * square metres. What the department did not deliver is not there.
 */
public final class Books {
  private static final String BUDGET = "budget_ledger";

  private final Map<Subject, BigDecimal> amounts = new HashMap<>();
  private final Map<String, BigDecimal> projects = new HashMap<>();
  private final Map<String, BigDecimal> projectBudgets = new HashMap<>();
  private final Map<String, BigDecimal> projectsAvailable = new HashMap<>();
  private final Map<String, BigDecimal> budgetsByDescription = new HashMap<>();
  private final List<TableRow> rates;
  private final List<TableRow> judged;

  private Books(ReleaseReader release, RowFilter filter) {
    keyFigures(rows(release, "key_figures", filter));
    structure(rows(release, "spending_structure", filter));
    projects(rows(release, "project_spending", filter));
    budgets(
        rows(release, "ledger_totals", filter),
        rows(release, "classification", RowFilter.everything()));
    descriptions(kept(release, BUDGET, filter));
    rates = rows(release, "control_rates", filter);
    judged = kept(release, "assessment_register", filter);
  }

  /** Those of a department's year, of a release. */
  public static Books of(ReleaseReader release, int fiscalYear, String department) {
    RowFilter filter = RowFilter.ofYear(fiscalYear).ofDepartments(Set.of(department));
    return new Books(release, filter);
  }

  /** The amount of a subject, exact. */
  public Optional<BigDecimal> amount(Subject subject) {
    if (subject.isNamed()) {
      Map<String, BigDecimal> found =
          switch (subject.stage()) {
            case "ACTUAL" -> projects;
            case "INITIAL" -> projectBudgets;
            case "AVAILABLE" -> projectsAvailable;
            default -> Map.of();
          };
      return subject.period().equals("NOW") ? ofName(found, subject.name()) : Optional.empty();
    }
    return Optional.ofNullable(amounts.get(subject));
  }

  /** What the initial budget's lines of a description come to. */
  public Optional<BigDecimal> budgetDescribedAs(String words) {
    return Optional.ofNullable(budgetsByDescription.get(words));
  }

  /** Numerator and denominator of a measured rate. */
  public Optional<List<BigDecimal>> rate(String indicator) {
    return rates.stream()
        .filter(row -> row.value("indicator_code").equals(indicator))
        .filter(row -> row.value("status").equals("MEASURED"))
        .map(row -> List.of(decimal(row, "numerator"), decimal(row, "denominator")))
        .findFirst();
  }

  /** Whether an indicator was judged with a value. */
  public boolean isJudged(BigDecimal value) {
    return judged.stream().anyMatch(row -> decimal(row, "value").compareTo(value) == 0);
  }

  private void keyFigures(List<TableRow> rows) {
    Map<String, TableRow> byCode = new HashMap<>();
    rows.forEach(row -> byCode.put(row.value("figure_code").toString(), row));
    for (Map<String, String> subject : CsvResource.rows("claims/subjects.csv")) {
      TableRow row = byCode.get(subject.get("figure_code"));
      if (row != null) {
        Subject now =
            new Subject(subject.get("stage"), subject.get("type"), subject.get("item"), "NOW");
        put(now, decimal(row, "amount"));
        put(now.in("PRIOR"), decimal(row, "prior_amount"));
      }
    }
  }

  private void structure(List<TableRow> rows) {
    for (TableRow row : rows) {
      String type = row.value("expenditure_type").toString();
      String item = row.value("economic_class_code").toString();
      for (String which : List.of(type, "ALL")) {
        Subject now = new Subject("ACTUAL", which, item, "NOW");
        add(now, decimal(row, "amount"));
        add(now.in("PRIOR"), decimal(row, "prior_amount"));
      }
    }
  }

  private void projects(List<TableRow> rows) {
    for (TableRow row : rows) {
      if (row.value("project_name") != null) {
        String name = row.value("project_name").toString();
        add(projects, name, decimal(row, "actual_amount"));
        add(projectBudgets, name, decimal(row, "initial_budget_amount"));
        add(projectsAvailable, name, decimal(row, "budget_amount"));
      }
    }
  }

  /** The budget by stage, type and economic class, from the leaf totals. */
  private void budgets(List<TableRow> totals, List<TableRow> classification) {
    Map<String, String> classes = new TreeMap<>(Comparator.reverseOrder());
    classification.stream()
        .filter(row -> row.value("dimension").equals("ECONOMIC"))
        .forEach(r -> classes.put(r.value("code").toString(), r.value("class_code").toString()));
    for (TableRow row : totals) {
      boolean isBudget =
          row.value("ledger").equals(BUDGET) && row.value("measure").equals("amount");
      if (isBudget) {
        budget(row, classes);
      }
    }
  }

  private void budget(TableRow row, Map<String, String> classes) {
    String stage = row.value("stage").toString();
    String type = row.value("expenditure_type").toString();
    BigDecimal amount = decimal(row, "amount");
    String code = String.valueOf(row.value("economic_code"));
    // the codes in descending order: the first that begins it is the longest
    classes.entrySet().stream()
        .filter(known -> code.startsWith(known.getKey()))
        .findFirst()
        .ifPresent(
            known -> {
              add(new Subject(stage, type, known.getValue(), "NOW"), amount);
              add(new Subject(stage, "ALL", known.getValue(), "NOW"), amount);
            });
    if (!stage.equals("INITIAL")) {
      add(new Subject(stage, type, "ALL", "NOW"), amount);
    }
  }

  private void descriptions(List<TableRow> lines) {
    for (TableRow row : lines) {
      if (row.value("stage").equals("INITIAL") && row.value("description") != null) {
        add(budgetsByDescription, row.value("description").toString(), decimal(row, "amount"));
      }
    }
  }

  private void put(Subject subject, BigDecimal amount) {
    if (amount != null) {
      amounts.put(subject, amount);
    }
  }

  private void add(Subject subject, BigDecimal amount) {
    if (amount != null) {
      amounts.merge(subject, amount, BigDecimal::add);
    }
  }

  private static void add(Map<String, BigDecimal> amounts, String name, BigDecimal amount) {
    if (amount != null) {
      amounts.merge(name, amount, BigDecimal::add);
    }
  }

  private static Optional<BigDecimal> ofName(Map<String, BigDecimal> amounts, String name) {
    if (amounts.containsKey(name)) {
      return Optional.of(amounts.get(name));
    }
    List<String> alike =
        amounts.keySet().stream()
            .filter(n -> n.length() > 3 && name.length() > 3)
            .filter(n -> n.contains(name) || name.contains(n))
            .toList();
    return alike.size() == 1 ? Optional.of(amounts.get(alike.get(0))) : Optional.empty();
  }

  private static List<TableRow> rows(ReleaseReader release, String table, RowFilter filter) {
    return release.rowsInOrder(TableCatalog.existing(table), filter);
  }

  /** Lines of a ledger; none where the release keeps no lines. */
  private static List<TableRow> kept(ReleaseReader release, String ledger, RowFilter filter) {
    return release.has(TableCatalog.existing(ledger)) ? rows(release, ledger, filter) : List.of();
  }

  private static BigDecimal decimal(TableRow row, String column) {
    return (BigDecimal) row.value(column);
  }
}
