package org.spendingreview.audit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.spendingreview.audit.LedgerLines.Wanted;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.TableRow;
import org.spendingreview.ledger.Formula;

/** Traces the figures of a department's year back to the lines that were delivered. */
public final class Tracer {
  private final DepartmentYear year;
  private final Map<String, FigureDefinition> figures = new LinkedHashMap<>();

  /**
   * A tracer of a department's year.
   *
   * @throws org.spendingreview.wording.CannotProceed if the release has no result of that year or
   *     department; the message names those that it has
   */
  public Tracer(ReleaseReader release, int fiscalYear, String department) {
    this.year = new DepartmentYear(release, fiscalYear, department);
    year.definitions("figures", "figure_code")
        .forEach((code, row) -> figures.put(code, FigureDefinition.of(row)));
  }

  /** The figures, rates and cells that can be traced, as this release defines them. */
  public Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>(figures.keySet());
    codes.addAll(rates().keySet());
    codes.addAll(StructureCell.codes(year));
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
    return of(List.of(code)).get(0);
  }

  /** As {@link #of(String)} for each code; every ledger is read once for all of them. */
  public List<Trace> of(Collection<String> codes) {
    Set<Wanted> wanted = new LinkedHashSet<>();
    codes.forEach(code -> wanted.addAll(wanted(code)));
    Map<Wanted, TracedFigure> traced = traced(wanted);
    return codes.stream().map(code -> trace(code, traced)).toList();
  }

  private List<Wanted> wanted(String code) {
    if (StructureCell.isOne(code)) {
      return List.of(new Wanted(StructureCell.of(code, year).definition(year), year.fiscalYear()));
    } else if (figures.containsKey(code)) {
      return List.of(new Wanted(figures.get(code), year.fiscalYear()));
    }
    TableRow rate = rates().get(code);
    if (rate == null) {
      throw AuditErrors.unknownFigure(code, figures.keySet(), rates().keySet());
    }
    return Stream.of("numerator", "denominator")
        .flatMap(side -> formula(rate, side).terms().stream())
        .map(this::wanted)
        .toList();
  }

  private Wanted wanted(Formula.Term term) {
    return new Wanted(figures.get(term.figureCode()), year.fiscalYear() - term.yearsBack());
  }

  private Map<Wanted, TracedFigure> traced(Set<Wanted> wanted) {
    Map<Wanted, List<TracedLine>> lines = new LedgerLines(year).of(wanted);
    Map<Wanted, TracedFigure> traced = new HashMap<>();
    for (Wanted one : wanted) {
      boolean kept = lines.containsKey(one);
      traced.put(
          one,
          new TracedFigure(
              one.figure(),
              one.fiscalYear(),
              released(one),
              kept ? lines.get(one) : List.of(),
              kept ? List.of() : files(one)));
    }
    return traced;
  }

  private BigDecimal released(Wanted wanted) {
    String code = wanted.figure().code();
    return StructureCell.isOne(code)
        ? StructureCell.of(code, year).amount()
        : year.amount(code, wanted.fiscalYear());
  }

  /** The files whose lines the lake did not keep; none where the ledger had no line. */
  private List<DeliveredFile> files(Wanted wanted) {
    return year.rows("deliveries", wanted.fiscalYear()).stream()
        .filter(row -> wanted.figure().ledger().equals(row.value("ledger")))
        .filter(row -> row.value("accepted_count") instanceof Long accepted && accepted > 0)
        .filter(row -> !"WITHHELD".equals(row.value("status")))
        .map(DeliveredFile::of)
        .toList();
  }

  private Trace trace(String code, Map<Wanted, TracedFigure> traced) {
    boolean isRate = !StructureCell.isOne(code) && !figures.containsKey(code);
    return new Trace(
        year.release().release(),
        year.fiscalYear(),
        year.department(),
        year.departmentName(),
        isRate ? null : traced.get(wanted(code).get(0)),
        isRate ? rate(rates().get(code), traced) : null);
  }

  private TracedRate rate(TableRow definition, Map<Wanted, TracedFigure> traced) {
    String code = DepartmentYear.text(definition, "indicator_code");
    String kind = DepartmentYear.text(definition, "kind");
    ReleasedRate stated = ReleasedRate.of(year, kind, code);
    BigDecimal minimum = (BigDecimal) definition.value("numerator_minimum");
    Formula above = formula(definition, "numerator");
    Formula below = formula(definition, "denominator");
    return new TracedRate(
        code,
        DepartmentYear.text(definition, "name"),
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

  private Map<String, TableRow> rates() {
    return year.definitions("rate_definitions", "indicator_code");
  }

  private static Formula formula(TableRow rate, String side) {
    return Formula.parse(DepartmentYear.text(rate, side));
  }
}
