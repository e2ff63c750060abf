package org.spendingreview.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;
import org.spendingreview.lake.TableRows;
import org.spendingreview.report.DisplayWidth;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.SampleLake;

/** The lines behind every figure of the sample add up to what was released. */
class TraceTest {
  private static final Path EXPECTED = Path.of("src/test/resources/trace");

  /**
   * A published report; a building; payments beside books; a wide statement; no procurement; lines
   * without economic code; rejected rows; a new department.
   */
  @ParameterizedTest
  @CsvSource({
    "2021,417",
    "2020,417",
    "2021,202",
    "2021,203",
    "2021,505",
    "2021,403",
    "2021,501",
    "2021,303",
    "2021,206",
    "2020,101"
  })
  void everyFigureRateAndCellTies(int fiscalYear, String department) {
    Map<String, BigDecimal> released = released(fiscalYear, department);
    Tracer tracer = new Tracer(SampleLake.release(), fiscalYear, department);
    List<String> wrong = new ArrayList<>();
    int withLines = 0;
    List<String> codes = List.copyOf(tracer.codes());
    List<Trace> traces = tracer.of(codes);
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      Trace trace = traces.get(i);
      for (TracedFigure figure : trace.figures()) {
        boolean expected = figure.verdict() == Verdict.TIES || figure.released() == null;
        if (!expected || !figure.files().isEmpty()) {
          wrong.add(code + ": " + figure.verdict() + " " + figure.difference());
        }
        withLines += figure.lines().isEmpty() ? 0 : 1;
      }
      if (trace.rate() == null) {
        assertEquals(released.get(code), trace.figure().released(), code);
      } else if (trace.rate().differs()) {
        wrong.add(code + ": " + trace.rate().released() + " is not " + trace.rate().rate());
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(codes.containsAll(released.keySet()));
    assertTrue(withLines > 40, department + " has lines behind only " + withLines);
  }

  private static Map<String, BigDecimal> released(int fiscalYear, String department) {
    Map<String, BigDecimal> released = new HashMap<>();
    for (TableRow row : SampleLake.rows("key_figures", SampleLake.of(fiscalYear, department))) {
      released.put((String) row.value("figure_code"), (BigDecimal) row.value("amount"));
    }
    for (TableRow row :
        SampleLake.rows("spending_structure", SampleLake.of(fiscalYear, department))) {
      String type = (String) row.value("expenditure_type");
      released.put(
          "spending_structure:" + type + ":" + row.value("economic_class_code"),
          (BigDecimal) row.value("amount"));
    }
    return released;
  }

  @ParameterizedTest
  @CsvSource({"zh-CN,three-public-417.txt", "en,three-public-417-en.txt"})
  void aRateIsPrintedWithBothSidesAndEveryLine(String locale, String expected) throws IOException {
    Program trace = trace(2021, "417", "three_public_control_rate", "--locale", locale);

    assertEquals(0, trace.exitCode(), trace.err());
    Path left = Path.of("target/trace", expected);
    Files.createDirectories(left.getParent());
    Files.writeString(left, trace.out());
    assertEquals(Files.readString(EXPECTED.resolve(expected)), trace.out());
    assertTrue(trace.out().contains("409,000.00 / 750,000.00 = 54.53%"), trace.out());
  }

  @Test
  void theYearBeforeIsTracedToItsOwnFiles() {
    String out = trace(2021, "417", "three_public_change_rate").out();

    assertTrue(out.contains("2020/417/budget_ledger.csv:"), out);
    assertTrue(out.contains("2021/417/budget_ledger.csv:"), out);
  }

  @Test
  void aCellOfTheStructureIsTracedOverAllFunds() {
    Program trace = trace(2021, "417", "spending_structure:PROJECT:302", "--locale", "en");

    assertEquals(0, trace.exitCode(), trace.err());
    assertTrue(trace.out().contains("ties with the released"), trace.out());
    assertTrue(trace.out().contains("economic code beginning with: 302\n"), trace.out());
  }

  @Test
  void aDepartmentsLinesLieTogetherSoThatAReaderFindsThemSoon() {
    Set<String> departments = new HashSet<>();
    String before = "";
    int runs = 0;
    try (TableRows rows =
        SampleLake.release()
            .rows(TableCatalog.existing("general_ledger"), RowFilter.everything())) {
      while (rows.hasNext()) {
        TableRow row = rows.next();
        String department = row.value("fiscal_year") + " " + row.value("department_code");
        departments.add(department);
        runs += department.equals(before) ? 0 : 1;
        before = department;
      }
    }
    assertEquals(69, departments.size());
    assertTrue(runs < departments.size() + 10, "in " + runs + " places");
  }

  @Test
  void everyLineFitsTheTerminalAndKeepsItsPlaceWhole() {
    for (String code : List.of("total_spending", "total_assets", "in_post", "available_budget")) {
      String out = trace(2021, "417", code, "--locale", "en").out();
      assertTrue(out.lines().allMatch(line -> DisplayWidth.of(line) <= 100), out);
      assertTrue(out.lines().anyMatch(line -> line.matches("2021/417/\\w+[.]csv:[0-9]+ .*")), out);
    }
  }

  @Test
  void aFigureOfPersonsSaysSo() {
    String out = trace(2021, "417", "in_post", "--locale", "en").out();

    assertTrue(out.contains("in_post, 2021, in persons\n"), out);
    assertTrue(out.contains("ties with the released 88.00\n"), out);
  }

  private static Program trace(int fiscalYear, String department, String code, String... more) {
    List<String> call =
        new ArrayList<>(List.of("trace", "--lake", SampleLake.path(), "--department", department));
    call.addAll(List.of("--fiscal-year", Integer.toString(fiscalYear), "--figure", code));
    call.addAll(List.of(more));
    return Program.run(call.toArray(String[]::new));
  }
}
