package org.spendingreview.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.synthetic.Systems.Export;

/** Writes the files that a department delivers for a year, with the manifest's row of each. */
final class Delivery {
  /** What a wrong declared total is wrong by: a thousand yuan. */
  private static final long WRONG_BY = 100_000;

  private final DepartmentYear plan;
  private final CityRules rules;
  private final Extracts extracts;
  private final Consumer<PlantedFault> planted;

  /** A delivery of what is planned; it tells of every row that it spoils. */
  Delivery(
      DepartmentYear plan, CityRules rules, Extracts extracts, Consumer<PlantedFault> planted) {
    this.plan = plan;
    this.rules = rules;
    this.extracts = extracts;
    this.planted = planted;
  }

  /** Writes them, the general ledger with about so many lines. */
  List<Delivered> write(long lines) {
    List<Delivered> files = new ArrayList<>();
    files.addAll(
        files(
            "general_ledger",
            rows -> new GeneralLedger(plan, Catalogue.SHIPPED, rules.seed()).write(lines, rows)));
    files.addAll(files("budget_ledger", rows -> new BudgetLedger(plan, rules.seed()).write(rows)));
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
    return rules.systems().of(plan.department().code(), name).stream()
        .map(export -> file(ledger, export, rows))
        .toList();
  }

  private Delivered file(Ledger ledger, Export export, Consumer<Consumer<List<String>>> rows) {
    String path = plan.year() + "/" + plan.department().code() + "/" + export.file(ledger);
    try (CsvFile file = new CsvFile(extracts.create(path), export.form())) {
      LedgerFile out = export.begin(file, ledger, plan);
      Function<List<String>, Optional<RowFault>> faults = faults(ledger, export, path);
      rows.accept(
          row -> {
            Optional<RowFault> fault = faults.apply(row);
            List<String> written = fault.map(f -> f.change().apply(row)).orElse(row);
            fault.ifPresent(f -> planted.accept(planted(path, file, ledger, f, written)));
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
              .map(column -> Fen.text(file.controlFen() + declaredTooMuch(ledger.name())))
              .orElse(""),
          file.sha256(),
          file.bytes());
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
    if (!export.layout().isEmpty()) {
      return row -> Optional.empty();
    }
    Dice dice = Dice.of(rules.seed(), "faults", path);
    PlantedRows chance = new PlantedRows(ledger, plan.year(), rules.faults(), dice);
    if (!peculiarNow(Peculiarity.BROKEN_ROWS)) {
      return chance;
    }
    BrokenRows broken = new BrokenRows(ledger, plan.year());
    return row -> broken.apply(row).or(() -> chance.apply(row));
  }

  private long declaredTooMuch(String ledger) {
    boolean wrong = ledger.equals("general_ledger") && peculiarNow(Peculiarity.WRONG_TOTAL);
    return wrong ? WRONG_BY : 0;
  }

  private boolean peculiarNow(Peculiarity peculiarity) {
    return plan.year() == rules.lastYear() && plan.department().is(peculiarity);
  }
}
