package org.spendingreview.synthetic;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.synthetic.ProfileTable.Row;
import org.spendingreview.wording.CannotProceed;

/** From which systems the city's departments export their ledgers; data, as {@code --systems}. */
final class Systems implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String STANDARD = "standard";
  private static final List<String> COLUMNS =
      List.of("department_code", "ledger", "layout", "encoding", "byte_order_mark", "line_end");
  private static final List<String> ENCODINGS = List.of("", "UTF-8", "UTF-16", "GB18030");

  /** Every ledger in the standard layout. */
  static final Systems NONE = new Systems(List.of());

  private final List<Chosen> chosen;

  private Systems(List<Chosen> chosen) {
    this.chosen = List.copyOf(chosen);
  }

  /**
   * Reads them. A row without a ledger is for those ledgers of the department that have no row of
   * their own; several rows of a ledger are as many files.
   *
   * @throws CannotProceed if the file cannot be read, naming line, column and cell
   */
  static Systems read(Path file) {
    List<Chosen> rows = new ArrayList<>();
    for (Row row : ProfileTable.read(file, COLUMNS)) {
      String ledger = row.oneOf("ledger", ledgers());
      String layout = row.oneOf("layout", layouts(ledger));
      String encoding = row.oneOf("encoding", ENCODINGS);
      boolean mark = row.oneOf("byte_order_mark", List.of("yes", "no")).equals("yes");
      String end = row.oneOf("line_end", List.of("LF", "CRLF")).equals("LF") ? "\n" : "\r\n";
      Export export =
          new Export(
              layout.equals(STANDARD) ? "" : layout, encoding, TextForm.of(encoding, mark, end));
      rows.add(new Chosen(row.cell("department_code"), ledger, export));
    }
    return new Systems(rows);
  }

  /** How a department delivers a ledger, a file each. */
  List<Export> of(String department, String ledger) {
    List<Export> own = exports(department, ledger);
    List<Export> others = own.isEmpty() ? exports(department, "") : own;
    return others.isEmpty() ? List.of(Export.STANDARD) : others;
  }

  private List<Export> exports(String department, String ledger) {
    return chosen.stream()
        .filter(one -> one.department().equals(department) && one.ledger().equals(ledger))
        .map(Chosen::export)
        .toList();
  }

  private static List<String> ledgers() {
    List<String> names = new ArrayList<>(Ledger.all().stream().map(Ledger::name).toList());
    names.add("");
    return names;
  }

  private static List<String> layouts(String ledger) {
    List<String> names = new ArrayList<>(List.of(STANDARD));
    SourceSystem.all().stream()
        .filter(system -> system.ledger().equals(ledger))
        .map(SourceSystem::layout)
        .forEach(names::add);
    return names;
  }

  /**
   * How a file is exported.
   *
   * @param layout as the manifest names it, empty for the standard one
   * @param encoding as the manifest names it
   */
  record Export(String layout, String encoding, TextForm form) implements Serializable {
    static final Export STANDARD = new Export("", "", TextForm.STANDARD);

    /** The system that it comes from, none for the standard layout. */
    Optional<SourceSystem> system() {
      return SourceSystem.named(layout);
    }

    /** What the file of a ledger is called. */
    String file(Ledger ledger) {
      return system().map(SourceSystem::file).orElse(ledger.name()) + ".csv";
    }

    /** A writer of the file, which begins with its header. */
    LedgerFile begin(CsvFile file, Ledger ledger, DepartmentYear plan) {
      return system()
          .map(known -> known.begin(file, plan))
          .orElseGet(() -> LedgerFile.standard(file, ledger));
    }
  }

  private record Chosen(String department, String ledger, Export export) implements Serializable {}
}
