package org.spendingreview.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spendingreview.testing.HostileCity;
import org.spendingreview.testing.ReadSheet;

/** Departments whose names a spreadsheet would compute. */
class HostileNamesTest {
  @Test
  void aNameStaysATextInEveryFile() throws IOException {
    Path out = HostileCity.exports();
    Map<String, ReadSheet> sheets =
        ReadSheet.all(out.resolve("spending-review-2021.xlsx").toFile());
    ReadSheet ranking = sheets.get("部门整体支出绩效排名");
    List<String> names =
        IntStream.range(4, 11).mapToObj(row -> String.valueOf(ranking.text("C" + row))).toList();
    Stream<String> formulas = HostileCity.FORMULAS.values().stream().map(name -> "'" + name);
    Stream<String> others = Stream.of(HostileCity.SCRIPT, HostileCity.END, "部门907");
    assertEquals(
        Stream.concat(formulas, others).sorted().toList(), names.stream().sorted().toList());
    String csv = Files.readString(out.resolve("csv/department_summary.csv"));
    assertTrue(csv.contains(",\"'=HYPERLINK(\"\"http://x\"\")\","), csv);
    assertTrue(csv.contains(",'-2+3,"), csv);
    ReadSheet form =
        ReadSheet.all(out.resolve("departments/901/tables-to-publish.xlsx").toFile())
            .get("03支出决算表");
    assertEquals("公开部门：=HYPERLINK(\"http://x\")", form.text("A3"));
  }
}
