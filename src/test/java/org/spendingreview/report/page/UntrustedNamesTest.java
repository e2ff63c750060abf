package org.spendingreview.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.spendingreview.testing.Browser;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;

/** Names that are no names, in a city that has delivered hardly anything. */
class UntrustedNamesTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String END = "</script><img src=x onerror=alert(2)>";

  @TempDir static Path folder;

  @Test
  void aDepartmentNamedLikeAScriptStaysText() throws Exception {
    Path page = folder.resolve("out/spending-review-2021.html");
    String text = Files.readString(page);
    assertFalse(text.contains(SCRIPT));
    assertFalse(text.contains(END));

    try (Browser browser = Browser.open(page, folder)) {
      for (String address :
          List.of("#overview", "#compare?of=901+902", "#department?of=901", "#first")) {
        browser.at(address);
        assertEquals(List.of(), browser.complaints(), address);
        assertEquals(0L, browser.script("return document.images.length"));
      }
      browser.at("#overview");
      List<String> names =
          browser.driver().findElements(By.cssSelector("#ranking tbody th a")).stream()
              .map(WebElement::getText)
              .toList();
      assertTrue(names.containsAll(List.of(SCRIPT, END)), () -> names.toString());
    }
  }

  @Test
  void whatARejectedRowHoldsIsNotInThePage() throws Exception {
    String text = Files.readString(folder.resolve("out/spending-review-2021.html"));
    assertTrue(text.contains("debit_amount “…”不是金额"), "the reason is counted");
    assertFalse(text.contains("张三丰"));
  }

  @BeforeAll
  static void export() throws Exception {
    DeliveryFixture city =
        new DeliveryFixture(folder.resolve("city"), 2021)
            .department("901", "901001")
            .department("902", "902001")
            .department("903", "903001");
    city.file("901", "general_ledger").row("account_code=7101", "debit_amount=1.00");
    city.file("902", "general_ledger").row("account_code=7101", "debit_amount=-2.00");
    city.file("903", "general_ledger").row("account_code=7101", "debit_amount=张三丰");
    Path register = city.write().folder().resolve("departments.csv");
    Files.writeString(
        register, Files.readString(register).replace("部门901", SCRIPT).replace("部门902", END));
    Path lake = folder.resolve("lake");
    Program run = Released.yearEnd(city.folder().toString(), lake, 2021);
    assertEquals(3, run.exitCode(), run.err());
    Path out = folder.resolve("out");
    Program export =
        Program.run(
            "export",
            "--format",
            "html",
            "--lake",
            lake.toString(),
            "--fiscal-year",
            "2021",
            "--out",
            out.toString());
    assertEquals(0, export.exitCode(), export.err());
  }
}
