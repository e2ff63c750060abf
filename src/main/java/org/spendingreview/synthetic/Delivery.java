package org.spendingreview.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;

/** Writes the files that a department delivers for a year, with the manifest's row of each. */
final class Delivery {
  /** What a wrong declared total is wrong by: a thousand yuan. */
  private static final long WRONG_BY = 100_000;

  private final DepartmentYear plan;
  private final Catalogue catalogue;
  private final City city;
  private final Extracts extracts;

  Delivery(DepartmentYear plan, Catalogue catalogue, City city, Extracts extracts) {
    this.plan = plan;
    this.catalogue = catalogue;
    this.city = city;
    this.extracts = extracts;
  }

  /** Writes them, the general ledger with about so many lines. */
  List<Delivered> write(long lines) {
    List<Delivered> files = new ArrayList<>();
    GeneralLedger general = new GeneralLedger(plan, catalogue, city.seed());
    files.add(file("general_ledger", rows -> general.write(lines, rows)));
    files.add(file("budget_ledger", new BudgetLedger(plan, city.seed())::write));
    for (Ledger ledger : Ledger.all()) {
      List<List<String>> rows = plan.registers().get(ledger.name());
      if (rows != null) {
        files.add(file(ledger.name(), rows::forEach));
      }
    }
    return files;
  }

  private Delivered file(String name, Consumer<Consumer<List<String>>> writer) {
    Ledger ledger = Ledger.named(name).orElseThrow();
    List<String> header = ledger.columns().stream().map(LedgerColumn::name).toList();
    int control = ledger.controlColumn().map(c -> header.indexOf(c.name())).orElse(-1);
    String path = plan.year() + "/" + plan.department().code() + "/" + name + ".csv";
    try (CsvFile file = new CsvFile(extracts.create(path), header, control)) {
      writer.accept(broken(name, file));
      return new Delivered(
          path,
          name,
          plan.department().code(),
          plan.year(),
          file.rows(),
          control < 0
              ? Optional.empty()
              : Optional.of(Fen.text(file.controlFen() + declaredTooMuch(name))),
          file.sha256(),
          file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Consumer<List<String>> broken(String ledger, CsvFile file) {
    if (peculiarNow(Peculiarity.BROKEN_ROWS)) {
      BrokenRows broken = new BrokenRows(ledger, plan.year());
      return row -> file.row(broken.apply(row));
    }
    return file::row;
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
   * @param controlAmount the declared sum of the control column, if the ledger has one
   * @param bytes its size
   */
  record Delivered(
      String path,
      String ledger,
      String departmentCode,
      int year,
      long rows,
      Optional<String> controlAmount,
      String sha256,
      long bytes) {
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
          "",
          "",
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
