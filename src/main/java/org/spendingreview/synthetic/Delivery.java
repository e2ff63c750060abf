package org.spendingreview.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.synthetic.Systems.Export;

/** Writes the files that a department delivers for a year, with the manifest's row of each. */
final class Delivery {
  /** What a wrong declared total is wrong by: a thousand yuan. */
  private static final long WRONG_BY = 100_000;

  private final DepartmentYear plan;
  private final Catalogue catalogue;
  private final City city;
  private final Systems systems;
  private final Extracts extracts;

  Delivery(
      DepartmentYear plan, Catalogue catalogue, City city, Systems systems, Extracts extracts) {
    this.plan = plan;
    this.catalogue = catalogue;
    this.city = city;
    this.systems = systems;
    this.extracts = extracts;
  }

  /** Writes them, the general ledger with about so many lines. */
  List<Delivered> write(long lines) {
    List<Delivered> files = new ArrayList<>();
    files.addAll(
        files(
            "general_ledger",
            rows -> new GeneralLedger(plan, catalogue, city.seed()).write(lines, rows)));
    files.addAll(files("budget_ledger", rows -> new BudgetLedger(plan, city.seed()).write(rows)));
    for (Ledger ledger : Ledger.all()) {
      List<List<String>> rows = plan.registers().get(ledger.name());
      if (rows != null) {
        files.addAll(files(ledger.name(), rows::forEach));
      }
    }
    return files;
  }

  private List<Delivered> files(String name, Consumer<Consumer<List<String>>> rows) {
    Ledger ledger = Ledger.named(name).orElseThrow();
    return systems.of(plan.department().code(), name).stream()
        .map(export -> file(ledger, export, rows))
        .toList();
  }

  private Delivered file(Ledger ledger, Export export, Consumer<Consumer<List<String>>> rows) {
    String path = plan.year() + "/" + plan.department().code() + "/" + export.file(ledger);
    try (CsvFile file = new CsvFile(extracts.create(path), export.form())) {
      LedgerFile out = export.begin(file, ledger, plan);
      List<PlantedFault> planted = new ArrayList<>();
      Function<List<String>, Optional<RowFault>> faults = faults(ledger, export, path);
      rows.accept(
          row -> {
            Optional<RowFault> fault = faults.apply(row);
            List<String> written = fault.map(f -> f.change().apply(row)).orElse(row);
            fault.ifPresent(f -> planted.add(planted(path, file, ledger, f, written)));
            out.row(written);
          });
      out.end();
      return new Delivered(
          path,
          ledger.name(),
          plan.department().code(),
          plan.year(),
          export.layout(),
          export.encoding(),
          file.rows(),
          ledger
              .controlColumn()
              .map(column -> Fen.text(file.controlFen() + declaredTooMuch(ledger.name()))),
          file.sha256(),
          file.bytes(),
          planted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PlantedFault planted(
      String path, CsvFile file, Ledger ledger, RowFault fault, List<String> row) {
    return new PlantedFault(path, file.lines() + 1, ledger.name(), fault.name(), CsvFile.text(row));
  }

  /** Rows are spoilt in the standard layout only: other systems would not export such. */
  private Function<List<String>, Optional<RowFault>> faults(
      Ledger ledger, Export export, String path) {
    if (!export.system().isEmpty()) {
      return row -> Optional.empty();
    }
    Dice dice = Dice.of(city.seed(), "faults", path);
    PlantedRows planted = new PlantedRows(ledger, plan.year(), city.faults(), dice);
    if (!peculiarNow(Peculiarity.BROKEN_ROWS)) {
      return planted;
    }
    BrokenRows broken = new BrokenRows(ledger, plan.year());
    return row -> broken.apply(row).or(() -> planted.apply(row));
  }

  private long declaredTooMuch(String ledger) {
    boolean wrong = ledger.equals("general_ledger") && peculiarNow(Peculiarity.WRONG_TOTAL);
    return wrong ? WRONG_BY : 0;
  }

  private boolean peculiarNow(Peculiarity peculiarity) {
    return plan.year() == city.lastYear() && plan.department().is(peculiarity);
  }

  /**
   * A file and what the manifest declares of it.
   *
   * @param path below the folder of the extracts
   * @param layout empty for the standard one
   * @param encoding empty for the layout's
   * @param controlAmount the declared sum of the control column, if the ledger has one
   * @param bytes its size
   * @param planted the rows that were spoilt, in order
   */
  record Delivered(
      String path,
      String ledger,
      String departmentCode,
      int year,
      String layout,
      String encoding,
      long rows,
      Optional<String> controlAmount,
      String sha256,
      long bytes,
      List<PlantedFault> planted) {
    static final List<String> MANIFEST =
        List.of(
            "path",
            "ledger",
            "department_code",
            "fiscal_year",
            "layout",
            "encoding",
            "row_count",
            "control_amount",
            "sha256");

    /** The row of the manifest. */
    List<String> manifestRow() {
      return List.of(
          path,
          ledger,
          departmentCode,
          String.valueOf(year),
          layout,
          encoding,
          String.valueOf(rows),
          controlAmount.orElse(""),
          sha256);
    }

    @Override
    public String toString() {
      return manifestRow().stream().collect(Collectors.joining(","));
    }
  }
}
