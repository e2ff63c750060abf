package org.spendingreview.report.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.hadoop.fs.Path;
import org.dhatim.fastexcel.Workbook;
import org.spendingreview.lake.TableRow;
import org.spendingreview.report.Edition;
import org.spendingreview.report.ExportFolder;
import org.spendingreview.report.workbook.Books;

/**
 * The tables that departments must publish, {@code departments/CODE/tables-to-publish.xlsx}: one
 * for every department whose general ledger was delivered and that is not withheld. A department
 * with rejected rows gets them with a mark that they must not be published yet.
 */
public final class PublishedTables {
  private static final String FILE = "tables-to-publish.xlsx";

  private final Edition edition;
  private final Codes functions;
  private final BasicForm basic;

  private PublishedTables(Edition edition) {
    this.edition = edition;
    this.functions = Codes.of(edition, "FUNCTION");
    this.basic =
        new BasicForm(
            Codes.of(edition, "ECONOMIC"),
            prefixes(edition, "personnel_spending"),
            prefixes(edition, "running_cost_spending"));
  }

  /** Writes the workbooks, and tells the files. */
  public static List<Path> write(Edition edition, ExportFolder folder) {
    PublishedTables tables = new PublishedTables(edition);
    List<Path> written = new ArrayList<>();
    edition.eachDepartments(
        codes ->
            tables
                .departments(codes)
                .forEach(
                    (code, department) ->
                        written.add(
                            folder.writeOf(code, FILE, out -> tables.write(department, out)))));
    return written;
  }

  /** Which economic codes a figure counts, as the release defines it. */
  private static List<String> prefixes(Edition edition, String figure) {
    return edition.rows("figures").stream()
        .filter(row -> row.value("figure_code").equals(figure))
        .map(row -> (List<?>) row.value("economic_prefixes"))
        .flatMap(List::stream)
        .map(String::valueOf)
        .toList();
  }

  private Map<String, DepartmentSpending> departments(Set<String> codes) {
    Map<String, DepartmentSpending> departments = new TreeMap<>();
    for (TableRow row : edition.rows("departments", codes)) {
      if (((List<?>) row.value("ledgers")).contains("general_ledger")) {
        departments.put((String) row.value("department_code"), new DepartmentSpending(row));
      }
    }
    each("function_spending", codes, departments, DepartmentSpending::addFunction);
    each("spending_totals", codes, departments, DepartmentSpending::addLeaf);
    each("three_public_trend", codes, departments, DepartmentSpending::addThreePublic);
    return departments;
  }

  private void each(
      String table,
      Set<String> codes,
      Map<String, DepartmentSpending> departments,
      BiConsumer<DepartmentSpending, TableRow> action) {
    edition.each(
        table,
        codes,
        row -> {
          DepartmentSpending department = departments.get(row.value("department_code"));
          if (department != null) {
            action.accept(department, row);
          }
        });
  }

  private void write(DepartmentSpending department, OutputStream out) throws IOException {
    int year = edition.fiscalYear();
    try (Workbook workbook = Books.begin(out)) {
      new FunctionForm(Form.SPENDING, functions, department.functions())
          .write(workbook, department, year);
      ofFund(Form.GENERAL, workbook, department);
      basic.write(workbook, department, year);
      ofFund(Form.FUND, workbook, department);
      ofFund(Form.CAPITAL, workbook, department);
      ThreePublicForm.write(workbook, department, year);
    }
  }

  private void ofFund(Form form, Workbook workbook, DepartmentSpending department)
      throws IOException {
    new FunctionForm(form, functions, department.functions(form.fundSource()))
        .write(workbook, department, edition.fiscalYear());
  }
}
