package org.spendingreview.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.spendingreview.ledger.TextResource;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Wording;

/**
 * A chart of a kind that {@code notebook/charts.json} describes: what Apache ECharts is told, but
 * for the data.
 */
final class Chart {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode KINDS = kinds();

  private Chart() {}

  private static JsonNode kinds() {
    try {
      return JSON.readTree(TextResource.of("notebook/charts.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Draws it in the browser.
   *
   * @param kind as {@code charts.json} names it
   * @throws CannotProceed if there is no such kind; the message names those there are
   */
  static Html of(String kind, String title, ChartSeries data, Wording wording) {
    if (!KINDS.has(kind)) {
      List<String> known = new ArrayList<>();
      KINDS.fieldNames().forEachRemaining(known::add);
      throw CannotProceed.wrongCall("notebook.chartUnknown", kind, String.join(", ", known));
    }
    if (data.categories().isEmpty()) {
      return ResultTable.note(title + "：" + wording.say("notebook.noRow"));
    }
    ObjectNode told = JSON.createObjectNode();
    told.set("kind", KINDS.get(kind));
    told.put("title", title);
    told.put("unit", data.unit());
    told.set("categories", JSON.valueToTree(data.categories()));
    told.set("names", JSON.valueToTree(data.series().keySet()));
    ArrayNode values = told.putArray("values");
    data.series().values().forEach(numbers -> values.add(texts(numbers)));
    String id = "chart-" + UUID.randomUUID();
    // no text can end the element that it stands in
    String json = told.toString().replace("<", "\\u003c");
    String html =
        """
        <div id="%s" class="spending-review-chart" role="img" aria-label="%s"></div>
        <script>(function draw(times) {
          if (window.spendingReviewDraw) window.spendingReviewDraw(document.getElementById("%s"), %s);
          else if (times > 0) setTimeout(draw, 50, times - 1);
        })(200);</script>
        """
            .formatted(id, Html.escaped(title), id, json);
    return new Html(html, text(wording.say("notebook.withUnit", title, data.unit()), data));
  }

  /** As texts: a chart draws what is printed, digit by digit. */
  private static ArrayNode texts(List<BigDecimal> numbers) {
    ArrayNode texts = JSON.createArrayNode();
    numbers.forEach(number -> texts.add(number == null ? null : number.toPlainString()));
    return texts;
  }

  private static String text(String title, ChartSeries data) {
    StringBuilder out = new StringBuilder(title);
    for (Map.Entry<String, List<BigDecimal>> one : data.series().entrySet()) {
      out.append('\n').append(one.getKey()).append(':');
      for (int i = 0; i < data.categories().size(); i++) {
        BigDecimal number = one.getValue().get(i);
        out.append(' ').append(data.categories().get(i)).append(' ');
        out.append(number == null ? "–" : number.toPlainString());
      }
    }
    return out.toString();
  }
}
