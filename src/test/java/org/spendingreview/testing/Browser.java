package org.spendingreview.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium with one page from a disk. */
public final class Browser implements AutoCloseable {
  private final ChromeDriver driver;
  private final String page;

  private Browser(ChromeDriver driver, String page) {
    this.driver = driver;
    this.page = page;
  }

  /** A page, opened; the test is skipped where there is no Chromium. */
  public static Browser open(Path page, Path downloads) {
    String chromium = program("chromium");
    String chromedriver = program("chromedriver");
    assumeTrue(
        !chromium.isEmpty() && !chromedriver.isEmpty(),
        "needs the packages chromium and chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    // as root there is no sandbox; the page under test is our own
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu");
    options.addArguments("--disable-dev-shm-usage");
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", downloads.toString()));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(new File(chromedriver)).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().window().setSize(new Dimension(1280, 900));
    Browser browser = new Browser(driver, page.toUri().toString());
    browser.driver.get(browser.page);
    return browser;
  }

  /** What drives it. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Shows what an address of the page says, for example {@code #compare?of=417+304}. */
  public Browser at(String address) {
    driver.get("about:blank");
    driver.get(page + address);
    return this;
  }

  /** Goes there within the opened page, which is quicker. */
  public Browser go(String address) {
    driver.executeAsyncScript(
        """
        const done = arguments[1];
        if (location.hash === arguments[0]) {
          done();
        } else {
          window.addEventListener("hashchange", () => setTimeout(done), {once: true});
          location.hash = arguments[0];
        }
        """,
        address);
    return this;
  }

  /** The result of a script. */
  public Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** The rows of a table as its cells' texts, without the head. */
  @SuppressWarnings("unchecked") // the script gives lists of lists of texts
  public List<List<String>> table(String caption) {
    return (List<List<String>>)
        script(
            """
            const table = [...document.querySelectorAll("table")]
                .find((t) => t.caption.textContent === arguments[0]);
            return [...table.tBodies[0].rows]
                .map((row) => [...row.cells].map((cell) => cell.textContent));
            """,
            caption);
  }

  /** What the page complained of since it was asked last. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static String program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse("");
  }
}
