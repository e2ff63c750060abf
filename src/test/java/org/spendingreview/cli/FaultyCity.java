package org.spendingreview.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Folders;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;

/** A city with every fault of a delivery, and its year end, run once for all tests of it. */
final class FaultyCity {
  static final String LEDGER = "general_ledger";

  private FaultyCity() {}

  /** The delivery; who changes it makes one of their own with {@link #in}. */
  static Path extracts() {
    return Holder.CITY.folder();
  }

  /** The lake it was released into. */
  static Path lake() {
    return Holder.LAKE;
  }

  /** How its year end went. */
  static Program released() {
    return Holder.RELEASED;
  }

  /** The lake's files after its only release. */
  static Map<String, String> asReleased() {
    return Holder.AS_RELEASED;
  }

  /** 901 is complete, 905 incomplete, the others withheld, each for a reason of its own. */
  static DeliveryFixture in(Path folder) {
    DeliveryFixture city = new DeliveryFixture(folder, 2021);
    for (int code = 901; code <= 908; code++) {
      city.department(Integer.toString(code), code + "001");
    }
    city.file("901", LEDGER).row("account_code=7101", "debit_amount=100.00");
    city.file("901", "procurement_ledger");
    city.file("902", LEDGER).missing();
    city.file("903", LEDGER).empty();
    city.file("904", LEDGER)
        .header("unit_code,journal_id,line_number,effective_date,account_code,debit,credit_amount")
        .rawLine("904001,1,1,2021-06-30,8001,1.00,");
    city.file("905", LEDGER)
        .row("account_code=7101", "debit_amount=100.00")
        .row("account_code=7101", "debit_amount=一百")
        .row("account_code=7101", "debit_amount=50.00", "unit_code=999001")
        .rawLine("905001,9,1");
    city.file("906", LEDGER)
        .row("account_code=7101", "debit_amount=100.00")
        .declare("control_amount", "999.00");
    city.file("907", LEDGER).row("account_code=7101", "debit_amount=100.00");
    city.file("907", LEDGER, "907/again.csv").row("account_code=7101", "debit_amount=100.00");
    city.file("908", LEDGER)
        .row("account_code=7101", "debit_amount=100.00")
        .declare("row_count", "2")
        .declare("sha256", "0".repeat(64));
    city.file("999", LEDGER).row("account_code=7101", "debit_amount=100.00");
    return city;
  }

  static void assertContains(String text, String part) {
    assertTrue(text.contains(part), () -> part + "\nis not in\n" + text);
  }

  private static final class Holder {
    static final DeliveryFixture CITY;
    static final Path LAKE;
    static final Program RELEASED;
    static final Map<String, String> AS_RELEASED;

    static {
      try {
        Path folder = Files.createTempDirectory("faulty-city");
        CITY = in(folder.resolve("city")).write();
        LAKE = folder.resolve("lake");
        RELEASED = Released.yearEnd(CITY.folder(), LAKE, 2021);
        AS_RELEASED = Folders.tree(LAKE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
