package org.spendingreview.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.dhatim.fastexcel.Workbook;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;
import org.spendingreview.report.CodeNames;
import org.spendingreview.report.Edition;
import org.spendingreview.report.ExportFolder;

/**
 * The workbook that the bureau mails around: {@code spending-review-Y.xlsx}. Its sheets hold a
 * year's released tables, row by row, under the terms that people use; nothing in them is computed
 * but the sum of a department's points, which the reader's program adds up.
 */
public final class BureauWorkbook {
  private static final String INDICATOR = "indicator_code";
  private static final String DEPARTMENT = "department_code";
  private static final String RANK = "rank_in_city";
  private static final String MEASURE = "measure";

  private final Edition edition;
  private final CodeNames names;
  private final Workbook workbook;

  private BureauWorkbook(Edition edition, Workbook workbook) {
    this.edition = edition;
    this.names = new CodeNames(edition);
    this.workbook = workbook;
  }

  /** Writes the workbook, and tells the file. */
  public static List<Path> write(Edition edition, ExportFolder folder) {
    String name = "spending-review-" + edition.fiscalYear() + ".xlsx";
    return List.of(folder.write(name, out -> write(edition, out)));
  }

  private static void write(Edition edition, OutputStream out) throws IOException {
    try (Workbook workbook = Books.begin(out)) {
      new BureauWorkbook(edition, workbook).sheets();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void sheets() throws IOException {
    table("ranking", this::ranking);
    PointsSheet points = new PointsSheet(edition, names);
    sheet("points", points.headers(), points::write);
    table("indicators", this::indicators);
    table("measures", this::measures);
    table("three_public", this::threePublic);
    table("figures", rows("key_figures"));
    table("structure", rows("spending_structure"));
    table("functions", rows("function_spending"));
    table("projects", rows("project_spending"));
    table("outliers", rows("outliers"));
    table("peers", rows("peer_statistics"));
    table("deliveries", rows("deliveries"));
    table("reconciliation", rows("reconciliation"));
    DefinitionsSheet definitions = new DefinitionsSheet(edition, names);
    sheet("definitions", definitions.headers(), definitions::write);
  }

  /** A sheet whose columns are data; the rows are handed to what puts them into it. */
  private void table(String name, Consumer<Consumer<SheetRow>> rows) throws IOException {
    List<SheetColumn> columns = SheetColumn.of(name);
    List<String> headers = columns.stream().map(c -> c.header(edition.wording())).toList();
    sheet(
        name,
        headers,
        sheet ->
            rows.accept(row -> sheet.add(columns.stream().map(c -> c.cell(row, names)).toList())));
  }

  private void sheet(String name, List<String> headers, Consumer<TableSheet> rows)
      throws IOException {
    String title = say("title", edition.fiscalYear(), say("sheet_" + name));
    String about =
        say(
            "about",
            edition.release().release().id(),
            edition.release().release().rubric(),
            Units.money(edition.wording()));
    TableSheet sheet =
        new TableSheet(
            workbook.newWorksheet(say("sheet_" + name)), title, about, headers, frozen(headers));
    rows.accept(sheet);
    sheet.finish(edition.wording());
  }

  /** Columns up to the department's name stay in view. */
  private int frozen(List<String> headers) {
    return 1 + Math.max(headers.indexOf(say("column_name")), 0);
  }

  private Consumer<Consumer<SheetRow>> rows(String table) {
    return action ->
        edition.eachRow(TableCatalog.existing(table), row -> action.accept(SheetRow.of(row)));
  }

  private void ranking(Consumer<SheetRow> action) {
    Map<Object, TableRow> summaries = new HashMap<>();
    edition.rows("department_summary").forEach(row -> summaries.put(row.value(DEPARTMENT), row));
    ranked()
        .filter(row -> row.value(MEASURE).equals("points_share"))
        .map(row -> new SheetRow(row, summaries.get(row.value(DEPARTMENT))))
        .forEach(action);
  }

  private void measures(Consumer<SheetRow> action) {
    ranked()
        .sorted(Comparator.comparing(row -> (String) row.value(MEASURE)))
        .map(SheetRow::of)
        .forEach(action);
  }

  /** The ranking's rows by rank; who has none comes last. */
  private Stream<TableRow> ranked() {
    return edition.rows("department_ranking").stream()
        .sorted(
            Comparator.comparing(
                row -> (Integer) row.value(RANK), Comparator.nullsLast(Comparator.naturalOrder())));
  }

  private void indicators(Consumer<SheetRow> action) {
    edition.eachDepartments(
        codes -> {
          Map<String, TableRow> rates = new HashMap<>();
          edition.rows("control_rates", codes).forEach(row -> rates.put(key(row), row));
          edition
              .rows("indicator_scores", codes)
              .forEach(row -> action.accept(new SheetRow(row, rates.get(key(row)))));
        });
  }

  private static String key(TableRow row) {
    return row.value(DEPARTMENT) + " " + row.value(INDICATOR);
  }

  /** All years that the release holds up to this one, so that the trend can be seen. */
  private void threePublic(Consumer<SheetRow> action) {
    edition.eachDepartments(codes -> threePublic(codes, action));
  }

  private void threePublic(Set<String> codes, Consumer<SheetRow> action) {
    edition.rowsSoFar("three_public_trend", codes).stream()
        .sorted(Comparator.comparing(row -> (String) row.value(DEPARTMENT)))
        .map(SheetRow::of)
        .forEach(action);
  }

  private String say(String key, Object... arguments) {
    return edition.wording().say("workbook." + key, arguments);
  }
}
