package org.spendingreview.audit;

import java.nio.file.Path;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;

/** Small lakes for the tests of this room. */
final class AuditedLakes {
  private AuditedLakes() {}

  /**
   * Two departments' delivery: 901 spends on receptions, 902's ledger is withheld.
   *
   * @param receptions what 901 spends on them
   * @param declared the control amount that the manifest gives for 902
   */
  static DeliveryFixture city(Path folder, String receptions, String declared) {
    DeliveryFixture city = new DeliveryFixture(folder, 2021);
    city.department("901", "901001").department("902", "902001");
    city.file("901", "general_ledger")
        .row("account_code=7101", "economic_code=30217", "debit_amount=" + receptions)
        .row("account_code=7101", "debit_amount=40.00", "description=\u001b[31m张三")
        .row("account_code=7101", "debit_amount=7.00", "voided=true");
    city.file("901", "budget_ledger")
        .row("economic_code=30217", "amount=750.00")
        .row("economic_code=30201", "amount=50.00");
    city.file("902", "general_ledger")
        .row("account_code=7101", "debit_amount=60.00")
        .declare("control_amount", declared);
    return city.write();
  }

  /** Release 1 of that city, and release 2 with 901 and 902 corrected. */
  static Path corrected(Path folder) {
    Path lake = folder.resolve("lake");
    city(folder.resolve("first"), "409.00", "61.00");
    Released.yearEnd(folder.resolve("first"), lake, 2021);
    city(folder.resolve("second"), "600.00", "60.00");
    Released.yearEnd(folder.resolve("second"), lake, 2021);
    return lake;
  }

  /** A trace of 901 in English. */
  static Program trace(Path lake, String code, String... more) {
    String[] call = {
      "trace", "--lake", lake.toString(), "--fiscal-year", "2021", "--department", "901"
    };
    String[] figure = {"--figure", code, "--locale", "en"};
    return Program.run(
        java.util.stream.Stream.of(call, figure, more)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new));
  }
}
