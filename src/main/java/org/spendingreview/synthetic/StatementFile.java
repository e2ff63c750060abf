package org.spendingreview.synthetic;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Writes a statement of budget execution (预算执行情况表) in 万元: titles, an index row below the header, a
 * row for each purpose with several measures side by side, a row above them for each unit and
 * class, and a total.
 */
final class StatementFile implements LedgerFile {
  private static final int CLASS = 3;
  private static final String SPENT = "spent";
  private static final List<String> MEASURES =
      List.of("carried_in", "initial", "adjustment", SPENT, "carried_out");
  private static final List<String> PURPOSE =
      List.of(
          "unit_code",
          "economic_code",
          "function_code",
          "expenditure_type",
          "project_code",
          "fund_source",
          "unit_name",
          "project_name");

  private final CsvFile file;
  private final SourceSystem system;
  private final DepartmentYear plan;
  private final LineFields fields;
  private final Map<List<String>, Sums> purposes;

  StatementFile(CsvFile file, SourceSystem system, DepartmentYear plan) {
    this.file = file;
    this.system = system;
    this.plan = plan;
    this.fields = new LineFields(system.ledger(), plan);
    this.purposes = new TreeMap<>(StatementFile::compare);
    int columns = system.header().size();
    file.heading(List.of(plan.year() + "年度预算执行情况表"));
    file.heading(List.of("编制单位：" + plan.department().name(), "单位：万元"));
    file.heading(system.header());
    file.row(IntStream.rangeClosed(1, columns).mapToObj(String::valueOf).toList(), 0);
  }

  @Override
  public void row(List<String> cells) {
    Map<String, String> line = fields.of(cells);
    List<String> purpose = PURPOSE.stream().map(line::get).toList();
    long fen = Fen.parse(line.get("amount")).orElseThrow();
    Sums sums = purposes.computeIfAbsent(purpose, key -> new Sums());
    sums.add(line.get("stage").toLowerCase(Locale.ROOT), fen);
    sums.controlFen += fen;
  }

  @Override
  public void end() {
    for (Spending spending : plan.spending()) {
      purposes
          .computeIfAbsent(purpose(spending.purpose()), key -> new Sums())
          .add(SPENT, spending.fen());
    }
    Map<List<String>, Sums> classes = new TreeMap<>(StatementFile::compare);
    Sums total = new Sums();
    purposes.forEach(
        (purpose, sums) -> {
          classes.computeIfAbsent(classOf(purpose), key -> new Sums()).add(sums);
          total.add(sums);
        });
    List<String> above = List.of();
    for (Map.Entry<List<String>, Sums> row : purposes.entrySet()) {
      if (!classOf(row.getKey()).equals(above)) {
        above = classOf(row.getKey());
        write(above, classes.get(above), 0);
      }
      write(row.getKey(), row.getValue(), row.getValue().controlFen);
    }
    write(List.of("合计", "", "", "", "", "", "", ""), total, 0);
  }

  private List<String> purpose(Purpose purpose) {
    String unitName =
        plan.department().units().stream()
            .filter(unit -> unit.code().equals(purpose.unitCode()))
            .map(Unit::name)
            .findFirst()
            .orElse("");
    return List.of(
        purpose.unitCode(),
        purpose.economicCode(),
        purpose.functionCode(),
        purpose.expenditureType(),
        purpose.project().code(),
        purpose.fundSource(),
        unitName,
        purpose.project().name());
  }

  /** The row above a purpose: its unit and the class of its economic item. */
  private static List<String> classOf(List<String> purpose) {
    String economic = purpose.get(1);
    String economicClass = economic.substring(0, Math.min(CLASS, economic.length()));
    return List.of(purpose.get(0), economicClass, "", "", "", "", purpose.get(6), "");
  }

  private void write(List<String> purpose, Sums sums, long controlFen) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < PURPOSE.size(); i++) {
      cells.put(PURPOSE.get(i), purpose.get(i));
    }
    MEASURES.forEach(measure -> cells.put(measure, tenThousands(sums.fen(measure))));
    file.row(system.row(cells), controlFen);
  }

  /** An exact amount in 万元, a dash for nothing. */
  private static String tenThousands(long fen) {
    return fen == 0 ? "-" : String.format(Locale.ROOT, "%,.6f", BigDecimal.valueOf(fen, 6));
  }

  private static int compare(List<String> one, List<String> other) {
    return String.join("\t", one).compareTo(String.join("\t", other));
  }

  /** What a purpose has of each measure. */
  private static final class Sums {
    private final Map<String, Long> fen = new HashMap<>();
    private long controlFen;

    long fen(String measure) {
      return fen.getOrDefault(measure, 0L);
    }

    void add(String measure, long more) {
      fen.merge(measure, more, Long::sum);
    }

    void add(Sums others) {
      others.fen.forEach(this::add);
    }
  }
}
