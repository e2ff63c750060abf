package org.spendingreview.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A city of departments whose names a spreadsheet would compute and a browser would run, and of one
 * whose only row is rejected. Its year end and all of its exports are made once for the whole
 * suite.
 */
public final class HostileCity {
  /** What a spreadsheet would take for formulas, by department. */
  public static final Map<String, String> FORMULAS =
      Map.of("901", "=HYPERLINK(\"http://x\")", "902", "+1+1", "903", "-2+3", "904", "@SUM(A1:A9)");

  /** An element that would run. */
  public static final String SCRIPT = "<script>alert(1)</script>";

  /** The end of an element, and one that would run. */
  public static final String END = "</script><img src=x onerror=alert(2)>";

  /** A person's name, which stands in a cell that is no amount. */
  public static final String PERSON = "张三丰";

  private HostileCity() {}

  /** The folder that {@code export} has written. */
  public static Path exports() {
    return Holder.OUT;
  }

  private static final class Holder {
    static final Path OUT = export();

    private static Path export() {
      try {
        Path folder = Files.createTempDirectory("hostile-city");
        Path lake = folder.resolve("lake");
        Program run = Released.yearEnd(deliver(folder.resolve("city")), lake, 2021);
        assertEquals(3, run.exitCode(), run.err());
        Path out = folder.resolve("out");
        Program export =
            Program.run("export", "--lake=" + lake, "--fiscal-year=2021", "--out=" + out);
        assertEquals(0, export.exitCode(), export.err());
        return out;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Path deliver(Path folder) throws IOException {
      Map<String, String> names = new TreeMap<>(FORMULAS);
      names.putAll(Map.of("905", SCRIPT, "906", END));
      DeliveryFixture city = new DeliveryFixture(folder, 2021);
      for (String code : names.keySet()) {
        city.department(code, code + "001");
        city.file(code, "general_ledger").row("account_code=7101", "debit_amount=100.00");
      }
      city.department("907", "907001");
      city.file("907", "general_ledger").row("account_code=7101", "debit_amount=" + PERSON);
      Path register = city.write().folder().resolve("departments.csv");
      String text = Files.readString(register);
      for (Map.Entry<String, String> name : names.entrySet()) {
        String quoted = '"' + name.getValue().replace("\"", "\"\"") + '"';
        text = text.replace("部门" + name.getKey(), quoted);
      }
      Files.writeString(register, text);
      return folder;
    }
  }
}
