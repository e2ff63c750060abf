package org.spendingreview.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.spendingreview.ledger.CsvResource;

/** The styles of a template by the words that the draft's lines use, see {@code styles.csv}. */
final class Styles {
  private static final String RESOURCE = "draft/styles.csv";

  private final Map<String, XWPFStyle> byWord;

  private Styles(Map<String, XWPFStyle> byWord) {
    this.byWord = byWord;
  }

  /**
   * Finds every style in a template, by its name or else by its id.
   *
   * @param template as messages call it
   * @throws org.spendingreview.wording.CannotProceed if styles are missing; the message names all
   *     of them
   */
  static Styles in(XWPFDocument document, String template) {
    Map<String, XWPFStyle> found = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (Map<String, String> row : CsvResource.rows(RESOURCE)) {
      Optional<XWPFStyle> style =
          find(document, row.get("style"))
              .filter(s -> s.getType().toString().equalsIgnoreCase(row.get("kind")));
      style.ifPresentOrElse(
          s -> found.put(row.get("word"), s), () -> missing.add(row.get("style")));
    }
    if (!missing.isEmpty()) {
      throw DraftErrors.stylesMissing(template, missing);
    }
    return new Styles(found);
  }

  private static Optional<XWPFStyle> find(XWPFDocument document, String name) {
    return Optional.ofNullable(document.getStyles())
        .map(
            styles ->
                Optional.ofNullable(styles.getStyleWithName(name))
                    .orElseGet(() -> styles.getStyle(name)));
  }

  /** The id of the style that a word stands for. */
  String id(String word) {
    return style(word).getStyleId();
  }

  /** The font of Chinese characters in a style; empty where the style leaves it to others. */
  Optional<String> chineseFont(String word) {
    return Optional.ofNullable(style(word).getCTStyle().getRPr())
        .filter(properties -> properties.sizeOfRFontsArray() > 0)
        .map(properties -> properties.getRFontsArray(0).getEastAsia());
  }

  private XWPFStyle style(String word) {
    XWPFStyle style = byWord.get(word);
    if (style == null) {
      throw new IllegalStateException(RESOURCE + " has no word " + word);
    }
    return style;
  }
}
