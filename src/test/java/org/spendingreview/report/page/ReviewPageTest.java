package org.spendingreview.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.Select;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.Browser;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.SampleLake;

/** The sample's page in a real browser. */
class ReviewPageTest {
  private static final String NOTHING = "–";

  @TempDir static Path folder;

  private static Browser browser;

  @BeforeAll
  static void export() throws IOException {
    Program program =
        Program.run(
            "export",
            "--lake",
            SampleLake.path(),
            "--fiscal-year",
            "2021",
            "--out",
            folder.toString());
    assertEquals(0, program.exitCode(), program.err());
    Files.createDirectories(folder.resolve("downloads"));
    browser =
        Browser.open(folder.resolve("spending-review-2021.html"), folder.resolve("downloads"));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#overview",
        "#compare?of=417+304+503+101",
        "#department?of=417",
        "#department?of=303",
        "#department?of=504",
        "#first",
        "#definitions"
      })
  void everyViewOpensWithoutComplaintAndIsAccessibleInBothLanguages(String address)
      throws IOException {
    for (String language : List.of("", "lang=en")) {
      browser.at(address + (address.contains("?") ? "&" : "?") + language);
      assertEquals(List.of(), browser.complaints());
      assertEquals(List.of(), violations(), language);
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
  void thePageAsksNothingOfTheNetwork() throws IOException {
    String page = Files.readString(folder.resolve("spending-review-2021.html"));
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
  void everyRankAndValueIsThatOfTheTable() {
    List<TableRow> rows = SampleLake.rows("department_ranking", row -> isOf2021(row));
    Map<Object, List<TableRow>> byMeasure =
        rows.stream().collect(Collectors.groupingBy(row -> row.value("measure")));
    assertEquals(12, byMeasure.size());
    byMeasure.forEach(
        (measure, ranked) -> {
          browser.at("#overview?measure=" + measure);
          List<List<String>> shown = ranking();
          assertEquals(sorted(ranked.stream().map(ReviewPageTest::ranked).toList()), sorted(shown));
        });
  }

  private static List<String> ranked(TableRow row) {
    boolean rate = row.value("measure").toString().matches(".*_(rate|share)");
    BigDecimal value = (BigDecimal) row.value("value");
    String text = value == null ? "" : rate ? percent(value) : number(value);
    String group =
        row.value("rank_in_group") == null
            ? NOTHING
            : row.value("rank_in_group") + " / " + row.value("group_size");
    return List.of(
        String.valueOf(row.value("rank_in_city") == null ? NOTHING : row.value("rank_in_city")),
        row.value("department_name").toString(),
        row.value("department_code").toString(),
        row.value("peer_group").toString(),
        group,
        text);
  }

  /** The ranking without the words of quarters, fates and absent values. */
  private static List<List<String>> ranking() {
    return browser
        .table(
            (String)
                browser.script("return document.querySelector('#ranking caption').textContent"))
        .stream()
        .map(
            row -> {
              List<String> cells = new ArrayList<>(row.subList(0, 5));
              cells.add(row.get(6).matches("[-0-9].*") ? row.get(6) : "");
              return List.copyOf(cells);
            })
        .toList();
  }

  @Test
  void everyKeyFigureOfEveryDepartmentAndYearIsThatOfTheTable() {
    Map<Object, String> names =
        SampleLake.rows("figures", row -> true).stream()
            .collect(
                Collectors.toMap(row -> row.value("figure_code"), ReviewPageTest::chineseName));
    Map<Object, List<TableRow>> byDepartment =
        SampleLake.rows("key_figures", row -> true).stream()
            .collect(Collectors.groupingBy(row -> row.value("department_code")));
    for (TableRow department : SampleLake.rows("department_summary", ReviewPageTest::isOf2021)) {
      Object code = department.value("department_code");
      browser.at("#department?of=" + code);
      List<String> shown = new ArrayList<>();
      for (List<String> row : browser.table("各年度数字")) {
        shown.add(row.get(0) + " 2019 " + row.get(2));
        shown.add(row.get(0) + " 2020 " + row.get(3));
        shown.add(row.get(0) + " 2021 " + row.get(4));
      }
      List<String> expected =
          byDepartment.get(code).stream().map(row -> figure(row, names)).toList();
      List<String> missing = new ArrayList<>(expected);
      missing.removeAll(shown);
      assertEquals(List.of(), missing.stream().filter(f -> !f.endsWith(NOTHING)).toList());
      assertTrue(expected.size() > 40);
    }
  }

  private static String figure(TableRow row, Map<Object, String> names) {
    BigDecimal amount = (BigDecimal) row.value("amount");
    boolean money = row.value("unit").toString().startsWith("元");
    String text = amount == null ? NOTHING : money ? wan(amount) : number(amount);
    return names.get(row.value("figure_code")) + " " + row.value("fiscal_year") + " " + text;
  }

  private static String chineseName(TableRow figure) {
    String name = figure.value("name").toString();
    return name.substring(0, name.indexOf(" / "));
  }

  @Test
  void indicatorsShowWhatIsDividedAndWhatItEarned() {
    browser.at("#department?of=417");
    List<String> row =
        browser.table("各项指标：分子、分母、比率与得分").stream()
            .filter(cells -> cells.get(0).equals("公用经费控制率"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("288.27", "120.54", "239.15%", "≤ 100.00%"), row.subList(1, 5));
    assertEquals("▼ 0.00 / 8.00", row.get(5));
    assertTrue(row.get(7).contains("239.15 % 超过 100 % 达 139 个百分点"), row.get(7));
    List<String> points =
        browser.table("各项指标：分子、分母、比率与得分").stream().map(cells -> cells.get(5).substring(2)).toList();
    assertEquals(
        sorted(
            SampleLake.rows("indicator_scores", SampleLake.of(2021, "417")).stream()
                .map(score -> score.value("points") + " / " + score.value("full_points"))
                .toList()),
        sorted(points));
  }

  @Test
  void theCitysTotalsAreTheSumsOfTheTable() {
    browser.at("#overview");
    BigDecimal total =
        SampleLake.rows(
                "key_figures",
                row -> isOf2021(row) && row.value("figure_code").equals("total_spending"))
            .stream()
            .map(row -> (BigDecimal) row.value("amount"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    String facts = browser.driver().findElement(By.id("city-facts")).getText();
    assertTrue(facts.contains(wan(total) + " 万元"), facts);
    assertEquals(
        List.of("2021", wan(total)),
        browser.table("各年度支出：基本与项目").stream()
            .filter(row -> row.get(0).equals("2021"))
            .map(row -> List.of(row.get(0), row.get(4)))
            .findFirst()
            .orElseThrow());
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
    return ranking().stream().map(row -> row.get(at)).toList();
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
    Path file = folder.resolve("downloads/ranking-2021-budget_control_rate.csv");
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

  private static boolean isOf2021(TableRow row) {
    return row.value("fiscal_year").equals(2021);
  }

  private static <T> List<T> sorted(List<T> list) {
    return list.stream().sorted(java.util.Comparator.comparing(Object::toString)).toList();
  }

  private static String wan(BigDecimal yuan) {
    return number(yuan.movePointLeft(4));
  }

  private static String percent(BigDecimal fraction) {
    return number(fraction.movePointRight(2)) + "%";
  }

  private static String number(BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }
}
