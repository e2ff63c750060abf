package org.spendingreview.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.Select;
import org.spendingreview.testing.Browser;
import org.spendingreview.testing.SampleLake;

/** The sample's page in a real browser. */
class ReviewPageTest {
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = SamplePage.browser();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#overview",
        "#compare?of=417+304+503+101",
        "#department?of=303",
        "#department?of=504",
        "#first",
        "#definitions"
      })
  void everyViewOpensWithoutComplaintAndIsAccessibleInBothLanguages(String address)
      throws IOException {
    browser.at(address);
    assertEquals(List.of(), violations());
    for (String language : List.of("", "lang=en")) {
      browser.at(address + (address.contains("?") ? "&" : "?") + language);
      assertEquals(List.of(), browser.complaints());
      assertEquals(
          language.isEmpty() ? "zh-CN" : "en",
          browser.script("return document.documentElement.lang"));
    }
  }

  @SuppressWarnings("unchecked") // axe gives a list of objects
  private static List<String> violations() throws IOException {
    try (var axe = ReviewPageTest.class.getResourceAsStream("/axe.min.js")) {
      browser.script(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        browser
            .driver()
            .executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
                    .then((result) => done(result.violations.map(
                        (v) => v.id + ": " + v.nodes.map((n) => n.html).slice(0, 3))));
                """);
    return (List<String>) found;
  }

  @Test
  void aPictureWithoutATextWouldBeComplainedOf() throws IOException {
    browser.at("#overview");
    browser.script("document.getElementById('main').append(new Image())");
    assertEquals(1, violations().size());
  }

  @Test
  void thePageAsksNothingOfTheNetwork() throws IOException {
    String page = Files.readString(SamplePage.file());
    assertTrue(page.contains("Content-Security-Policy\" content=\"default-src 'none'; script-src"));
    browser.at("#overview");
    assertEquals(
        List.of(),
        browser.script(
            """
            return [...document.querySelectorAll("[src], [href]")]
                .map((e) => e.getAttribute("src") || e.getAttribute("href"))
                .filter((to) => !to.startsWith("#"));
            """));
    assertEquals(0L, browser.script("return performance.getEntriesByType('resource').length"));
    assertEquals(
        "blocked",
        browser
            .driver()
            .executeAsyncScript(
                "const done = arguments[0];"
                    + " fetch('http://127.0.0.1:9/').then(() => done('sent'), () => done('blocked'))"));
    browser.complaints(); // of the request that was just tried
  }

  @Test
  void theRankingIsSortedByAnyColumnFilteredAndFound() {
    browser.at("#overview");
    List<String> before = column(2);
    click("//div[@id='ranking']//button[.='编码']");
    List<String> codes = column(2);
    assertEquals(sorted(codes), codes);
    assertNotEquals(before, codes);
    assertEquals("ascending", head("编码").getAttribute("aria-sort"));
    click("//div[@id='ranking']//button[.='编码']");
    assertEquals("descending", head("编码").getAttribute("aria-sort"));
    List<String> reversed = new ArrayList<>(codes);
    Collections.reverse(reversed);
    assertEquals(reversed, column(2));

    new Select(browser.driver().findElement(By.id("group"))).selectByValue("经济部门");
    assertEquals(List.of("经济部门"), column(3).stream().distinct().toList());
    browser.driver().findElement(By.id("find")).sendKeys("信息化");
    assertEquals(List.of("417"), column(2));
    assertTrue(browser.driver().getCurrentUrl().contains("find="));
  }

  private static WebElement head(String title) {
    return browser
        .driver()
        .findElement(By.xpath("//div[@id='ranking']//th[button[.='" + title + "']]"));
  }

  private static List<String> column(int at) {
    return ranking(browser).stream().map(row -> row.get(at)).toList();
  }

  private static void click(String path) {
    browser.driver().findElement(By.xpath(path)).click();
  }

  @Test
  void aMeasureIsDefinedWhereItIsChosen() {
    browser.at("#overview?measure=budget_control_rate");
    String definition = browser.driver().findElement(By.id("definition")).getText();
    assertEquals("预算控制率 = 预算调整（净额） ÷ 年初预算; 越低越好", definition);
  }

  @Test
  void whatIsShownIsDownloadedAsCsvWithExactValues() throws Exception {
    browser.at("#overview?measure=budget_control_rate&find=417");
    browser.driver().findElement(By.id("download")).click();
    Path file = SamplePage.downloads().resolve("ranking-2021-budget_control_rate.csv");
    for (int i = 0; i < 100 && Files.notExists(file); i++) {
      Thread.sleep(100);
    }
    assertEquals(
        "\ufeffrank_in_city,department_code,department_name,peer_group,measure,direction,value,"
            + "rank_in_group,group_size,percentile,completeness\r\n"
            + "22,417,怀化市工业和信息化局,经济部门,budget_control_rate,LOWER,0.303493,5,5,"
            + "0.000000,COMPLETE\r\n",
        Files.readString(file));
  }

  @Test
  void aComparisonIsKeptInTheAddressAndSentAsALink() {
    browser.at("#compare");
    new Select(browser.driver().findElement(By.id("choice-0"))).selectByValue("417");
    new Select(browser.driver().findElement(By.id("choice-1"))).selectByValue("405");
    String link = browser.driver().getCurrentUrl();
    assertTrue(link.endsWith("#compare?of=417+405"), link);
    browser.at(link.substring(link.indexOf('#')));
    assertEquals("417", browser.driver().findElement(By.id("choice-0")).getAttribute("value"));
    String differences = browser.driver().findElement(By.id("differences")).getText();
    assertTrue(differences.contains("公用经费控制率比同组（经济部门）中位数高 136.25 个百分点"), differences);
    List<String> lost =
        browser.driver().findElements(By.cssSelector("#lost > div:first-child li b")).stream()
            .map(WebElement::getText)
            .toList();
    assertEquals(List.of("−8.00", "−6.00", "−5.00"), lost.subList(0, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"public_expense_control_rate", "budget_completion_rate", "points_share"})
  void aDepartmentStandsAmongItsPeersByAnyMeasure(String measure) {
    browser.at("#department?of=417");
    new Select(browser.driver().findElement(By.id("measure"))).selectByValue(measure);
    assertEquals(
        !measure.equals("points_share"),
        browser.driver().getCurrentUrl().endsWith("&measure=" + measure));
    assertEquals(
        SampleLake.rows(
                "department_ranking",
                row ->
                    row.value("fiscal_year").equals(2021)
                        && row.value("measure").equals(measure)
                        && row.value("value") != null
                        && row.value("peer_group").equals("经济部门"))
            .stream()
            .sorted(
                java.util.Comparator.comparing(
                    row -> (Integer) row.value("rank_in_group"),
                    java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
            .map(
                row ->
                    List.of(
                        Printed.text(row, "rank_in_group"),
                        Printed.text(row, "department_name"),
                        Printed.percent(row, "value")))
            .toList(),
        browser.table("在同组中的位置：经济部门").stream().map(row -> row.subList(0, 3)).toList());
    String page = browser.driver().findElement(By.id("main")).getText();
    String median =
        SampleLake.rows(
                "peer_statistics",
                row ->
                    row.value("fiscal_year").equals(2021)
                        && row.value("measure").equals(measure)
                        && row.value("peer_group").equals("经济部门"))
            .stream()
            .map(row -> Printed.percent(row, "median"))
            .findFirst()
            .orElseThrow();
    assertTrue(page.contains("竖线为同组中位数：" + median + "；"), page);
  }

  @Test
  void theSectionsOfADepartmentAreLinksThatCanBeSent() {
    browser.at("#department?of=417");
    WebElement link =
        browser.driver().findElement(By.xpath("//nav[@class='contents']//a[.='项目支出']"));
    link.click();
    String address = browser.driver().getCurrentUrl();
    assertTrue(address.contains("&at="), address);
    String focused = "return document.activeElement.querySelector('h2').textContent";
    assertEquals("项目支出", browser.script(focused));
    browser.at(address.substring(address.indexOf('#')));
    assertEquals("项目支出", browser.script(focused));
    new Select(browser.driver().findElement(By.id("department"))).selectByValue("304");
    assertTrue(browser.driver().getCurrentUrl().endsWith("#department?of=304"));
  }

  @Test
  void theRankingShowsWhatEachDepartmentSpends() {
    browser.at("#overview?find=417");
    List<String> row = browser.table(caption(browser)).get(0);
    assertEquals(List.of("4,069.86", "3.64%"), row.subList(7, 9));
  }

  private static String caption(Browser browser) {
    return (String) browser.script("return document.querySelector('#ranking caption').textContent");
  }

  @Test
  void theLanguageIsSwitchedAndStaysInTheAddress() {
    browser.at("#department?of=417");
    browser.driver().findElement(By.id("language")).click();
    assertTrue(browser.driver().getCurrentUrl().endsWith("#department?of=417&lang=en"));
    assertEquals("Whole-department spending review 2021", browser.driver().getTitle());
    String page = browser.driver().findElement(By.id("main")).getText();
    assertTrue(page.contains("running-cost control rate: 136.25 percentage points above"), page);
    browser.driver().findElement(By.id("language")).click();
    assertTrue(browser.driver().getCurrentUrl().endsWith("#department?of=417"));
  }

  @Test
  void thePageIsUsedByKeyboardAlone() {
    browser.at("#overview");
    assertEquals("跳到正文", press(Keys.TAB).getText());
    press(Keys.ENTER);
    assertEquals("main", browser.script("return document.activeElement.id"));
    assertTrue(browser.driver().getCurrentUrl().endsWith("#overview"));
    browser.at("#overview");
    press(Keys.TAB);
    press(Keys.TAB);
    assertEquals("部门对比", press(Keys.TAB).getText());
    press(Keys.ENTER);
    assertTrue(browser.driver().getCurrentUrl().endsWith("#compare"));
    browser.at("#overview");
    WebElement button = head("部门").findElement(By.tagName("button"));
    browser.script("arguments[0].focus()", button);
    press(Keys.ENTER);
    assertEquals("ascending", head("部门").getAttribute("aria-sort"));
  }

  private static WebElement press(Keys key) {
    browser.driver().switchTo().activeElement().sendKeys(key);
    return browser.driver().switchTo().activeElement();
  }

  @Test
  void onPaperNothingIsCutOffAndNoButtonsStand() {
    browser.at("#department?of=417");
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      assertFalse(browser.driver().findElement(By.tagName("nav")).isDisplayed());
      assertFalse(browser.driver().findElement(By.id("language")).isDisplayed());
    } finally {
      browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
    browser.script("window.dispatchEvent(new Event('beforeprint'))");
    assertEquals(true, browser.script("return document.querySelector('details').open"));
    assertTrue(
        (Long) browser.script("return document.querySelectorAll('svg[viewBox]').length") > 1);
    String pdf = browser.driver().print(new PrintOptions()).getContent();
    assertTrue(pdf.length() > 100_000, () -> "the PDF has only " + pdf.length());
    browser.script("window.dispatchEvent(new Event('afterprint'))");
  }

  @ParameterizedTest
  @ValueSource(ints = {1920, 1280, 420})
  void thePageIsNeverWiderThanItsWindow(int width) {
    browser.driver().manage().window().setSize(new org.openqa.selenium.Dimension(width, 900));
    try {
      for (String view : List.of("#overview", "#compare?of=417+304+503", "#department?of=417")) {
        browser.at(view);
        assertEquals(
            true,
            browser.script(
                "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
            view);
      }
    } finally {
      browser.driver().manage().window().setSize(new org.openqa.selenium.Dimension(1280, 900));
    }
  }

  @Test
  void aDepartmentWithoutResultsIsShownWithTheReason() {
    browser.at("#department?of=504");
    String page = browser.driver().findElement(By.id("main")).getText();
    assertTrue(page.contains("暂缓"), page);
    assertTrue(page.contains("申报控制总额 36725860.38 元"), page);
    browser.at("#department?of=303");
    assertTrue(
        browser.table("拒收的行，按原因").stream()
            .anyMatch(row -> row.get(1).startsWith("effective_date “…”不是日期")));
  }

  /** The ranking without the words of quarters, fates and absent values. */
  static List<List<String>> ranking(Browser browser) {
    return browser.table(caption(browser)).stream()
        .map(
            row -> {
              List<String> cells = new ArrayList<>(row.subList(0, 5));
              cells.add(row.get(6).matches("[-0-9].*") ? row.get(6) : "");
              return List.copyOf(cells);
            })
        .toList();
  }

  static <T> List<T> sorted(List<T> list) {
    return list.stream().sorted(java.util.Comparator.comparing(Object::toString)).toList();
  }
}
