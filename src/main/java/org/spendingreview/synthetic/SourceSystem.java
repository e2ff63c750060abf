package org.spendingreview.synthetic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spendingreview.ledger.CsvResource;

/**
 * A system from which departments export a ledger. Its columns, and how they are filled, stand in
 * {@code synthetic/systems/LAYOUT.csv}; the layout of that name reads them back.
 *
 * @param layout the name of the layout that reads its files
 * @param ledger the ledger that its files feed
 * @param file what its files are called
 * @param statement whether a file is a wide statement of sums; otherwise a row is a ledger's line
 * @param only the fields of lines it exports, any of them; empty for all
 * @param control the field that adds up to the control amount
 * @param headings its columns in order
 */
record SourceSystem(
    String layout,
    String ledger,
    String file,
    boolean statement,
    List<Map.Entry<String, String>> only,
    String control,
    List<Heading> headings) {

  private static final List<SourceSystem> ALL =
      CsvResource.rows("synthetic/systems.csv").stream().map(SourceSystem::of).toList();

  /** The systems that there are. */
  static List<SourceSystem> all() {
    return ALL;
  }

  /** The system of that layout. */
  static Optional<SourceSystem> named(String layout) {
    return all().stream().filter(system -> system.layout().equals(layout)).findFirst();
  }

  /** A writer of its files, which begins with their header. */
  LedgerFile begin(CsvFile file, DepartmentYear plan) {
    return statement ? new StatementFile(file, this, plan) : new LineFile(file, this, plan);
  }

  /** Whether it exports the line with these fields. */
  boolean exports(Map<String, String> fields) {
    return only.isEmpty()
        || only.stream().anyMatch(one -> one.getValue().equals(fields.get(one.getKey())));
  }

  /** The names of its columns. */
  List<String> header() {
    return headings.stream().map(Heading::name).toList();
  }

  /** A row of its columns. */
  List<String> row(Map<String, String> fields) {
    return headings.stream().map(heading -> heading.cell(fields)).toList();
  }

  private static SourceSystem of(Map<String, String> row) {
    String layout = row.get("layout");
    return new SourceSystem(
        layout,
        row.get("ledger"),
        row.get("file"),
        row.get("content").equals("STATEMENT"),
        pairs(row.get("only")),
        row.get("control"),
        CsvResource.rows("synthetic/systems/" + layout + ".csv").stream()
            .map(SourceSystem::heading)
            .toList());
  }

  private static Heading heading(Map<String, String> row) {
    Map<String, String> codes = new HashMap<>();
    pairs(row.get("codes")).forEach(code -> codes.put(code.getKey(), code.getValue()));
    String width = row.get("width");
    return new Heading(
        row.get("heading"), row.get("cell"), codes, width.isEmpty() ? 0 : Integer.parseInt(width));
  }

  private static List<Map.Entry<String, String>> pairs(String text) {
    return Arrays.stream(text.split("\\|", -1))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .map(pair -> Map.entry(pair[0], pair[1]))
        .toList();
  }
}
