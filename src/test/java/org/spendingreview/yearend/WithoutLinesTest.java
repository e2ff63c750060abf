package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.testing.DeliveredFile;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;
import org.spendingreview.testing.ResultTables;

/** Whether lines are kept makes no difference to anything but the tables of lines. */
class WithoutLinesTest {
  @TempDir Path folder;

  @Test
  void whatIsWrongAmongLinesIsFoundAndEveryResultIsTheSame() {
    DeliveryFixture city = new DeliveryFixture(folder.resolve("city"), 2021);
    for (int code = 901; code <= 907; code++) {
      city.department(Integer.toString(code), code + "001");
    }
    // nothing wrong
    voucher(file(city, "901"), "V1", "5.00", "5.00");
    // a voucher that does not balance
    voucher(voucher(file(city, "902"), "V1", "5.00", "5.00"), "V2", "5.00", "4.00");
    // a line twice, with other vouchers between
    DeliveredFile twice = voucher(voucher(file(city, "903"), "V1", "5.00", "5.00"), "V2", "1", "1");
    voucher(twice, "V1", "5.00", "5.00");
    // a line in two files
    voucher(file(city, "904"), "V1", "5.00", "5.00");
    voucher(city.file("904", "general_ledger", "904/second.csv"), "V1", "5.00", "5.00");
    // a voucher that goes on later and is sound as a whole
    DeliveredFile split = file(city, "905");
    row(split, "V1", "1", "7101", "5.00", "");
    voucher(split, "V2", "1.00", "1.00");
    row(split, "V1", "2", "1002", "", "5.00");
    // a closing without its flag, of two runs
    DeliveredFile closing = file(city, "906");
    row(closing, "C1", "1", "7101", "", "0");
    row(closing, "C1", "2", "7101", "3.00", "");
    row(closing, "C1", "3", "8202", "", "3.00");
    // a project, named on a line that is no spending
    DeliveredFile project = file(city, "907");
    project.row(
        "journal_id=V1",
        "line_number=1",
        "account_code=7101",
        "debit_amount=8.00",
        "project_code=P1",
        "expenditure_type=PROJECT");
    project.row(
        "journal_id=V1",
        "line_number=2",
        "account_code=1002",
        "credit_amount=8.00",
        "debit_amount=",
        "project_code=P1",
        "project_name=Roads");
    city.write();

    Map<String, List<String>> kept = run(city, "kept");
    Map<String, List<String>> dropped = run(city, "dropped", "--no-lines");

    for (Ledger ledger : Ledger.all()) {
      boolean has = !kept.get(ledger.name()).isEmpty() && ledger.hasUnits();
      assertEquals(has, !kept.get(ledger.name()).equals(dropped.get(ledger.name())), ledger.name());
      kept.remove(ledger.name());
      dropped.remove(ledger.name());
    }
    Set.of("files_read").forEach(kept::remove);
    dropped.remove("files_read");
    assertEquals(kept, dropped);
    String deliveries = String.join("\n", kept.get("deliveries"));
    for (String told :
        List.of(
            "902/general_ledger.csv:",
            "903/general_ledger.csv:2",
            "904/second.csv",
            "906/general_ledger.csv:")) {
      assertTrue(deliveries.contains(told), () -> told + " in " + deliveries);
    }
    assertEquals(5, kept.get("department_summary").size(), "903 and 904 are withheld");
    assertTrue(kept.get("projects").toString().contains("project_name=Roads"));
  }

  private static DeliveredFile file(DeliveryFixture city, String department) {
    city.file(department, "assessment_register")
        .row("indicator_code=process_satisfaction", "value=5", "full_value=5");
    return city.file(department, "general_ledger");
  }

  private static DeliveredFile voucher(
      DeliveredFile file, String journal, String debit, String credit) {
    row(file, journal, "1", "7101", debit, "");
    row(file, journal, "2", "1002", "", credit);
    return file;
  }

  private static void row(
      DeliveredFile file,
      String journal,
      String line,
      String account,
      String debit,
      String credit) {
    file.row(
        "journal_id=" + journal,
        "line_number=" + line,
        "account_code=" + account,
        "debit_amount=" + debit,
        "credit_amount=" + credit);
  }

  private Map<String, List<String>> run(DeliveryFixture city, String lake, String... more) {
    Path place = folder.resolve(lake);
    Program call = Released.yearEnd(city.folder().toString(), place, 2021, more);
    assertEquals(3, call.exitCode(), call.err());
    return ResultTables.of(place);
  }
}
