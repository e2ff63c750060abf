package org.spendingreview.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.spendingreview.testing.Browser;
import org.spendingreview.testing.SampleLake;
import org.spendingreview.testing.SharedSpark;

/** What cells show, as a notebook's page puts it together. */
class ChartInBrowserTest {
  @TempDir Path folder;

  @Test
  void chartsOfEveryKindAreDrawnWithoutANetworkOnAPageThatLoadsModules() throws Exception {
    SharedSpark.session();
    Notebook review = Notebook.open(SampleLake.path());
    String query = "select * from values ('甲', 1.50, 2.00), ('乙', -3.00, null) as t(k, `一`, `二`)";
    StringBuilder page = new StringBuilder("<meta charset=utf-8>");
    // as the older notebooks' loader of modules
    page.append("<script>window.define = () => { throw 'a module'; }; define.amd = {};</script>");
    page.append(review.about().html());
    List<String> kinds = List.of("bars", "stacked-bars", "columns", "stacked-columns", "lines");
    for (String kind : kinds) {
      page.append(review.chart(kind, kind + " <b>", query).html());
    }
    Path file = Files.writeString(folder.resolve("page.html"), page);

    try (Browser browser = Browser.open(file, folder)) {
      assertEquals(List.of(), browser.complaints());
      assertEquals(
          kinds.size(),
          browser.driver().findElements(By.cssSelector(".spending-review-chart svg")).size());
      String texts =
          (String)
              browser.script(
                  "return [...document.querySelectorAll('svg text')].map(t => t.textContent).join('|')");
      assertTrue(texts.contains("stacked-bars <b>"), texts);
      assertTrue(texts.contains("乙"), texts);
    }
  }
}
