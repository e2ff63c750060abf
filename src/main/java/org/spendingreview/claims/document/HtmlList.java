package org.spendingreview.claims.document;

import java.util.Locale;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;

/** The numbers of an ordered list, which a browser writes and the page does not hold. */
record HtmlList(Element list) {

  /** Hands on every item with its number, which is empty where the page switches numbers off. */
  void numbered(BiConsumer<Element, String> items) {
    int number = whole(list.attr("start"), 1);
    String format = format();
    for (Element item : list.children()) {
      if (HtmlFlow.isHidden(item)) {
        continue;
      }
      if (item.normalName().equals("li")) {
        number = whole(item.attr("value"), number);
        items.accept(item, format.equals("none") ? "" : NumberWords.of(number, format) + "、");
        number++;
      } else {
        items.accept(item, "");
      }
    }
  }

  private static int whole(String attribute, int other) {
    String text = attribute.strip();
    return text.matches("-?[0-9]{1,8}") ? Integer.parseInt(text) : other;
  }

  /** In Word's names. */
  private String format() {
    String style = list.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    if (style.matches(".*list-style(-type)?:none.*")) {
      return "none";
    } else if (style.matches(".*list-style-type:(cjk-ideographic|(simp|trad)-chinese-.*)")) {
      return "chineseCountingThousand";
    }
    return switch (list.attr("type")) {
      case "a" -> "lowerLetter";
      case "A" -> "upperLetter";
      case "i" -> "lowerRoman";
      case "I" -> "upperRoman";
      default -> "decimal";
    };
  }
}
