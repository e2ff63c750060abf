package org.spendingreview.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.spendingreview.audit.LedgerLines.Wanted;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;
import org.spendingreview.lake.TableRows;
import org.spendingreview.ledger.Formula;

/** Traces the figures of a department's year back to the lines that were delivered. */
public final class Tracer {
  private final ReleaseReader release;
  private final int fiscalYear;
  private final String department;
  private final String departmentName;
  private final Map<String, BigDecimal> released = new HashMap<>();
  private Map<String, FigureDefinition> figures;
  private Map<String, TableRow> rates;

  /**
   * A tracer of a department's year.
   *
   * @throws org.spendingreview.wording.CannotProceed if the release has no result of that year or
   *     department; the message names those that it has
   */
  public Tracer(ReleaseReader release, int fiscalYear, String department) {
    this.release = release;
    this.fiscalYear = fiscalYear;
    this.department = department;
    List<TableRow> amounts =
        release.sortedRows(TableCatalog.existing("key_figures"), ofYear(fiscalYear));
    this.departmentName = String.valueOf(amounts.get(0).value("department_name"));
    for (TableRow row : amounts) {
      released.put(
          key(String.valueOf(row.value("figure_code")), fiscalYear),
          (BigDecimal) row.value("amount"));
    }
  }

  /** The figures, rates and cells that can be traced, as this release defines them. */
  public Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>(figures().keySet());
    codes.addAll(rates().keySet());
    structure().forEach(row -> codes.add(StructureCell.name(row)));
    return codes;
  }

  /**
   * What stands behind a figure, a rate, or a cell of the spending structure.
   *
   * @param code of a figure or rate, or {@code spending_structure:TYPE:CLASS}
   * @throws org.spendingreview.wording.CannotProceed if there is none; the message names those that
   *     there are
   */
  public Trace of(String code) {
    if (StructureCell.isOne(code)) {
      StructureCell cell = StructureCell.of(code, structure(), fiscalYear, department);
      FigureDefinition definition = cell.definition(release);
      released.put(key(code, fiscalYear), cell.amount());
      return trace(figure(definition), null);
    }
    if (figures().containsKey(code)) {
      return trace(figure(figures().get(code)), null);
    }
    if (!rates().containsKey(code)) {
      throw AuditErrors.unknownFigure(code, figures().keySet(), rates().keySet());
    }
    return trace(null, rate(rates().get(code)));
  }

  private Trace trace(TracedFigure figure, TracedRate rate) {
    return new Trace(release.release(), fiscalYear, department, departmentName, figure, rate);
  }

  private TracedFigure figure(FigureDefinition definition) {
    Wanted wanted = new Wanted(definition, fiscalYear);
    return traced(Set.of(wanted)).get(wanted);
  }

  private TracedRate rate(TableRow definition) {
    String code = text(definition, "indicator_code");
    Formula above = Formula.parse(text(definition, "numerator"));
    Formula below = Formula.parse(text(definition, "denominator"));
    Set<Wanted> wanted = new LinkedHashSet<>();
    above.terms().forEach(term -> wanted.add(wanted(term)));
    below.terms().forEach(term -> wanted.add(wanted(term)));
    if (wanted.stream().anyMatch(w -> w.fiscalYear() < fiscalYear)) {
      readPriorAmounts();
    }
    Map<Wanted, TracedFigure> traced = traced(wanted);
    String kind = text(definition, "kind");
    ReleasedRate stated = ReleasedRate.read(release, kind, code, ofYear(fiscalYear));
    BigDecimal minimum = (BigDecimal) definition.value("numerator_minimum");
    return new TracedRate(
        code,
        text(definition, "name"),
        kind,
        new TracedSide(above, terms(above, traced), minimum, stated.numerator()),
        new TracedSide(below, terms(below, traced), null, stated.denominator()),
        stated.rate(),
        stated.status(),
        stated.note());
  }

  private List<TracedFigure> terms(Formula formula, Map<Wanted, TracedFigure> traced) {
    return formula.terms().stream().map(term -> traced.get(wanted(term))).toList();
  }

  private Wanted wanted(Formula.Term term) {
    return new Wanted(figures().get(term.figureCode()), fiscalYear - term.yearsBack());
  }

  private void readPriorAmounts() {
    for (TableRow row : rows("key_figures", ofYear(fiscalYear - 1), r -> true)) {
      released.put(key(text(row, "figure_code"), fiscalYear - 1), (BigDecimal) row.value("amount"));
    }
  }

  private Map<Wanted, TracedFigure> traced(Set<Wanted> wanted) {
    Map<Wanted, List<TracedLine>> lines = new LedgerLines(release, department).of(wanted);
    Map<Wanted, TracedFigure> traced = new HashMap<>();
    for (Wanted w : wanted) {
      Optional<List<TracedLine>> kept = Optional.ofNullable(lines.get(w));
      traced.put(
          w,
          new TracedFigure(
              w.figure(),
              w.fiscalYear(),
              released.get(key(w.figure().code(), w.fiscalYear())),
              kept.orElse(List.of()),
              kept.isPresent() ? List.of() : files(w)));
    }
    return traced;
  }

  /** The files whose lines the lake did not keep; none where the ledger had no line. */
  private List<DeliveredFile> files(Wanted wanted) {
    return rows(
            "deliveries",
            ofYear(wanted.fiscalYear()),
            row ->
                wanted.figure().ledger().equals(row.value("ledger"))
                    && row.value("accepted_count") instanceof Long accepted
                    && accepted > 0
                    && !"WITHHELD".equals(row.value("status")))
        .stream()
        .map(DeliveredFile::of)
        .toList();
  }

  private List<TableRow> structure() {
    return rows("spending_structure", ofYear(fiscalYear), row -> true);
  }

  private Map<String, FigureDefinition> figures() {
    if (figures == null) {
      figures = new LinkedHashMap<>();
      rows("figures", RowFilter.everything(), row -> true)
          .forEach(row -> figures.put(text(row, "figure_code"), FigureDefinition.of(row)));
    }
    return figures;
  }

  private Map<String, TableRow> rates() {
    if (rates == null) {
      rates = new LinkedHashMap<>();
      rows("rate_definitions", RowFilter.everything(), row -> true)
          .forEach(row -> rates.put(text(row, "indicator_code"), row));
    }
    return rates;
  }

  private List<TableRow> rows(String table, RowFilter filter, Predicate<TableRow> wanted) {
    List<TableRow> found = new ArrayList<>();
    try (TableRows rows = release.rows(TableCatalog.existing(table), filter)) {
      rows.forEachRemaining(
          row -> {
            if (wanted.test(row)) {
              found.add(row);
            }
          });
    }
    return found;
  }

  private RowFilter ofYear(int year) {
    return RowFilter.ofYear(year).ofDepartments(Set.of(department));
  }

  private static String key(String code, int year) {
    return year + " " + code;
  }

  private static String text(TableRow row, String column) {
    return String.valueOf(row.value(column));
  }
}
