package org.spendingreview.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.ReadSheet;
import org.spendingreview.testing.Released;

/** Departments whose names a spreadsheet would compute. */
class HostileNamesTest {
  private static final Map<String, String> NAMES =
      Map.of("901", "=HYPERLINK(\"http://x\")", "902", "+1+1", "903", "-2+3", "904", "@SUM(A1:A9)");

  @TempDir static Path folder;

  @Test
  void aNameStaysATextInEveryFile() throws IOException {
    DeliveryFixture delivery = new DeliveryFixture(folder.resolve("city"), 2021);
    for (String code : List.of("901", "902", "903", "904")) {
      delivery.department(code, code + "001");
      delivery
          .file(code, "general_ledger")
          .row(
              "journal_id=1",
              "line_number=1",
              "effective_date=2021-03-05",
              "account_code=7101",
              "function_code=2010601",
              "economic_code=30101",
              "expenditure_type=BASIC",
              "fund_source=GENERAL_PUBLIC",
              "debit_amount=100.00");
    }
    delivery.write();
    Path register = delivery.folder().resolve("departments.csv");
    String text = Files.readString(register);
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      String quoted = '"' + name.getValue().replace("\"", "\"\"") + '"';
      text = text.replace("部门" + name.getKey(), quoted);
    }
    Files.writeString(register, text);
    Path lake = folder.resolve("lake");
    Path out = folder.resolve("out");
    Program run = Released.yearEnd(delivery.folder(), lake, 2021);
    assertEquals(0, run.exitCode(), run.err());
    Program export =
        Program.run(
            "export", "--lake=" + lake, "--fiscal-year=2021", "--out=" + out, "--locale=en");

    assertEquals(0, export.exitCode(), export.err());
    Map<String, ReadSheet> sheets =
        ReadSheet.all(out.resolve("spending-review-2021.xlsx").toFile());
    ReadSheet ranking = sheets.get("Ranking");
    assertEquals(
        NAMES.values().stream().map(name -> "'" + name).sorted().toList(),
        Stream.of(4, 5, 6, 7).map(row -> ranking.text("C" + row)).sorted().toList());
    String csv = Files.readString(out.resolve("csv/department_summary.csv"));
    assertTrue(csv.contains(",\"'=HYPERLINK(\"\"http://x\"\")\","), csv);
    assertTrue(csv.contains(",'-2+3,"), csv);
    ReadSheet form =
        ReadSheet.all(out.resolve("departments/901/tables-to-publish.xlsx").toFile())
            .get("03支出决算表");
    assertEquals("公开部门：=HYPERLINK(\"http://x\")", form.text("A3"));
  }
}
