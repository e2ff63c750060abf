package org.spendingreview.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.spendingreview.testing.Browser;
import org.spendingreview.testing.HostileCity;

/** Names that are no names, in a city that has delivered hardly anything. */
class UntrustedNamesTest {
  private static final Path PAGE = HostileCity.exports().resolve("spending-review-2021.html");

  @Test
  void aDepartmentNamedLikeAScriptStaysText() throws IOException {
    String text = Files.readString(PAGE);
    assertFalse(text.contains(HostileCity.SCRIPT));
    assertFalse(text.contains(HostileCity.END));

    try (Browser browser = Browser.open(PAGE, HostileCity.exports())) {
      for (String address :
          List.of("#overview", "#compare?of=905+906", "#department?of=905", "#first")) {
        browser.at(address);
        assertEquals(List.of(), browser.complaints(), address);
        assertEquals(0L, browser.script("return document.images.length"));
      }
      browser.at("#overview");
      List<String> names =
          browser.driver().findElements(By.cssSelector("#ranking tbody th a")).stream()
              .map(WebElement::getText)
              .toList();
      assertTrue(names.containsAll(List.of(HostileCity.SCRIPT, HostileCity.END)), names::toString);
    }
  }

  @Test
  void whatARejectedRowHoldsIsNotInThePage() throws IOException {
    String text = Files.readString(PAGE);
    assertTrue(text.contains("debit_amount “…”不是金额"), "the reason is counted");
    assertFalse(text.contains(HostileCity.PERSON));
  }
}
