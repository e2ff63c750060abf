package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;

/** A file of several departments, one of which then delivers a file of its own. */
class CityWideFileAgainTest {
  @TempDir Path folder;

  @Test
  void isReadWholeAgainThoughItsBytesHaveNotChanged() {
    DeliveryFixture together = city("together");
    together
        .file(null, "general_ledger", "all.csv")
        .row("unit_code=901001", "account_code=7101", "debit_amount=1.00")
        .row("unit_code=902001", "account_code=7101", "debit_amount=2.00");
    DeliveryFixture alone = city("alone");
    alone.file("902", "general_ledger").row("account_code=7101", "debit_amount=9.00");

    assertEquals(List.of("901 1.00", "902 2.00"), linesAfter(together));
    assertEquals(List.of("901 1.00", "902 9.00"), linesAfter(alone));
    assertEquals(List.of("901 1.00", "902 2.00"), linesAfter(together));
  }

  private DeliveryFixture city(String name) {
    return new DeliveryFixture(folder.resolve(name), 2021)
        .department("901", "901001")
        .department("902", "902001");
  }

  private List<String> linesAfter(DeliveryFixture delivery) {
    Path lake = folder.resolve("lake");
    Program call = Released.yearEnd(delivery.write().folder().toString(), lake, 2021);
    assertEquals(0, call.exitCode(), call.err());
    return Released.rows(
        lake,
        "general_ledger",
        row -> row.value("department_code") + " " + row.value("debit_amount"));
  }
}
