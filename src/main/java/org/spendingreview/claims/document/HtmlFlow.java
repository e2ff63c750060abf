package org.spendingreview.claims.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the paragraphs and tables within an element of a web page. */
final class HtmlFlow {
  private static final Set<String> UNSEEN =
      Set.of("head", "script", "style", "template", "noscript", "del", "select", "textarea", "rt");

  private static final Pattern HIDDEN =
      Pattern.compile("display:none|visibility:hidden|mso-hide:all");

  private final Depth depth;
  private final List<Draft> drafts = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  /** The number of an item whose text has not begun. */
  private String number = "";

  HtmlFlow(Depth depth) {
    this.depth = depth;
  }

  /** All blocks within an element. */
  List<Draft> read(Element element) {
    children(element);
    end();
    return drafts;
  }

  /** Whether a browser shows nothing of an element, by what the element itself says. */
  static boolean isHidden(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || HIDDEN
            .matcher(element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT))
            .find();
  }

  private void children(Element element) {
    depth.down();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        append(text.getWholeText(), element.closest("pre") != null);
      } else if (node instanceof Element child && !isHidden(child)) {
        element(child);
      }
    }
    depth.up();
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "br" -> line.append('\n');
      case "hr" -> end();
      case "table" -> {
        end();
        HtmlTable table = new HtmlTable(depth);
        drafts.addAll(table.before(element));
        drafts.add(table.read(element));
      }
      case "ol" -> {
        end();
        new HtmlList(element).numbered(this::item);
        end();
      }
      default -> {
        if (element.isBlock() && !element.normalName().equals("ins")) {
          end();
          children(element);
          end();
        } else {
          children(element);
        }
      }
    }
  }

  private void item(Element item, String itsNumber) {
    end();
    number = itsNumber;
    children(item);
    end();
    number = "";
  }

  /** Blanks and line ends of the page's source are one blank; those of Chinese text are text. */
  private void append(String text, boolean asItIs) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (asItIs && letter == '\n') {
        line.append('\n');
      } else if (letter == '\u00A0') {
        line.append(' ');
      } else if (letter != ' ' && letter != '\t' && letter != '\n' && letter != '\r') {
        line.append(letter);
      } else if (!line.isEmpty() && !Character.isWhitespace(line.charAt(line.length() - 1))) {
        line.append(' ');
      }
    }
  }

  private void end() {
    if (!line.toString().isBlank()) {
      LineMarks.paragraphs(number + line.toString().strip())
          .forEach(p -> drafts.add(new Draft.OfParagraph(p)));
      number = "";
    }
    line.setLength(0);
  }
}
